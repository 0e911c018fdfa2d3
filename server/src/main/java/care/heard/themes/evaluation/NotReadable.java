package care.heard.themes.evaluation;

/** A file that cannot be used; the message says in plain words where and why. */
public final class NotReadable extends RuntimeException {
  private static final long serialVersionUID = 1;

  /** Says that. */
  public NotReadable(String message) {
    super(message);
  }
}
