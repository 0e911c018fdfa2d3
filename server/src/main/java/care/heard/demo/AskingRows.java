package care.heard.demo;

import care.heard.feedback.StandardQuestions;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Tuple;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;

/**
 * What is asked: a campaign under way, a change of worker, and questions that are being written.
 */
final class AskingRows {
  private static final String SET = "how-are-things";
  private static final int ASKED = 180;
  private static final int ANSWERED = 64;
  private final Ids ids;
  private final LocalDate today;
  private final Caseload caseload;

  AskingRows(Ids ids, LocalDate today, Caseload caseload) {
    this.ids = ids;
    this.today = today;
    this.caseload = caseload;
  }

  List<Batch> batches(List<YoungPerson> people) {
    var asks = IntStream.range(0, ASKED).mapToObj(i -> inCampaign(people.get(i), i)).toList();
    return List.of(
        new Batch(DRAFT, List.of(draft())),
        new Batch(CAMPAIGN, List.of(campaign())),
        new Batch(ASK, asks),
        new Batch(ASK, List.of(ofChange(people.getFirst()))));
  }

  private Tuple draft() {
    return Tuple.of(
        ids.of("question-set", SET + "/2"),
        ids.authority(),
        SET,
        questions().put("title", "How are things with you?"),
        ids.of("staff", "ceri"));
  }

  private Tuple campaign() {
    return Tuple.of(
        ids.of("campaign", SET),
        ids.authority(),
        SET,
        today.minusDays(6),
        today.plusDays(8),
        ids.of("staff", "sam"));
  }

  // The first is Riley, who has not answered.
  private Tuple inCampaign(YoungPerson person, int place) {
    var answered = place > 0 && place <= ANSWERED;
    return ask(
        person.id(),
        SET,
        "campaign",
        ids.of("campaign", SET),
        answered ? Optional.of(today.minusDays(place % 5)) : Optional.empty());
  }

  private UUID changeId(YoungPerson riley) {
    return ids.of("worker-change", caseload.of(riley).getLast().id());
  }

  private Tuple ofChange(YoungPerson riley) {
    return ask(riley.id(), Mind.WORKER_CHANGED, "worker-change", changeId(riley), Optional.empty());
  }

  private Tuple ask(
      UUID person, String set, String reason, UUID about, Optional<LocalDate> answeredOn) {
    return Tuple.of(ids.of("ask", person + "/" + set), ids.authority(), person, set, reason, about)
        .addValue(answeredOn.isPresent() ? "answered" : "open")
        .addValue(today.minusDays(6))
        .addValue(today.plusDays(8))
        .addValue(answeredOn.orElse(null));
  }

  private static JsonObject questions() {
    return StandardQuestions.all().stream()
        .filter(set -> set.code().equals(SET))
        .findFirst()
        .orElseThrow()
        .content();
  }

  private static final String DRAFT =
      """
      insert into question_set (id, authority_id, code, version, state, content, drafted_by)
      values ($1, $2, $3, 2, 'draft', $4, $5)
      """;

  private static final String CAMPAIGN =
      """
      insert into campaign (id, authority_id, title, question_set, age_bands, statuses, opens_on,
                            closes_on, planned_by)
      values ($1, $2, 'Practice week', $3, '{}', '{}', $4, $5, $6)
      """;

  private static final String ASK =
      """
      insert into ask (id, authority_id, person_id, question_set, reason, about, state, wanted_on,
                       asked_on, until, ended_on)
      values ($1, $2, $3, $4, $5, $6, $7, $8, $8, $9, $10)
      """;
}
