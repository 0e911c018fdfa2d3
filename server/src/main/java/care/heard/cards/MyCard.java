package care.heard.cards;

import care.heard.authorities.HelpLine;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The card as its owner sees it; with whom to call, where something in it says not safe. */
record MyCard(
    Map<CardPart, PartWords> parts, String etag, Optional<LocalDate> savedOn, List<HelpLine> help) {
  @Override
  public String toString() {
    return "MyCard";
  }
}
