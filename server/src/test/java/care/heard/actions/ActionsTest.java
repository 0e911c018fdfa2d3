package care.heard.actions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import care.heard.platform.access.Caller;
import care.heard.platform.access.Role;
import care.heard.support.HeardTest;
import care.heard.support.TestHeard;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is promised, moved, done and signed off, and that it cannot slip away unseen. */
@HeardTest
class ActionsTest {
  private ActionScene scene;

  @BeforeEach
  void begin(TestHeard heard) {
    scene = new ActionScene(heard);
  }

  @AfterEach
  void backToNow() {
    scene.heard.clock().reset();
  }

  @Test
  void isClosedWithEvidenceBySomebodyElseThanItsOwner() {
    var action = scene.planned();
    scene.signOff(scene.manager, action).expectProblem(409, "not-possible-now");
    scene.proposed(scene.officer, action);
    scene.signOff(scene.owner, action).expectProblem(409, "not-possible-now");
    scene.signOff(scene.officer, action).expectProblem(409, "not-possible-now");
    assertEquals("awaiting-sign-off", scene.read(action).get("state").asText());
    var closed = scene.signOff(scene.manager, action).expect(200).json();
    assertEquals("closed", closed.get("state").asText());
    assertEquals(scene.today().toString(), closed.get("closedOn").asText());
    assertEquals(List.of("planned", "evidence", "closed"), whatHappened(action));
    scene.signOff(scene.manager, action).expectProblem(409, "not-possible-now");
    scene.step(scene.owner, action, "dropping", why()).expectProblem(409, "not-possible-now");
    for (var verb : List.of("planAction", "proposeActionClosing", "signOffAction")) {
      assertEquals(1, scene.authority.audited(verb), verb);
    }
  }

  @Test
  void theDatabaseLetsNoOwnerSignOff() {
    var action = scene.planned();
    scene.proposed(scene.officer, action);
    var sql =
        """
        update action set state = 'closed', closed_by = owner_id, closed_on = '2026-01-01'
         where id = $1
        """;
    var refused =
        org.junit.jupiter.api.Assertions.assertThrows(
            Exception.class,
            () ->
                scene.heard.asOwner(
                    scene.authority.id(), tx -> tx.run(sql, UUID.fromString(action))));
    assertTrue(refused.toString().contains("action_closed_by_another_check"), refused.toString());
  }

  @Test
  void whatIsSentBackIsUnderWayAgain() {
    var action = scene.planned();
    scene.step(scene.manager, action, "sending-back", why()).expectProblem(409, "not-possible-now");
    scene.proposed(scene.owner, action);
    scene.step(scene.manager, action, "sending-back", why()).expect(200);
    assertEquals("under-way", scene.read(action).get("state").asText());
    assertEquals(List.of("planned", "evidence", "sent-back"), whatHappened(action));
  }

  @Test
  void everyMoveOfTheDateStaysToBeSeen() {
    var action = scene.planned();
    var first = scene.today().plusDays(10).toString();
    for (int days : List.of(20, 30)) {
      var day = scene.today().plusDays(days).toString();
      scene.step(scene.officer, action, "moves", Map.of("dueOn", day, "why", "Later")).expect(200);
    }
    var shown = scene.board.get("/v1/board/actions").expect(200).json().at("/actions/0");
    assertEquals(2, shown.get("moves").asInt());
    assertEquals(first, shown.get("firstDueOn").asText());
    assertEquals(first, shown.at("/history/0/from").asText());
    assertFalse(shown.toString().contains("\"who\""), "who did it stays inside");
    var today = Map.of("dueOn", scene.today().toString(), "why", "Now");
    scene.step(scene.officer, action, "moves", today).expectProblem(422, "invalid");
  }

  @Test
  void onceLateItGoesToTheServiceManagerAndThenTheBoardSeesItDrift() {
    var action = scene.planned();
    scene.watch();
    assertEquals(List.of("planned"), whatHappened(action));
    scene.heard.clock().forward(Duration.ofDays(11));
    scene.watch();
    scene.watch();
    assertEquals(List.of("planned", "escalated"), whatHappened(action));
    var officer = scene.authority.staff(Role.PARTICIPATION_OFFICER, 2);
    var later = Map.of("dueOn", scene.today().plusDays(60).toString(), "why", "Later");
    scene.step(officer, action, "moves", later).expectProblem(409, "not-possible-now");
    assertEquals("overdue 1", standing());
    scene.heard.clock().forward(Duration.ofDays(14));
    assertEquals("drifting 15", standing());
    var manager = scene.authority.staff(Role.SERVICE_MANAGER, 2);
    scene.step(manager, action, "moves", later).expect(200);
    assertEquals("on-time 0", standing());
  }

  @Test
  void whoRaisedTheThemeIsAskedAndTheirAnswerIsTheirs() {
    var riley = scene.authority.youngPerson("Riley Stone");
    var robin = scene.authority.youngPerson("Robin Marsh");
    scene.raised(List.of(riley), "HOME", scene.today().minusDays(40));
    scene.raised(List.of(robin), "MOVES", scene.today().minusDays(40));
    var action = scene.closed();
    scene.watch();
    scene.watch();
    assertEquals(1, scene.authority.count("action_ask"));
    var asked = scene.authority.phoneOf(riley);
    var other = scene.authority.phoneOf(robin);
    var path = "/v1/what-changed/" + action + "/noticed";
    assertTrue(change(asked).get("askedMe").asBoolean(), change(asked).toString());
    assertFalse(change(other).get("askedMe").asBoolean());
    assertEquals("You have locks", change(other).get("words").asText());
    assertEquals(1, scene.authority.count("notice where kind = 'something-changed'"));
    other.put(path, Map.of("noticed", "yes")).expectProblem(404, "not-found");
    asked.put(path, Map.of("noticed", "perhaps")).expectProblem(422, "invalid");
    asked.put(path, Map.of("noticed", "no")).expect(200);
    assertEquals("no", asked.put(path, Map.of("noticed", "no")).json().get("noticed").asText());
    scene.heard.clock().forward(Duration.ofDays(100));
    var after = scene.authority.phoneOf(riley);
    after.put(path, Map.of("noticed", "yes")).expectProblem(409, "not-possible-now");
    var young = new Caller.YoungPerson(scene.authority.id(), riley, UUID.randomUUID());
    var held =
        TestHeard.await(
            scene.heard.database().inTransaction(young, tx -> new HeldNoticed().heldOn(tx, young)));
    assertEquals(4, held.getFirst().things().getFirst().facts().size());
  }

  @Test
  void nobodyIsAskedAboutASensitiveTheme() {
    var riley = scene.authority.youngPerson("Riley Stone");
    scene.raised(List.of(riley), "SAFE", scene.today().minusDays(40));
    var body = scene.body();
    body.put("theme", "SAFE");
    var action =
        scene.officer.once().post(ActionScene.ACTIONS, body).expect(201).json().get("id").asText();
    scene.proposed(scene.owner, action);
    scene.signOff(scene.manager, action).expect(200);
    scene.watch();
    assertEquals(0, scene.authority.count("action_ask"));
  }

  @Test
  void thePledgeShowsItsActions() {
    var promise =
        scene
            .officer
            .once()
            .post("/v1/staff/pledge", Map.of("words", "A home", "themes", List.of("HOME")))
            .expect(201)
            .json()
            .get("id")
            .asText();
    var body = scene.body();
    body.put("promise", promise);
    var action =
        scene.officer.once().post(ActionScene.ACTIONS, body).expect(201).json().get("id").asText();
    var shown = scene.board.get("/v1/board/actions").json().at("/promises/0");
    assertEquals(action, shown.at("/actions/0").asText());
    var retire = "/v1/staff/pledge/" + promise + "/retirement";
    scene.manager.post(retire).expect(200);
    scene.manager.post(retire).expectProblem(409, "not-possible-now");
    scene.officer.once().post(ActionScene.ACTIONS, body).expectProblem(422, "invalid");
  }

  @Test
  void theFileForTheImprovementBoardHasEveryMoveAndNoFormula() {
    var body = scene.body();
    body.put("title", "=1+1 \"quoted\"");
    var action =
        scene.officer.once().post(ActionScene.ACTIONS, body).expect(201).json().get("id").asText();
    var day = scene.today().plusDays(20).toString();
    scene.step(scene.officer, action, "moves", Map.of("dueOn", day, "why", "Later")).expect(200);
    var csv = scene.manager.get("/staff/actions.csv").expect(200);
    assertTrue(csv.header("Content-Type").orElseThrow().startsWith("text/csv"));
    assertTrue(csv.text().contains("\"'=1+1 \"\"quoted\"\"\""), csv.text());
    assertTrue(csv.text().contains(": Later"), csv.text());
    assertEquals(2, csv.text().lines().count());
  }

  @Test
  void othersMayNotAndAnotherAuthorityKnowsOfNothing() {
    var action = scene.planned();
    for (var role : List.of(Role.WORKER, Role.BOARD_MEMBER, Role.DUTY_OFFICER)) {
      var other = scene.authority.staff(role);
      other.get(ActionScene.ACTIONS).expectProblem(403, "not-allowed");
      scene.step(other, action, "dropping", why()).expectProblem(403, "not-allowed");
    }
    var elsewhere = scene.heard.newAuthority();
    var theirs = elsewhere.staff(Role.SERVICE_MANAGER);
    theirs.get(ActionScene.ACTIONS + "/" + action).expectProblem(404, "not-found");
    scene.signOff(theirs, action).expectProblem(404, "not-found");
    var board = elsewhere.staff(Role.BOARD_MEMBER).get("/v1/board/actions").expect(200);
    assertEquals(0, board.json().get("actions").size());
  }

  @Test
  void thePagesDoTheSame() {
    var blank = scene.officer.get("/staff/actions/new").expect(200).text();
    assertTrue(blank.contains("Promise something"));
    var action = scene.planned();
    assertTrue(scene.manager.get("/staff/actions").expect(200).text().contains("Doors get locks"));
    var page = scene.owner.get("/staff/actions/" + action).expect(200).text();
    assertTrue(page.contains("Is something different now?"));
    assertTrue(scene.owner.get("/staff/pledge").expect(200).text().contains("no promise yet"));
  }

  private static Map<String, String> why() {
    return Map.of("why", "Because");
  }

  private com.fasterxml.jackson.databind.JsonNode change(care.heard.support.Client phone) {
    return phone.get("/v1/what-changed").expect(200).json().at("/changes/0");
  }

  private List<String> whatHappened(String action) {
    var history = scene.read(action).get("history");
    return IntStream.range(0, history.size())
        .mapToObj(i -> history.get(i).get("what").asText())
        .toList();
  }

  private String standing() {
    var board = scene.authority.staff(Role.BOARD_MEMBER);
    var shown = board.get("/v1/board/actions").expect(200).json().at("/actions/0");
    return shown.get("standing").asText() + " " + shown.get("daysLate").asInt();
  }
}
