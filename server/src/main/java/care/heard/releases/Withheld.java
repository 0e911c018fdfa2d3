package care.heard.releases;

/**
 * A figure that is kept back, and why, for those who sign off. It never leaves the service's staff.
 *
 * @param theme null where it is about everybody heard
 * @param grouping null where it is about the whole authority
 * @param cell null where it is about the whole authority, or a grouping as a whole
 */
public record Withheld(String theme, String grouping, String cell, String why) {
  static Withheld of(String theme, Cell cell, Withholding reason) {
    return cell.equals(Cell.EVERYBODY)
        ? new Withheld(theme, null, null, reason.why())
        : new Withheld(theme, cell.grouping(), cell.code(), reason.why());
  }
}
