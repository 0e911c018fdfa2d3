package care.heard.safeguarding;

import java.util.Locale;

/** What the duty team can do about an alert. */
enum Deed {
  ACKNOWLEDGED("took this on"),
  NOTE("wrote a note"),
  CALL("made a call"),
  REFERRAL("passed it on"),
  TAKEN_OVER("took this over"),
  CLOSING("says that this can be closed"),
  NOT_CLOSING("says that this stays open"),
  CLOSED("closed this");

  private final String words;

  Deed(String words) {
    this.words = words;
  }

  /** What somebody did, after their name. */
  String words() {
    return words;
  }

  /** As it is kept and sent: {@code taken-over}. */
  String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static Deed of(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
  }
}
