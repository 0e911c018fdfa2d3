package care.heard.cards;

import care.heard.platform.pages.PlainTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The cards that are shared with a member of staff.
 *
 * @param toRead those they have not read as they are now
 * @param read the others
 * @param figures whether they may see how many cards were read in time
 */
public record CardsPage(List<Line> toRead, List<Line> read, boolean figures) {
  /**
   * One card.
   *
   * @param from the name of the young person
   * @param news why it is to be read; empty where it was
   * @param changed the day it last changed, in words
   * @param since since when they are the worker, in words
   * @param confirmed that they read it before the first visit, in words
   */
  public record Line(
      UUID id,
      String from,
      Optional<String> news,
      String changed,
      Optional<String> since,
      Optional<String> confirmed) {
    @Override
    public String toString() {
      return "Line[" + id + "]";
    }
  }

  static CardsPage of(List<CardSummary> cards, boolean figures) {
    var lines = cards.stream().map(CardsPage::line).toList();
    return new CardsPage(
        lines.stream().filter(line -> line.news().isPresent()).toList(),
        lines.stream().filter(line -> line.news().isEmpty()).toList(),
        figures);
  }

  private static Line line(CardSummary card) {
    return new Line(
        card.id(),
        card.from(),
        switch (card.state()) {
          case UNREAD -> Optional.of("New to you");
          case CHANGED -> Optional.of("Changed since you read it");
          case READ -> Optional.empty();
        },
        PlainTime.day(card.changedOn()),
        card.workerSince().map(PlainTime::day),
        card.confirmedOn().map(PlainTime::day));
  }
}
