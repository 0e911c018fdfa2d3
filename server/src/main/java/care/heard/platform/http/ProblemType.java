package care.heard.platform.http;

import java.util.Locale;

/**
 * Every problem the service can answer with: the whole catalogue (RFC 9457 types under {@code
 * /problems/}), the same as in the contract.
 */
public enum ProblemType {
  BAD_REQUEST(
      400,
      "The request cannot be read",
      Retry.NEVER,
      "Something went wrong in the app. It is not your fault. Please update the app and try"
          + " again."),
  NOT_SIGNED_IN(
      401,
      "Not signed in",
      Retry.NEVER,
      "This phone is not signed in any more. Ask for a new code to sign in again."),
  PASS_NEEDED(
      401,
      "A pass is needed",
      Retry.NEVER,
      "Something went wrong in the app. It is not your fault. Please update the app and try"
          + " again."),
  PASS_NOT_VALID(
      401,
      "The pass does not hold",
      Retry.NEVER,
      "This could not be sent without your name right now. Please open the app again in a little"
          + " while."),
  RECEIPT_NEEDED(
      401,
      "A receipt is needed",
      Retry.NEVER,
      "Something went wrong in the app. It is not your fault. Please update the app and try"
          + " again."),
  NONCE_NEEDED(
      401,
      "A nonce of now is needed",
      Retry.NOW,
      "That took a moment longer than it should. Please try again."),
  PROOF_NOT_VALID(
      401,
      "The proof does not hold",
      Retry.NEVER,
      "Something went wrong in the app. It is not your fault. Please update the app and try"
          + " again."),
  NOT_ALLOWED(
      403,
      "Not allowed",
      Retry.NEVER,
      "You cannot do this. If you think you should be able to, ask the participation team."),
  SIGN_IN_AGAIN(
      403,
      "Sign in again first",
      Retry.NEVER,
      "Before you can do this, sign in again with a second step, such as a code from your phone."),
  NOT_FOUND(404, "Not found", Retry.NEVER, "We could not find that. It may have been taken away."),
  METHOD_NOT_ALLOWED(
      405,
      "Method not allowed",
      Retry.NEVER,
      "Something went wrong in the app. It is not your fault. Please update the app and try"
          + " again."),
  NOT_POSSIBLE_NOW(
      409,
      "Not possible now",
      Retry.NEVER,
      "This cannot be done now. Have a look at what has changed."),
  STILL_WORKING(
      409, "Still working on it", Retry.LATER, "We are still working on it. Please wait a moment."),
  CHANGED_MEANWHILE(
      412,
      "Changed meanwhile",
      Retry.NEVER,
      "This was changed somewhere else meanwhile. Have a look at both and keep what is right."),
  COPY_NEEDED(
      428,
      "A copy is needed first",
      Retry.NEVER,
      "Something went wrong in the app. It is not your fault. Please update the app and try again."),
  TOO_LARGE(
      413, "Too large", Retry.NEVER, "That is too much to send at once. Please make it shorter."),
  WRONG_CONTENT_TYPE(
      415,
      "Wrong content type",
      Retry.NEVER,
      "Something went wrong in the app. It is not your fault. Please update the app and try"
          + " again."),
  INVALID(
      422,
      "Something needs changing",
      Retry.NEVER,
      "Something needs changing before we can take this. Have a look and try again."),
  KEY_REUSED(
      422,
      "Idempotency key used before",
      Retry.NEVER,
      "Something went wrong in the app. It is not your fault. Look at what you have sent before you"
          + " send it again."),
  TOO_MANY(
      429,
      "Too many requests",
      Retry.LATER,
      "That was a lot in a short time. Please wait a bit and try again."),
  UNEXPECTED(
      500,
      "Something went wrong",
      Retry.LATER,
      "Something went wrong here. It is not your fault. Please try again later."),
  NOT_AVAILABLE(
      503,
      "Not available",
      Retry.LATER,
      "This does not work right now. If you were sending something, it has not been sent yet."
          + " Please try again in a little while.");

  /** Whether sending the same again can help: at once, after a while, or never. */
  public enum Retry {
    NOW,
    LATER,
    NEVER;

    /** As it stands in a reply: {@code later}. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  private final int status;
  private final String title;
  private final Retry retry;
  private final String userMessage;

  ProblemType(int status, String title, Retry retry, String userMessage) {
    this.status = status;
    this.title = title;
    this.retry = retry;
    this.userMessage = userMessage;
  }

  /** The HTTP status. */
  public int status() {
    return status;
  }

  /** What happened, in a few words, the same for every problem of this type. */
  public String title() {
    return title;
  }

  /** Whether sending the same again can help. */
  public Retry retry() {
    return retry;
  }

  /** What an app may show to a young person. */
  public String userMessage() {
    return userMessage;
  }

  /** The {@code type} member: a relative URI that never changes. */
  public String uri() {
    return "/problems/" + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
