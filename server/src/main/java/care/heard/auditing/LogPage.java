package care.heard.auditing;

import java.util.List;
import java.util.Optional;

/**
 * A page of the log, the newest entry first.
 *
 * @param next the cursor of the page that follows; empty on the last
 */
record LogPage(ChainState chain, List<LoggedEntry> entries, Optional<String> next) {}
