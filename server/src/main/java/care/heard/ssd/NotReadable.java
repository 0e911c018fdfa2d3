package care.heard.ssd;

/** A file cannot be read as what it should be; says why, and what to do. */
final class NotReadable extends RuntimeException {
  private final transient Refusal refusal;

  NotReadable(Refusal refusal) {
    super(refusal.words(), null, false, false);
    this.refusal = refusal;
  }

  Refusal refusal() {
    return refusal;
  }
}
