package care.heard.identity.signin;

/** A sign-in that came to nothing; says why to the person, and its cause to the log. */
final class SignInRefused extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final Refusal refusal;

  private SignInRefused(Refusal refusal, Throwable cause) {
    super(refusal.name(), cause, false, false);
    this.refusal = refusal;
  }

  static SignInRefused of(Refusal refusal) {
    return new SignInRefused(refusal, null);
  }

  static SignInRefused of(Refusal refusal, Throwable cause) {
    return cause instanceof SignInRefused known ? known : new SignInRefused(refusal, cause);
  }

  Refusal refusal() {
    return refusal;
  }
}
