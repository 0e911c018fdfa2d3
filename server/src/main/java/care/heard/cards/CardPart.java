package care.heard.cards;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.UUID;

/** The five parts of a card, in the order in which somebody new should read them. */
public enum CardPart {
  FIRST("What I'd like you to read first"),
  NAME("What to call me"),
  MATTERS("What matters to me"),
  ASKED("What I don't want to be asked again"),
  HELPS("What helps when it is hard");

  private final String title;

  CardPart(String title) {
    this.title = title;
  }

  /** As it is kept and sent: {@code first}. */
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
  public static CardPart of(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }

  /** Where the words of this part of that card are sealed to. */
  public String wordsContext(UUID card) {
    return "card." + code() + "/" + card;
  }
}
