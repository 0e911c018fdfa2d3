package care.heard.ssd;

/**
 * How an import is to be done.
 *
 * @param dryRun finds out what would change, and keeps nothing
 * @param leaveOut takes over the rest where rows are refused; of a young person with a refused row
 *     what was known before stays
 * @param removeMany takes out allocations also where that is more than a fifth of them
 */
record ImportOptions(boolean dryRun, boolean leaveOut, boolean removeMany) {}
