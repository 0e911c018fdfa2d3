package care.heard.feedback;

import care.heard.platform.http.Problem;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What a young person wants to say without saying who they are. */
record SendUnnamedFeedback(
    UUID questionSet,
    Level level,
    Optional<String> sealedIdentity,
    String thread,
    List<SubmitFeedback.Answer> answers,
    List<String> themes,
    Boolean wantsAnswer,
    boolean mayQuote) {
  private static final String IDENTITY = "/sealedIdentity";

  SendUnnamedFeedback {
    themes = themes == null ? List.of() : themes;
    wantsAnswer = wantsAnswer == null || wantsAnswer;
    sealedIdentity = sealedIdentity == null ? Optional.empty() : sealedIdentity;
  }

  /**
   * The sealed identity's bytes, never looked into; fails with INVALID where the level asks for one
   * and there is none, or the other way round.
   */
  Optional<byte[]> identity() {
    if (level.sealsIdentity() != sealedIdentity.isPresent()) {
      throw Problem.invalid(
          IDENTITY,
          level.sealsIdentity()
              ? "A confidential item needs a sealed identity."
              : "An anonymous item has no identity. Leave it out.");
    }
    return sealedIdentity.map(SendUnnamedFeedback::bytes);
  }

  private static byte[] bytes(String text) {
    try {
      return Base64.getUrlDecoder().decode(text);
    } catch (IllegalArgumentException e) {
      throw Problem.invalid(IDENTITY, "This is no base64url.");
    }
  }

  @Override
  public String toString() {
    return "SendUnnamedFeedback";
  }
}
