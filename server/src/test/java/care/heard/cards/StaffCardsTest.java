package care.heard.cards;

import static care.heard.cards.CardScene.part;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import care.heard.platform.access.Role;
import care.heard.support.HeardTest;
import care.heard.support.TestHeard;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Staff read what is shared with them, for as long as it is, and the young person sees it. */
@HeardTest
class StaffCardsTest {
  private static final Map<String, Object> FULL =
      Map.of(
          "first", part("Ring before you come", "worker"),
          "name", part("Ri", "worker", "participation"),
          "matters", part("My dog", "participation"),
          "asked", part("Why I moved"));

  private CardScene scene;

  @BeforeEach
  void begin(TestHeard heard) {
    scene = new CardScene(heard);
  }

  @AfterEach
  void backToNow() {
    scene.heard.clock().reset();
  }

  @Test
  void eachReadsThePartsThatAreSharedWithThem() {
    scene.allocated.between(scene.today.minusDays(3), null);
    scene.save(FULL).expect(200);
    var card = scene.only(scene.worker);
    assertEquals(card, scene.only(scene.officer));
    var forWorker = scene.read(scene.worker, card).expect(200);
    assertEquals(List.of("first", "name"), CardScene.each(forWorker.json().get("parts"), "part"));
    assertEquals("Riley Stone", forWorker.json().get("from").asText());
    assertTrue(forWorker.json().get("mayConfirm").asBoolean());
    var forTeam = scene.read(scene.officer, card).expect(200);
    assertEquals(List.of("name", "matters"), CardScene.each(forTeam.json().get("parts"), "part"));
    assertFalse(forTeam.json().get("mayConfirm").asBoolean());
    assertFalse((forWorker.text() + forTeam.text()).contains("Why I moved"), "nobody's");
    assertEquals(2, scene.authority.audited("readCard"));
  }

  @Test
  void whoIsNotTheWorkerKnowsOfNoCard() {
    scene.allocated.between(scene.today.minusDays(3), null);
    scene.save(Map.of("name", part("Ri", "worker"))).expect(200);
    var card = scene.only(scene.worker);
    var other = scene.authority.staff(Role.WORKER, 2);
    for (var nobody : List.of(other, scene.officer)) {
      assertEquals(List.of(), scene.listed(nobody));
      scene.read(nobody, card).expectProblem(404, "not-found");
    }
    scene.confirm(other, card, Map.of()).expectProblem(404, "not-found");
    var elsewhere = scene.heard.newAuthority();
    scene.read(elsewhere.staff(Role.WORKER), card).expectProblem(404, "not-found");
    assertEquals(0, scene.authority.count("card_read"));
  }

  @Test
  void accessEndsWithTheAllocationAndBeginsWithIt() {
    scene.allocated.between(scene.today.minusDays(3), null);
    scene.save(Map.of("name", part("Ri", "worker"))).expect(200);
    var card = scene.only(scene.worker);
    scene.read(scene.worker, card).expect(200);
    scene.allocated.endOn(scene.today);
    assertEquals(List.of(), scene.listed(scene.worker));
    scene.read(scene.worker, card).expectProblem(404, "not-found");
    scene.confirm(scene.worker, card, Map.of()).expectProblem(404, "not-found");
    scene.allocated.between(scene.today.plusDays(1), null);
    scene.read(scene.worker, card).expectProblem(404, "not-found");
    scene.tomorrow();
    scene.read(scene.worker, card).expect(200);
  }

  @Test
  void newCardsComeFirstAndAChangeIsMarked() {
    scene.allocated.between(scene.today.minusDays(3), null);
    scene.save(Map.of("name", part("Ri", "worker"))).expect(200);
    var card = scene.only(scene.worker);
    assertEquals("unread", state());
    scene.read(scene.worker, card).expect(200);
    assertEquals("read", state());
    scene.save(Map.of("name", part("Ri", "worker"), "asked", part("Secret"))).expect(200);
    assertEquals("read", state(), "what is not theirs is no news");
    scene.save(Map.of("name", part("Rye", "worker"), "asked", part("Secret"))).expect(200);
    assertEquals("changed", state());
  }

  @Test
  void theYoungPersonSeesEveryRead() {
    scene.allocated.between(scene.today.minusDays(3), null);
    scene.save(FULL).expect(200);
    var card = scene.only(scene.worker);
    scene.read(scene.worker, card).expect(200);
    scene.read(scene.worker, card).expect(200);
    scene.read(scene.officer, card).expect(200);
    scene.tomorrow();
    scene.read(scene.worker, card).expect(200);
    var reads = scene.history().get("reads");
    assertEquals(3, reads.size(), reads.toString());
    assertEquals(scene.today.plusDays(1).toString(), reads.at("/0/readOn").asText());
    assertEquals("Alex worker 1", reads.at("/0/name").asText());
    assertEquals(1, reads.at("/0/times").asInt());
    var yesterday = reads.get(1).get("role").asText().equals("worker") ? 1 : 2;
    assertEquals(2, reads.get(yesterday).get("times").asInt());
    assertEquals("[\"first\",\"name\"]", reads.get(yesterday).get("parts").toString());
    assertEquals("[\"name\",\"matters\"]", reads.get(3 - yesterday).get("parts").toString());
  }

  @Test
  void theYoungPersonSeesThatItWasReadBeforeTheVisit() {
    scene.allocated.between(scene.today.minusDays(3), null);
    scene.save(FULL).expect(200);
    var card = scene.only(scene.worker);
    scene.confirm(scene.worker, card, Map.of()).expectProblem(409, "not-possible-now");
    scene.read(scene.worker, card).expect(200);
    var visit = Map.<String, Object>of("firstVisit", scene.today.plusDays(2).toString());
    var said = scene.confirm(scene.worker, card, visit).expect(200).json();
    assertEquals(scene.today.toString(), said.get("confirmedOn").asText());
    scene.tomorrow();
    assertEquals(said, scene.confirm(scene.worker, card, Map.of()).expect(200).json());
    var told = scene.history().get("confirmations");
    assertEquals(1, told.size());
    assertEquals("Alex worker 1", told.at("/0/name").asText());
    assertEquals(visit.get("firstVisit"), told.at("/0/firstVisit").asText());
    assertFalse(scene.read(scene.worker, card).json().get("mayConfirm").asBoolean());
    assertEquals(1, scene.authority.audited("confirmCardRead"));
  }

  @Test
  void aVisitBeforeItWasReadIsNotBefore() {
    scene.allocated.between(scene.today.minusDays(3), null);
    scene.save(FULL).expect(200);
    var card = scene.only(scene.worker);
    scene.read(scene.worker, card).expect(200);
    for (var day : List.of(scene.today.minusDays(1), scene.today.plusYears(2))) {
      var refused = scene.confirm(scene.worker, card, Map.of("firstVisit", day.toString()));
      refused.expectProblem(422, "invalid");
      assertEquals("/firstVisit", refused.json().at("/errors/0/pointer").asText());
    }
    scene.save(Map.of("name", part("New words", "worker"))).expect(200);
    scene.confirm(scene.worker, card, Map.of()).expectProblem(409, "not-possible-now");
    assertEquals(0, scene.authority.count("card_confirmation"));
  }

  @Test
  void theFigureCountsWhoHadACardWaiting() {
    scene.save(FULL).expect(200);
    var manager = scene.authority.staff(Role.SERVICE_MANAGER);
    assertEquals(0, manager.get("/v1/staff/card-figures").expect(200).json().get("begun").asInt());
    scene.allocated.between(scene.today.minusDays(1), scene.today);
    assertEquals(
        0, manager.get("/v1/staff/card-figures").json().get("begun").asInt(), "before the card");
    scene.allocated.between(scene.today, null);
    var card = scene.only(scene.worker);
    scene.read(scene.worker, card).expect(200);
    var unsaid = manager.get("/v1/staff/card-figures").json();
    assertEquals("1 0", unsaid.get("begun").asText() + " " + unsaid.get("readBefore").asText());
    scene.confirm(scene.worker, card, Map.of()).expect(200);
    var said = manager.get("/v1/staff/card-figures").json();
    assertEquals(
        "[{\"team\":\"North\",\"begun\":1,\"readBefore\":1}]", said.get("teams").toString());
    scene.heard.clock().forward(Duration.ofDays(370));
    assertEquals(0, officerFigures());
  }

  private int officerFigures() {
    return scene
        .authority
        .staff(Role.PARTICIPATION_OFFICER, 2)
        .get("/v1/staff/card-figures")
        .expect(200)
        .json()
        .get("begun")
        .asInt();
  }

  private String state() {
    return scene.worker.get("/v1/staff/cards").json().at("/cards/0/state").asText();
  }
}
