package care.heard.demo;

import care.heard.platform.time.Quarter;
import io.vertx.sqlclient.Tuple;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** What the invented council promised because of what young people said, and what became of it. */
final class PromiseRows {
  private static final String OWNER = "ada";
  private static final String OTHER = "marek";
  private static final int CLOSED_AFTER_QUARTERS = 3;
  private static final Map<String, List<String>> PLEDGE = new LinkedHashMap<>();

  static {
    PLEDGE.put(
        "We tell you before your worker changes.", List.of("WORKER_CHANGE", "REPEATING_STORY"));
    PLEDGE.put("You see the people you love.", List.of("FAMILY_TIME"));
    PLEDGE.put("You have a say in what happens to you.", List.of("LISTENED_TO", "MEETINGS_PLANS"));
  }

  /** Something promised, in the words of whoever promised it. */
  private record Promised(
      String theme, String themeTitle, String title, String measure, int promise, String state) {}

  private static final List<Promised> PROMISED =
      List.of(
          new Promised(
              "WORKER_CHANGE",
              "Change of worker",
              "Nobody gets a new worker without being told first",
              "Fewer young people raise changes of worker",
              0,
              "closed"),
          new Promised(
              "FAMILY_TIME",
              "Family time",
              "Brothers and sisters who live apart meet every month",
              "Fewer young people raise seeing the people they love",
              1,
              "under-way"),
          new Promised(
              "LISTENED_TO",
              "Being listened to",
              "You choose the time and the place of your meetings",
              "Fewer young people raise having a say",
              2,
              "awaiting-sign-off"),
          new Promised(
              "HOME",
              "Where I live",
              "Every bedroom door gets a lock",
              "Fewer young people raise where they live",
              -1,
              "under-way"),
          new Promised(
              "FRIENDS_FUN",
              "Friends and fun",
              "A swimming pool of our own",
              "Fewer young people raise friends and fun",
              -1,
              "dropped"));

  private final Ids ids;
  private final Calendar calendar;

  PromiseRows(Ids ids, Calendar calendar) {
    this.ids = ids;
    this.calendar = calendar;
  }

  List<Batch> batches(List<Message> messages) {
    return List.of(
        new Batch(PROMISE, pledge().toList()),
        new Batch(ACTION, PROMISED.stream().map(this::action).toList()),
        new Batch(EVENT, PROMISED.stream().flatMap(this::events).toList()),
        new Batch(ASK, asks(messages).toList()));
  }

  private Stream<Tuple> pledge() {
    var position = new int[] {0};
    return PLEDGE.entrySet().stream()
        .map(promise ->
            Tuple.of(
                promise(position[0]),
                ids.authority(),
                ++position[0],
                promise.getKey(),
                promise.getValue().toArray(String[]::new)));
  }

  private Tuple action(Promised promised) {
    var closed = promised.state().equals("closed");
    var proposed = closed || promised.state().equals("awaiting-sign-off");
    return Tuple.of(
            id(promised),
            ids.authority(),
            promised.theme(),
            promised.themeTitle(),
            promised.title(),
            promised.measure())
        .addValue(ids.of("staff", OWNER))
        .addValue(promised.promise() < 0 ? null : promise(promised.promise()))
        .addValue(plannedOn())
        .addValue(firstDue(promised))
        .addValue(due(promised))
        .addValue(isLate(promised) ? 1 : 0)
        .addValue(promised.state())
        .addValue(proposed ? "Fewer young people raised it than a quarter before." : null)
        .addValue(proposed ? "You are told before it happens." : null)
        .addValue(proposed ? ids.of("staff", "sam") : null)
        .addValue(closed ? ids.of("staff", OTHER) : null)
        .addValue(closed ? closedOn() : null);
  }

  private Stream<Tuple> events(Promised promised) {
    var planned = event(promised, 1, plannedOn(), "planned", null, null, null);
    return switch (promised.state()) {
      case "closed" ->
          Stream.of(planned, event(promised, 2, closedOn(), "closed", null, null, null));
      case "dropped" ->
          Stream.of(
              planned,
              event(
                  promised,
                  2,
                  calendar.today().minusDays(30),
                  "dropped",
                  "It costs too much. You can swim free at the town's pool instead.",
                  null,
                  null));
      default -> isLate(promised) ? Stream.of(planned, moved(promised)) : Stream.of(planned);
    };
  }

  private Tuple moved(Promised promised) {
    return event(
        promised,
        2,
        firstDue(promised).minusDays(2),
        "moved",
        "The room for family time is not ready.",
        firstDue(promised),
        due(promised));
  }

  /** Those who raised the theme in the quarter before the last one, most of whom noticed. */
  private Stream<Tuple> asks(List<Message> messages) {
    var closed = PROMISED.getFirst();
    var last = calendar.history().getLast();
    return messages.stream()
        .filter(m -> m.confirmedThemes().contains(closed.theme()))
        .filter(m -> Quarter.of(m.mind().day()).equals(last.previous()))
        .map(m -> m.person().id())
        .distinct()
        .sorted()
        .map(person -> ask(closed, person, last));
  }

  private Tuple ask(Promised closed, UUID person, Quarter last) {
    var asked = last.firstDay();
    var noticed = person.hashCode() % 3 == 0 ? "no" : "yes";
    return Tuple.of(id(closed), person, ids.authority(), asked, noticed, asked.plusDays(9));
  }

  private Tuple event(
      Promised promised,
      int position,
      LocalDate on,
      String what,
      String words,
      LocalDate from,
      LocalDate to) {
    return Tuple.of(id(promised), position, ids.authority(), on, what, words)
        .addValue(from)
        .addValue(to)
        .addValue(ids.of("staff", OWNER));
  }

  private static boolean isLate(Promised promised) {
    return promised.theme().equals("FAMILY_TIME");
  }

  private LocalDate firstDue(Promised promised) {
    return isLate(promised) ? calendar.today().minusDays(60) : due(promised);
  }

  private LocalDate due(Promised promised) {
    return switch (promised.theme()) {
      case "FAMILY_TIME" -> calendar.today().minusDays(33);
      case "WORKER_CHANGE" -> closedOn();
      default -> calendar.today().plusDays(40);
    };
  }

  private LocalDate plannedOn() {
    return calendar.history().getFirst().lastDay().plusDays(20);
  }

  private LocalDate closedOn() {
    return calendar.history().get(CLOSED_AFTER_QUARTERS).lastDay().minusDays(10);
  }

  private UUID id(Promised promised) {
    return ids.of("action", promised.theme());
  }

  private UUID promise(int position) {
    return ids.of("promise", position);
  }

  private static final String PROMISE =
      """
      insert into pledge_promise (id, authority_id, position, words, themes)
      values ($1, $2, $3, $4, $5)
      """;

  private static final String ACTION =
      """
      insert into action (id, authority_id, theme, theme_title, came_from, title, measure, better, owner_id, owner_name,
             owner_job, promise_id, planned_on, first_due_on, due_on, moves, state, since, evidence, plain_words,
             proposed_by, closed_by, closed_on, asked_on)
      values ($1, $2, $3, $4, 'theme', $5, $6, 'fewer', $7, 'Ada Quillbourne', 'head of children in care', $8, $9, $10,
              $11, $12, $13, coalesce($18::date, $9::date), $14, $15, $16, $17, $18, $18)
      """;

  private static final String EVENT =
      """
      insert into action_event (action_id, position, authority_id, happened_on, what, words, due_from, due_to, staff_id, who)
      values ($1, $2, $3, $4, $5, $6, $7, $8, $9, 'Ada Quillbourne')
      """;

  private static final String ASK =
      """
      insert into action_ask (action_id, person_id, authority_id, asked_on, noticed, answered_on)
      values ($1, $2, $3, $4, $5, $6)
      """;
}
