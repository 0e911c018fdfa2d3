package care.heard.cards;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How a card stands for somebody who may read it; in the order to read them. */
enum CardState {
  UNREAD,
  CHANGED,
  READ;

  @JsonValue
  String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
