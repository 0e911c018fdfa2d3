package care.heard.safeguarding.duty;

/** All that ever leaves the service about an alert. */
final class NeutralWords {
  static final String SUBJECT = "Something in Heard needs you";

  private NeutralWords() {}

  static String text(String link) {
    return SUBJECT + ". Please sign in now: " + link + "\n";
  }
}
