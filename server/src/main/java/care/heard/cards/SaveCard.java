package care.heard.cards;

import java.util.Map;

/** The whole card, as its owner wants it from now on. */
record SaveCard(Map<CardPart, PartWords> parts) {
  @Override
  public String toString() {
    return "SaveCard";
  }
}
