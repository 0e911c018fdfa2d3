package care.heard.releases;

/** Whom a count is about: one group of one grouping, or the whole authority. */
record Cell(String grouping, String code) {
  /** The whole authority. */
  static final Cell EVERYBODY = new Cell("", "");
}
