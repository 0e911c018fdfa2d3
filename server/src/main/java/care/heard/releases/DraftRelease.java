package care.heard.releases;

/** The quarter to draft a release for. */
record DraftRelease(String quarter) {}
