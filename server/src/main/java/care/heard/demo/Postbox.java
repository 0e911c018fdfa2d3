package care.heard.demo;

import care.heard.safeguarding.Harm;
import care.heard.safeguarding.Screen;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Writes one message, and what staff did with it. */
final class Postbox {
  private static final Set<String> OF_A_CHANGE = Set.of("WORKER_CHANGE", "REPEATING_STORY");

  private final Ids ids;
  private final Calendar calendar;
  private final Caseload caseload;
  private final Names names;
  private final Dice dice = new Dice("postbox");
  private final Words words = new Words(dice);
  private final Answering answering;
  private final Screen screen = new Screen();
  private final Map<UUID, Integer> sentBy = new HashMap<>();

  Postbox(Ids ids, Calendar calendar, Caseload caseload, Names names) {
    this.ids = ids;
    this.calendar = calendar;
    this.caseload = caseload;
    this.names = names;
    this.answering = new Answering(caseload, words, dice);
  }

  /** One that was read and tagged, and mostly answered. */
  Message read(YoungPerson person, Instant sentAt, List<String> themes, int quarter) {
    var happy =
        themes.stream()
            .filter(theme -> dice.chance(Story.happy(theme, quarter)) || !words.canBeSad(theme))
            .collect(Collectors.toSet());
    var unsafe = themes.contains("SAFE") && !happy.contains("SAFE") && dice.chance(0.12);
    var day = calendar.day(sentAt);
    var set = questionSet(themes);
    var says = unsafe ? "sort-of" : "no";
    var mind = new Mind(person, day, set, themes, happy, dice.chance(0.6), says);
    var id = nextId(person);
    return message(id, mind, sentAt, Optional.of(handling(id, mind, sentAt)));
  }

  /** One that nobody has opened. */
  Message unread(YoungPerson person, Unread about) {
    var first = calendar.current().firstDay();
    var sent = calendar.today().minusDays(about.days());
    var sentAt = calendar.momentOn(sent.isBefore(first) ? first : sent, dice);
    var happy = about.happy() ? Set.copyOf(about.themes()) : Set.<String>of();
    var mind =
        new Mind(
            person,
            calendar.day(sentAt),
            questionSet(about.themes()),
            about.themes(),
            happy,
            !about.happy(),
            about.saysUnsafe());
    return message(nextId(person), mind, sentAt, Optional.empty());
  }

  private Message message(UUID id, Mind mind, Instant sentAt, Optional<Message.Handling> handling) {
    var answers = answering.answer(mind);
    return new Message(id, mind, answers, consent(mind), harms(mind, answers), sentAt, handling);
  }

  private List<String> harms(Mind mind, Message.Answers answers) {
    var saidUnsafe = !mind.saysUnsafe().equals("no");
    return screen.look(saidUnsafe, answers.words().values()).stream().map(Harm::code).toList();
  }

  private Message.Consent consent(Mind mind) {
    var own = dice.chance(0.25) ? mind.themes().subList(0, 1) : List.<String>of();
    var readers = dice.chance(0.5) ? List.of("participation") : List.of("worker", "participation");
    return new Message.Consent(own, readers, dice.chance(0.4));
  }

  private Message.Handling handling(UUID id, Mind mind, Instant sentAt) {
    var at = calendar.later(sentAt, dice.between(1, 4), dice);
    var by = dice.pick(Council.WHO_REPLIES);
    var replies = mind.wantsAnswer() || dice.chance(0.6);
    var reply = replies ? Optional.of(reply(id, mind, at)) : Optional.<Message.Reply>empty();
    return new Message.Handling(by, at, reply);
  }

  private Message.Reply reply(UUID item, Mind mind, Instant readAt) {
    var worker = caseload.workerOn(mind.person(), mind.day()).firstName();
    var text = dice.pick(names.replies()).replace("{worker}", worker);
    var sentAt = calendar.later(readAt, dice.between(0, 3), dice);
    var seen =
        dice.chance(0.7)
            ? Optional.of(calendar.later(sentAt, dice.between(0, 9), dice))
            : Optional.<Instant>empty();
    return new Message.Reply(ids.of("reply", item), text, sentAt, seen);
  }

  private String questionSet(List<String> themes) {
    return themes.stream().anyMatch(OF_A_CHANGE::contains)
        ? Mind.WORKER_CHANGED
        : Mind.HOW_ARE_THINGS;
  }

  private UUID nextId(YoungPerson person) {
    return ids.of("item", person.id() + "/" + sentBy.merge(person.id(), 1, Integer::sum));
  }
}
