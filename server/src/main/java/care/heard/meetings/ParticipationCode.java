package care.heard.meetings;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How a child took part in a review, as the SSDA903 return counts it. */
enum ParticipationCode {
  PN0("was under 4"),
  PN1("was there and spoke for themselves"),
  PN2("was there and an advocate spoke for them"),
  PN3("was there and gave their views without words"),
  PN4("was there, and their views were not given"),
  PN5("was away and had told an advocate"),
  PN6("was away and had sent their views"),
  PN7("was away, and their views were not given");

  private static final int COUNTED_FROM_AGE = 4;

  private final String words;

  ParticipationCode(String words) {
    this.words = words;
  }

  /** What it means of a young person, in words. */
  String words() {
    return words;
  }

  /** As it is kept and sent: {@code PN6}. */
  @JsonValue
  String code() {
    return name();
  }

  /** The code of that name. */
  @JsonCreator
  static ParticipationCode of(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }

  /**
   * What follows from what happened; a person confirms it.
   *
   * @param age in years on the day of the review
   * @param sent whether the young person had sent words for it through the app
   */
  static ParticipationCode suggest(int age, Attendance attended, Voice spoke, boolean sent) {
    if (age < COUNTED_FROM_AGE) {
      return PN0;
    }
    return attended == Attendance.AWAY ? away(spoke, sent) : there(spoke);
  }

  private static ParticipationCode there(Voice spoke) {
    return switch (spoke) {
      case SELF -> PN1;
      case ADVOCATE -> PN2;
      case SYMBOLS -> PN3;
      case NOTHING -> PN4;
    };
  }

  private static ParticipationCode away(Voice spoke, boolean sent) {
    if (spoke == Voice.ADVOCATE) {
      return PN5;
    }
    return sent || spoke != Voice.NOTHING ? PN6 : PN7;
  }
}
