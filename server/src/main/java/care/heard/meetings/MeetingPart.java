package care.heard.meetings;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** The five parts of <i>My meeting</i>, in the order in which somebody should read them. */
public enum MeetingPart {
  WELL("What is going well", "going-well"),
  CHANGE("What I want to change", "to-change"),
  TALK("What we must talk about", "must-talk-about"),
  PEOPLE("Who should be there, and who should not", "who-there", "who-not"),
  SETTING("The time and the place", "time-and-place");

  private static final String NOT_FOR = "not-for";

  private final String title;

  @SuppressWarnings("ImmutableEnumChecker")
  private final List<String> questions;

  MeetingPart(String title, String... questions) {
    this.title = title;
    this.questions = List.of(questions);
  }

  /** As it is kept and sent: {@code well}. */
  @JsonValue
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** As people read it, where it is not known which version of the questions was answered. */
  public String title() {
    return title;
  }

  /** Which questions of <i>My meeting</i> it answers. */
  List<String> questions() {
    return questions;
  }

  /** The part of that code. */
  @JsonCreator
  public static MeetingPart of(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }

  /** Where the words of this part for that meeting are sealed to. */
  public String wordsContext(UUID meeting) {
    return context(code(), meeting);
  }

  /** Where the names of those who must not see them are sealed to. */
  public static String notForContext(UUID meeting) {
    return context(NOT_FOR, meeting);
  }

  private static String context(String part, UUID meeting) {
    return "meeting." + part + "/" + meeting;
  }
}
