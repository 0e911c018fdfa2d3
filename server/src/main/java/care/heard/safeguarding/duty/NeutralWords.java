package care.heard.safeguarding.duty;

import java.net.URI;

/** All that ever leaves the service about what it needs somebody for. */
final class NeutralWords {
  static final String SUBJECT = "Something in Heard needs you";

  private NeutralWords() {}

  static String text(URI publicUrl, Need need) {
    return SUBJECT + ". " + need.request() + ": " + publicUrl + need.path() + "\n";
  }
}
