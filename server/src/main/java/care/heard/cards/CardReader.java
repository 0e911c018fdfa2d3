package care.heard.cards;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Whom a young person can let read a part of their card. */
enum CardReader {
  /** Whoever is their worker at the time of looking. */
  WORKER,
  PARTICIPATION;

  @JsonValue
  String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  @JsonCreator
  static CardReader of(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }
}
