package care.heard.cards;

import static care.heard.cards.CardScene.part;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import care.heard.platform.access.Role;
import care.heard.support.HeardTest;
import care.heard.support.TestHeard;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A young person keeps a card: once, whole, and nobody's change is lost. */
@HeardTest
class MyCardTest {
  private CardScene scene;

  @BeforeEach
  void begin(TestHeard heard) {
    scene = new CardScene(heard);
  }

  @Test
  void beforeItIsSavedItIsEmptyAndSharedWithNobody() {
    var answer = scene.phone.get("/v1/card").expect(200);
    assertEquals("\"0\"", answer.header("ETag").orElseThrow());
    for (var code : CardScene.PARTS) {
      assertEquals("", answer.json().at("/parts/" + code + "/words").asText());
      assertTrue(answer.json().at("/parts/" + code + "/shareWith").isEmpty(), code);
    }
    assertFalse(answer.json().has("savedOn"));
    assertEquals(0, scene.authority.count("card"));
  }

  @Test
  void whatIsSavedIsThereWithItsReaders() {
    var saved = scene.save(Map.of("name", part("  Ri \n", "worker"), "helps", part("Music")));
    assertEquals("\"1\"", saved.expect(200).header("ETag").orElseThrow());
    var mine = scene.phone.get("/v1/card").json();
    assertEquals("Ri", mine.at("/parts/name/words").asText());
    assertEquals("worker", mine.at("/parts/name/shareWith/0").asText());
    assertEquals("Music", mine.at("/parts/helps/words").asText());
    assertTrue(mine.at("/parts/helps/shareWith").isEmpty());
    assertEquals(scene.today.toString(), mine.get("savedOn").asText());
    assertEquals(mine, saved.json());
    assertEquals(1, scene.authority.audited("saveMyCard"));
  }

  @Test
  void aStaleCopyChangesNothing() {
    scene.save(Map.of("name", part("Ri"))).expect(200);
    scene.save("\"1\"", Map.of("name", part("Riley"))).expect(200);
    var clash = scene.save("\"1\"", Map.of("name", part("Rye")));
    clash.expectProblem(412, "changed-meanwhile");
    scene.save("\"0\"", Map.of("name", part("Rye"))).expectProblem(412, "changed-meanwhile");
    scene.save("\"3\"", Map.of("name", part("Rye"))).expectProblem(412, "changed-meanwhile");
    assertEquals("Riley", scene.phone.get("/v1/card").json().at("/parts/name/words").asText());
    assertEquals(2, scene.authority.audited("saveMyCard"));
  }

  @Test
  void whatIsKeptAlreadyCanBeSentAgain() {
    var parts = Map.<String, Object>of("name", part("Ri", "worker", "participation"));
    scene.save("\"0\"", parts).expect(200);
    assertEquals("\"1\"", scene.save("\"0\"", parts).expect(200).header("ETag").orElseThrow());
    assertEquals(1, scene.authority.audited("saveMyCard"));
  }

  @Test
  void withoutTheStateThatWasChangedNothingIsKept() {
    var body = CardScene.card(Map.of("name", part("Ri")));
    scene.phone.put("/v1/card", body).expectProblem(400, "bad-request");
    for (var wrong : List.of("*", "1", "W/\"0\"", "\"0\", \"1\"")) {
      var refused = scene.phone.with("If-Match", wrong).put("/v1/card", body);
      refused.expectProblem(400, "bad-request");
      assertEquals("/header/If-Match", refused.json().at("/errors/0/pointer").asText());
    }
    assertEquals(0, scene.authority.count("card"));
  }

  @Test
  void aPartCanBeEmptiedAndTakenBack() {
    scene.allocated.between(scene.today.minusDays(3), null);
    scene.save(Map.of("name", part("Ri", "worker"), "asked", part("School", "worker"))).expect(200);
    var card = scene.only(scene.worker);
    scene.save(Map.of("name", part("Ri", "worker"), "asked", part("School"))).expect(200);
    var read = scene.read(scene.worker, card).expect(200).text();
    assertFalse(read.contains("School") || read.contains("asked"), read);
    scene.save(Map.of("name", part("", "worker"), "asked", part("School"))).expect(200);
    assertEquals(List.of(), scene.listed(scene.worker));
    scene.read(scene.worker, card).expectProblem(404, "not-found");
  }

  @Test
  void wordsThatSaySomebodyIsNotSafeReachTheDutyTeamAndBlockNothing() {
    var hit = part("somebody to talk to when he hits me");
    var saved = scene.save(Map.of("helps", hit, "matters", part("my dog Biscuit")));
    assertTrue(saved.expect(200).json().get("help").size() > 1, "whom to call");
    var duty = scene.authority.staff(Role.DUTY_OFFICER);
    var alert = duty.get("/v1/staff/alerts").expect(200).json().at("/alerts/0");
    assertFalse(alert.has("feedback"));
    assertEquals("Riley Stone", alert.get("from").asText());
    var path = "/v1/staff/card-concerns/" + alert.get("cardConcern").asText();
    scene.save(Map.of("matters", part("my dog Biscuit"))).expect(200);
    var concern = duty.get(path).expect(200);
    assertEquals(1, concern.json().get("parts").size());
    assertTrue(concern.text().contains("when he hits me"), "as it was");
    assertFalse(concern.text().contains("Biscuit"), "nothing else");
    assertEquals(1, scene.authority.audited("readCardConcern"));
    assertEquals("duty officer", scene.history().at("/reads/0/role").asText());
    scene.officer.get(path).expectProblem(403, "not-allowed");
  }

  @Test
  void onlyNewWordsOpenAnAlert() {
    var hit = part("he hits me");
    scene.save(Map.of("helps", hit)).expect(200);
    scene.save(Map.of("helps", hit, "name", part("Ri"))).expect(200);
    assertEquals(1, scene.authority.count("alert"));
    assertFalse(scene.phone.get("/v1/card").json().get("help").isEmpty());
    scene.save(Map.of("helps", part("he hits me every day"), "name", part("Ri"))).expect(200);
    assertEquals(2, scene.authority.count("alert"));
  }

  @Test
  void theCardGoesWithThePerson() {
    scene.allocated.between(scene.today.minusDays(3), null);
    scene.save(Map.of("name", part("Ri", "worker"))).expect(200);
    var card = scene.only(scene.worker);
    scene.read(scene.worker, card).expect(200);
    scene.confirm(scene.worker, card, Map.of()).expect(200);
    scene.heard.asOwner(
        scene.authority.id(), tx -> tx.run("delete from person where id = $1", scene.person));
    for (var table : List.of("card", "card_part", "card_read", "card_confirmation")) {
      assertEquals(0, scene.authority.count(table), table);
    }
  }
}
