package care.heard.ssd;

/** Undoes the transaction of an import, and says what it came to. */
final class KeepNothing extends RuntimeException {
  private final transient Report report;

  KeepNothing(Report report) {
    super(null, null, false, false);
    this.report = report;
  }

  Report report() {
    return report;
  }
}
