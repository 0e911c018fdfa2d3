package care.heard.asks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import care.heard.platform.access.Caller;
import care.heard.platform.access.Role;
import care.heard.platform.access.Surface;
import care.heard.platform.db.Tx;
import care.heard.platform.time.England;
import care.heard.support.Client;
import care.heard.support.HeardTest;
import care.heard.support.TestAuthority;
import care.heard.support.TestHeard;
import io.vertx.core.Future;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Young people are asked once, seldom, and by nobody else than this. */
@HeardTest
class AsksTest {
  private final Asks asks = new Asks();
  private TestHeard heard;
  private TestAuthority authority;
  private UUID person;
  private Client phone;

  @BeforeEach
  void begin(TestHeard service) {
    heard = service;
    authority = heard.newAuthority();
    person = authority.youngPerson("Riley Stone");
    phone = authority.phoneOf(person);
  }

  @Test
  void whatIsAskedIsListedUntilItIsAnsweredByName() {
    var change = UUID.randomUUID();
    assertEquals(AskOutcome.ASKED, ask("worker-changed", AskReason.WORKER_CHANGE, change));
    var listed = phone.get("/v1/asks").expect(200).json().get("asks");
    assertEquals(1, listed.size());
    assertEquals(change.toString(), listed.at("/0/about").asText());
    assertEquals("worker-change", listed.at("/0/reason").asText());
    assertEquals(
        authority.questionSet("worker-changed").toString(), listed.at("/0/questionSet").asText());
    phone.once().post("/v1/feedback", answer("worker-changed")).expect(201);
    assertTrue(phone.get("/v1/asks").json().get("asks").isEmpty());
    assertEquals(AskOutcome.ALREADY, ask("worker-changed", AskReason.WORKER_CHANGE, change));
  }

  @Test
  void anAnswerToOtherQuestionsEndsNothing() {
    ask("worker-changed", AskReason.WORKER_CHANGE, UUID.randomUUID());
    phone.once().post("/v1/feedback", answer("how-are-things")).expect(201);
    assertEquals(1, phone.get("/v1/asks").json().get("asks").size());
  }

  @Test
  void theCapHoldsAcrossReasonsAndWhatWaitsIsAskedWhenItAllows() {
    assertEquals(AskOutcome.ASKED, ask("my-meeting", AskReason.MEETING, UUID.randomUUID()));
    assertEquals(AskOutcome.LATER, ask("my-meeting", AskReason.MEETING, UUID.randomUUID()));
    assertEquals(AskOutcome.ASKED, ask("how-are-things", AskReason.CAMPAIGN, UUID.randomUUID()));
    var change = UUID.randomUUID();
    assertEquals(AskOutcome.LATER, ask("worker-changed", AskReason.WORKER_CHANGE, change));
    assertEquals(AskOutcome.ALREADY, ask("worker-changed", AskReason.WORKER_CHANGE, change));
    keepUp();
    assertEquals(List.of("how-are-things", "my-meeting"), asked());
    heard.clock().forward(Duration.ofDays(14));
    keepUp();
    assertEquals(List.of("how-are-things", "my-meeting", "worker-changed"), asked());
  }

  @Test
  void notNowCountsAndIsNotAskedAgain() {
    var meeting = UUID.randomUUID();
    ask("my-meeting", AskReason.MEETING, meeting);
    var path = "/v1/asks/" + onlyAsk() + "/not-now";
    phone.put(path).expect(204);
    phone.put(path).expect(204);
    assertEquals(List.of(), asked());
    assertEquals(AskOutcome.ALREADY, ask("my-meeting", AskReason.MEETING, meeting));
    assertEquals(AskOutcome.LATER, ask("my-meeting", AskReason.MEETING, UUID.randomUUID()));
    assertTrue(authority.audited("putAskOff") > 0);
    authority.staff(Role.WORKER).put(path).expectProblem(401, "not-signed-in");
  }

  @Test
  void whatIsAnsweredOrOverCannotBePutOff() {
    ask("my-meeting", AskReason.MEETING, UUID.randomUUID());
    var path = "/v1/asks/" + onlyAsk() + "/not-now";
    var other = authority.phoneOf(authority.youngPerson("Robin Marsh"));
    other.put(path).expectProblem(404, "not-found");
    phone.once().post("/v1/feedback", answer("my-meeting")).expect(201);
    phone.put(path).expectProblem(409, "not-possible-now");
  }

  @Test
  void anAskWhoseTimeIsOverLapses() {
    ask("my-meeting", AskReason.MEETING, UUID.randomUUID());
    heard.clock().forward(Duration.ofDays(31));
    keepUp();
    assertEquals(List.of(), asked());
    assertEquals(1, authority.count("ask where state = 'lapsed'"));
  }

  @Test
  void nobodyIsAskedWhatIsNotForThem() {
    heard.asOwner(
        authority.id(),
        tx ->
            tx.run("update person set born_on = $2 where id = $1", person, today().minusYears(20)));
    var version = UUID.randomUUID();
    heard.asOwner(authority.id(), tx -> tx.run(FOR_THE_YOUNGEST, version, authority.id()));
    assertEquals(AskOutcome.NOT_FOR_THEM, ask("young-ones", AskReason.PERIOD, null));
    assertEquals(AskOutcome.NOT_FOR_THEM, ask("no-such-set", AskReason.PERIOD, null));
    var body = answer("young-ones", version);
    var refused = phone.once().post("/v1/feedback", body);
    refused.expectProblem(422, "invalid");
    assertEquals("/questionSet", refused.json().at("/errors/0/pointer").asText());
  }

  @Test
  void staffCannotSeeWhoAnswered() {
    ask("my-meeting", AskReason.MEETING, UUID.randomUUID());
    var staff = new Caller.Service(Surface.STAFF, Optional.of(authority.id()));
    var may =
        TestHeard.await(
            heard
                .database()
                .inTransaction(
                    staff,
                    tx ->
                        tx.find(
                            row -> row.getBoolean(0),
                            "select has_column_privilege('ask', 'state', 'select')")));
    assertEquals(Optional.of(false), may);
  }

  private AskOutcome ask(String set, AskReason reason, UUID about) {
    var wish = new NewAsk(person, set, reason, Optional.ofNullable(about), today().plusDays(30));
    return asStaff(tx -> asks.ask(tx, wish));
  }

  private <T> T asStaff(Function<Tx, Future<T>> work) {
    var officer =
        new Caller.StaffMember(
            authority.id(),
            authority.staffId(Role.PARTICIPATION_OFFICER, 1),
            "Sam",
            Set.of(Role.PARTICIPATION_OFFICER),
            "");
    return TestHeard.await(heard.database().inTransaction(officer, work));
  }

  private void keepUp() {
    TestHeard.await(new AskUpkeep(heard.database()).keepUp(authority.id()));
  }

  private List<String> asked() {
    return phone.get("/v1/asks").expect(200).json().get("asks").findValuesAsText("code").stream()
        .sorted()
        .toList();
  }

  private String onlyAsk() {
    return phone.get("/v1/asks").json().at("/asks/0/id").asText();
  }

  private LocalDate today() {
    return England.day(heard.clock().instant());
  }

  private Map<String, Object> answer(String set) {
    return answer(set, authority.questionSet(set));
  }

  private static Map<String, Object> answer(String set, UUID version) {
    return Map.of(
        "questionSet",
        version,
        "level",
        "named",
        "answers",
        List.of(Map.of("question", "get-back", "choice", "no")),
        "shareWith",
        List.of("participation"),
        "mayQuote",
        false,
        "wantsAnswer",
        set.isEmpty());
  }

  private static final String FOR_THE_YOUNGEST =
      """
      insert into question_set (id, authority_id, code, version, state, content, age_bands)
      select $1, $2, 'young-ones', 1, 'published', content, '{10-15}'
        from question_set where authority_id = $2 and code = 'how-are-things'
      """;
}
