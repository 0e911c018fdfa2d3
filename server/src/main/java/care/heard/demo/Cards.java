package care.heard.demo;

import care.heard.cards.CardPart;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The cards of young people whose worker signs in: most were there before the worker began, and
 * most of those were read before the first visit.
 */
final class Cards {
  private static final String WORKER = "worker";
  private static final String TEAM = "participation";
  private static final Map<CardPart, List<String>> WORDS =
      Map.of(
          CardPart.FIRST,
              List.of(
                  "Text me before you come. I do not like it when someone just turns up.",
                  "Please read this before you ring. I have told it a lot of times.",
                  "I need time to get used to new people. It is not about you."),
          CardPart.MATTERS,
              List.of(
                  "Seeing my little brother every other Saturday.",
                  "Football on Tuesdays. Please do not plan meetings then.",
                  "My dog Biscuit and my nan. In that order."),
          CardPart.ASKED,
              List.of(
                  "Why I moved here. It is all in my file.",
                  "About my last school.",
                  "How I feel about my dad. I say it when I want to."),
          CardPart.HELPS,
              List.of(
                  "Going for a walk. Do not ask me lots of questions.",
                  "Music, and ten minutes on my own.",
                  "Talking in the car is easier than in a room."));

  private final Ids ids;
  private final Calendar calendar;
  private final Caseload caseload;
  private final Dice dice = new Dice("cards");

  Cards(Ids ids, Calendar calendar, Caseload caseload) {
    this.ids = ids;
    this.calendar = calendar;
    this.caseload = caseload;
  }

  /** One card at most for each young person; the one whom the tour plays writes their own. */
  List<Card> invent(List<YoungPerson> people) {
    return people.stream().skip(1).map(this::card).flatMap(Optional::stream).toList();
  }

  private Optional<Card> card(YoungPerson person) {
    return caseload.of(person).stream()
        .filter(allocation -> allocation.holdsOn(calendar.today()))
        .findFirst()
        .flatMap(allocation -> card(person, allocation));
  }

  private Optional<Card> card(YoungPerson person, Allocation allocation) {
    return Council.loginOf(allocation.worker().name())
        .filter(_ -> dice.chance(0.7))
        .map(login -> card(person, allocation, login));
  }

  private Card card(YoungPerson person, Allocation allocation, String login) {
    var saved = allocation.startsOn().minusDays(dice.between(5, 60));
    var readOn = allocation.startsOn().plusDays(dice.between(0, 3));
    return new Card(
        ids.of("card", person.id()),
        person,
        saved,
        parts(person),
        login,
        allocation,
        isRead(readOn) ? Optional.of(readOn) : Optional.empty());
  }

  private boolean isRead(LocalDate day) {
    return day.isBefore(calendar.today()) && dice.chance(0.7);
  }

  private Map<CardPart, Card.Part> parts(YoungPerson person) {
    var parts = new EnumMap<CardPart, Card.Part>(CardPart.class);
    var callMe = person.name().substring(0, person.name().indexOf(' '));
    parts.put(CardPart.NAME, new Card.Part(callMe, List.of(TEAM, WORKER)));
    for (var part : List.of(CardPart.FIRST, CardPart.MATTERS, CardPart.ASKED, CardPart.HELPS)) {
      if (part == CardPart.FIRST || dice.chance(0.75)) {
        parts.put(part, new Card.Part(dice.pick(WORDS.get(part)), readers(part)));
      }
    }
    return parts;
  }

  private List<String> readers(CardPart part) {
    if (part == CardPart.HELPS && dice.chance(0.3)) {
      return List.of();
    }
    return part == CardPart.MATTERS && dice.chance(0.4) ? List.of(TEAM, WORKER) : List.of(WORKER);
  }
}
