package care.heard.safeguarding.sealed;

import care.heard.platform.http.Problem;
import java.util.Optional;

/**
 * The second person's passphrase, and whether the young person is told.
 *
 * @param tell {@code tell} or {@code unsafe-to-tell}
 * @param why why telling would be unsafe, where it would
 */
record ApproveOpening(String passphrase, String tell, Optional<String> why) {
  static final String TELL = "tell";
  static final String UNSAFE = "unsafe-to-tell";

  ApproveOpening {
    why = why == null ? Optional.empty() : why;
  }

  boolean tells() {
    return tell.equals(TELL);
  }

  /** The reason for not telling; empty where the young person is told. */
  Optional<String> whyNot() {
    return tells() ? Optional.empty() : why;
  }

  /** INVALID where the young person is not told and nobody says why. */
  void requireWhy() {
    if (!tells() && why.isEmpty()) {
      throw Problem.invalid("/why", "Say why telling the young person would be unsafe.");
    }
  }

  @Override
  public String toString() {
    return "ApproveOpening";
  }
}
