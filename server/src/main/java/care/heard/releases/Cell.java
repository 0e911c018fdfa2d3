package care.heard.releases;

/** Whom a count is about: one group of one grouping, or the whole authority. */
public record Cell(String grouping, String code) {
  /** The whole authority. */
  public static final Cell EVERYBODY = new Cell("", "");
}
