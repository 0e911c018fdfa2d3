package care.heard.meetings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import care.heard.platform.access.Caller;
import care.heard.platform.access.Role;
import care.heard.support.Allocated;
import care.heard.support.HeardTest;
import care.heard.support.TestHeard;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whoever answers for a review is told before it is late, in words that name nobody. */
@HeardTest
final class ReviewTellingTest {
  private static final String PATH = "/v1/staff/review-telling";

  private MeetingScene scene;
  private String address;

  @BeforeEach
  void begin(TestHeard heard) {
    scene = new MeetingScene(heard);
    address = "iro-" + UUID.randomUUID() + "@council.example";
  }

  @Test
  void whoeverRunsItIsToldOnce() {
    scene.chair.put(PATH, Map.of("address", address)).expect(200);
    late();
    warn();
    warn();
    var mail = scene.heard.desk().await(address, 1).getFirst().text();
    assertTrue(mail.contains("Something in Heard needs you"), mail);
    assertTrue(mail.contains("/staff/due-reviews"), mail);
    for (var secret : new String[] {"Riley", "Stone", "eview that", "Fernhill", "late"}) {
      assertFalse(mail.contains(secret), secret);
    }
    assertEquals(1, scene.authority.count("outbox where topic = 'tell-review'"));
    assertEquals(1, scene.heard.desk().at(address).size());
  }

  @Test
  void theReviewingOfficerIsToldWhereNothingIsPlanned() {
    var officer = scene.authority.staffId(Role.WORKER, 2);
    new Allocated(scene.heard, scene.authority, scene.person)
        .standsBy(scene.today.minusDays(7), officer, "iro");
    scene.chair.put(PATH, Map.of("address", address)).expect(200);
    scene.heard.asOwner(
        scene.authority.id(),
        tx ->
            tx.run(
                RECORDED,
                UUID.randomUUID(),
                scene.authority.id(),
                scene.person,
                scene.today.plusDays(5)));
    warn();
    scene.heard.desk().await(address, 1);
  }

  @Test
  void whatIsNotInDangerAnyMoreIsNotTold() {
    scene.chair.put(PATH, Map.of("address", address)).expect(200);
    var id = late();
    scene.heard.asOwner(
        scene.authority.id(),
        tx -> tx.run("update meeting set counts_from = current_date where id = $1", id));
    var staff = scene.authority.staffId(Role.WORKER, 2);
    var warnings = new ReviewScene(scene).warnings();
    var jobs = Caller.Service.jobs(scene.authority.id());
    boolean concerns =
        TestHeard.await(
            scene.heard.database().inTransaction(jobs, tx -> warnings.concern(tx, staff)));
    assertFalse(concerns);
  }

  @Test
  void theAddressIsTheirOwnAndSealed() {
    assertEquals("", scene.chair.get(PATH).expect(200).json().get("address").asText());
    var spaced = Map.of("address", " " + address + " ");
    assertEquals(address, scene.chair.put(PATH, spaced).expect(200).json().get("address").asText());
    assertEquals("", scene.worker.get(PATH).expect(200).json().get("address").asText());
    var readable = "encode(address_sealed, 'escape') ~ 'council'";
    assertEquals(0, scene.authority.count("review_telling where " + readable));
    var page = scene.chair.get("/staff/due-reviews").expect(200).text();
    assertTrue(page.contains(address), page);
    scene.chair.put(PATH, Map.of("address", "")).expect(200);
    assertEquals(0, scene.authority.count("review_telling"));
    assertEquals(2, scene.authority.audited("saveReviewTelling"));
  }

  @Test
  void whatIsNoAddressIsRefused() {
    var answer = scene.chair.put(PATH, Map.of("address", "at work")).expectProblem(422, "invalid");
    assertEquals("/address", answer.json().at("/errors/0/pointer").asText());
    assertEquals(0, scene.authority.count("review_telling"));
    var duty = scene.authority.staff(Role.DUTY_OFFICER);
    duty.put(PATH, Map.of("address", address)).expectProblem(403, "not-allowed");
  }

  private UUID late() {
    var from = scene.today.minusDays(60).toString();
    var planned = scene.plan(scene.officer, Map.of("countsFrom", from)).expect(201).json();
    return UUID.fromString(planned.get("id").asText());
  }

  private void warn() {
    TestHeard.await(new ReviewScene(scene).warnings().warn(scene.authority.id()));
  }

  private static final String RECORDED =
      """
      insert into ssd_review (id, authority_id, person_id, source_key, due_on, cancelled)
      values ($1, $2, $3, 'review', $4, false)
      """;
}
