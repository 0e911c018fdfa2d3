package care.heard.releases;

/** A theme of the authority's taxonomy; a sensitive one is shown for the whole authority only. */
public record Theme(String code, String title, boolean sensitive) {}
