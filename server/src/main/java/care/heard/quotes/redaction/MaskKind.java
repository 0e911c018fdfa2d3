package care.heard.quotes.redaction;

import java.util.Locale;

/** Why something is masked, and what stands in its place. */
public enum MaskKind {
  /** Of this young person's world: themselves, their workers, whom they write of. */
  KNOWN("a name"),
  /** What looks like somebody's name. */
  NAME("a name"),
  /** What looks like the name of a place. */
  PLACE("a place"),
  /** A telephone number, an address, a name in an app. */
  CONTACT("contact details"),
  /** A date, a number of a case. */
  NUMBER("a number"),
  /** A word that is not a common one, whatever it is. */
  UNKNOWN("a word"),
  /** What a person masked besides. */
  BY_HAND("left out");

  private final String words;

  MaskKind(String words) {
    this.words = words;
  }

  /** What stands in its place, without brackets. */
  public String words() {
    return words;
  }

  /** As it is sent: {@code by-hand}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
