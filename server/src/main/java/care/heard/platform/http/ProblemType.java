package care.heard.platform.http;

import java.util.Locale;

/**
 * Every problem the service can answer with: the whole catalogue (RFC 9457 types under {@code
 * /problems/}), the same as in the contract.
 */
public enum ProblemType {
  BAD_REQUEST(
      400,
      "We could not read that",
      Retry.NEVER,
      "Something went wrong in the app. Update it, then try again."),
  NOT_SIGNED_IN(
      401,
      "You are not signed in",
      Retry.NEVER,
      "This phone is not signed in any more. Ask for a new code."),
  NOT_ALLOWED(403, "You may not do that", Retry.NEVER, "You can't do that here."),
  NOT_FOUND(404, "There is nothing here", Retry.NEVER, "We could not find that."),
  METHOD_NOT_ALLOWED(
      405,
      "That is not how this works",
      Retry.NEVER,
      "Something went wrong in the app. Update it, then try again."),
  NOT_POSSIBLE_NOW(409, "That is not possible now", Retry.NEVER, "That can't be done any more."),
  STILL_WORKING(409, "Still working on it", Retry.LATER, "We are still saving it. Wait a moment."),
  TOO_LARGE(
      413,
      "That is too large",
      Retry.NEVER,
      "That is too long to send in one go. Make it shorter."),
  WRONG_CONTENT_TYPE(
      415,
      "That is not JSON",
      Retry.NEVER,
      "Something went wrong in the app. Update it, then try again."),
  INVALID(
      422,
      "Something needs to change",
      Retry.NEVER,
      "Something is missing or not right. Have a look and try again."),
  KEY_REUSED(
      422,
      "That key was used for something else",
      Retry.NEVER,
      "Something went wrong in the app. Write it again, please."),
  TOO_MANY(
      429,
      "Too many tries",
      Retry.LATER,
      "That was a lot of tries. Wait a few minutes, then try again."),
  UNEXPECTED(
      500,
      "Something went wrong here",
      Retry.LATER,
      "Something went wrong with us, not you. Try again later."),
  NOT_AVAILABLE(
      503,
      "We can't do that just now",
      Retry.LATER,
      "We can't save it just now. Keep it on your phone and try again soon.");

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
