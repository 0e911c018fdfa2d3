package care.heard.cards;

import care.heard.platform.pages.FormErrors;
import care.heard.platform.pages.PlainTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * One card, as far as it is shared with whoever reads it.
 *
 * @param message what was just done, to say so
 * @param from the name of the young person
 * @param since since when the reader is their worker, in words
 * @param mayConfirm whether the reader can say now that they read it before the first visit
 * @param confirmed that they said so, in words
 * @param firstVisit what was typed as the day of the visit
 */
public record CardPage(
    Optional<String> message,
    FormErrors errors,
    UUID id,
    String from,
    List<Part> parts,
    Optional<String> since,
    boolean mayConfirm,
    Optional<String> confirmed,
    String firstVisit) {

  /** One part: its title, the young person's words, and the day they last changed. */
  public record Part(String title, String words, String changed) {
    @Override
    public String toString() {
      return "Part[" + title + "]";
    }
  }

  /** What only the page knows: what was just done, or what was refused. */
  record View(Optional<String> message, FormErrors errors, String firstVisit) {
    static View fresh(Optional<String> message) {
      return new View(message, FormErrors.none(), "");
    }
  }

  static CardPage of(StaffCard card, View view) {
    return new CardPage(
        view.message(),
        view.errors(),
        card.id(),
        card.from(),
        card.parts().stream()
            .map(p -> new Part(p.part().title(), p.words(), PlainTime.day(p.changedOn())))
            .toList(),
        card.workerSince().map(PlainTime::day),
        card.mayConfirm(),
        card.confirmation().map(CardPage::said),
        view.firstVisit());
  }

  private static String said(CardConfirmation confirmation) {
    var visit = confirmation.firstVisit().map(day -> " (" + PlainTime.day(day) + ")").orElse("");
    return "On %s you said that you read this before your first visit%s."
        .formatted(PlainTime.day(confirmation.confirmedOn()), visit);
  }

  @Override
  public String toString() {
    return "CardPage[" + id + "]";
  }
}
