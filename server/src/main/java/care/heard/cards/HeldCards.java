package care.heard.cards;

import care.heard.platform.access.Caller;
import care.heard.platform.db.Tx;
import care.heard.platform.held.HeldData;
import care.heard.platform.held.HeldSection;
import care.heard.platform.held.HeldThing;
import io.vertx.core.Future;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A young person's card, and who read it. */
final class HeldCards implements HeldData {
  private final CardService cards;

  HeldCards(CardService cards) {
    this.cards = cards;
  }

  @Override
  public Set<String> tables() {
    return Set.of("card", "card_part", "card_read", "card_confirmation", "card_concern");
  }

  @Override
  public Future<List<HeldSection>> heldOn(Tx tx, Caller.YoungPerson young) {
    return cards.whole(tx, young).map(whole -> List.of(card(whole), reads(whole)));
  }

  private static HeldSection card(Optional<CardService.Whole> whole) {
    return new HeldSection(
        "card",
        "Your card",
        "What you wrote so that you need not say it again. For each part you choose who reads it."
            + " If words in it made us think that you might not be safe, the duty team has a copy"
            + " of those words.",
        whole.map(w -> card(w.card())).stream().toList());
  }

  private static HeldThing card(Card card) {
    var facts = HeldThing.begin().maybeDay("Last changed", card.savedOn());
    card.parts()
        .forEach((part, said) -> {
          if (!said.words().isEmpty()) {
            facts.say(part.title(), said.words()).say("Who reads this part", readers(said));
          }
        });
    return facts.thing();
  }

  private static String readers(PartWords said) {
    return said.shareWith().isEmpty()
        ? "nobody but you"
        : said.shareWith().stream()
            .sorted()
            .map(HeldCards::words)
            .collect(Collectors.joining(", "));
  }

  private static String words(CardReader reader) {
    return switch (reader) {
      case WORKER -> "whoever is your worker";
      case PARTICIPATION -> "the participation team";
    };
  }

  private static HeldSection reads(Optional<CardService.Whole> whole) {
    return new HeldSection(
        "card-reads",
        "Who read your card",
        "Each day on which somebody read it, and who said that they read it before they met you.",
        whole.stream()
            .flatMap(w ->
                Stream.concat(
                    w.reads().stream().map(HeldCards::read),
                    w.confirmations().stream().map(HeldCards::confirmation)))
            .toList());
  }

  private static HeldThing read(MyCardReads.Read read) {
    return HeldThing.begin()
        .day("Day", read.readOn())
        .say("Who", read.name() + ", " + read.role())
        .say("How often", Integer.toString(read.times()))
        .say("Parts", read.parts().stream().map(CardPart::title).collect(Collectors.joining(", ")))
        .thing();
  }

  private static HeldThing confirmation(MyCardReads.Confirmation confirmation) {
    return HeldThing.begin()
        .day("Day", confirmation.confirmedOn())
        .say("Who", confirmation.name() + ", " + confirmation.role())
        .say("What they said", "I read it before our first visit")
        .maybeDay("First visit", confirmation.firstVisit())
        .thing();
  }
}
