package care.heard.attack.senders;

/** The stage of the attack did not do its part: nothing can be said of the service. */
final class Away extends RuntimeException {
  private static final long serialVersionUID = 1;

  Away(String what) {
    super(what);
  }

  Away(String what, Throwable cause) {
    super(what, cause);
  }
}
