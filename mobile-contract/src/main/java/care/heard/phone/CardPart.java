package care.heard.phone;

import java.util.Locale;

/** The parts of a card, in the order in which they are shown. */
enum CardPart {
  NAME("What to call me"),
  MATTERS("What matters to me"),
  ASKED("What I don't want to be asked again"),
  HELPS("What helps when it is hard"),
  FIRST("What I'd like you to read first");

  private final String title;

  CardPart(String title) {
    this.title = title;
  }

  String title() {
    return title;
  }

  /** As it stands in the contract. */
  String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
