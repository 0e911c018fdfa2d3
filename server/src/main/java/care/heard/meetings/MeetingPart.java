package care.heard.meetings;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.UUID;

/** The five parts of <i>My meeting</i>, in the order in which somebody should read them. */
public enum MeetingPart {
  WELL("What is going well"),
  CHANGE("What I want to change"),
  TALK("What we must talk about"),
  PEOPLE("Who should be there, and who should not"),
  SETTING("The time and the place");

  private static final String NOT_FOR = "not-for";

  private final String title;

  MeetingPart(String title) {
    this.title = title;
  }

  /** As it is kept and sent: {@code well}. */
  @JsonValue
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** As people read it. */
  public String title() {
    return title;
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
