package care.heard.meetings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import care.heard.platform.access.Role;
import care.heard.support.Client;
import care.heard.support.HeardTest;
import care.heard.support.TestHeard;
import io.vertx.core.Future;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A meeting is moved, called off or held, by those who may, and the young person knows of it. */
@HeardTest
class MeetingChangesTest {
  private MeetingScene scene;

  @BeforeEach
  void begin(TestHeard heard) {
    scene = new MeetingScene(heard);
  }

  @Test
  void aWorkerPlansForThoseOnTheirListAlone() {
    scene.plan(scene.worker, Map.of()).expect(201);
    var pointer = scene.plan(scene.chair, Map.of()).expectProblem(422, "invalid").json();
    assertEquals("/person", pointer.at("/errors/0/pointer").asText());
    var other = scene.authority.youngPerson("Robin").toString();
    scene.plan(scene.worker, Map.of("person", other)).expectProblem(422, "invalid");
    scene.plan(scene.officer, Map.of("person", other)).expect(201);
    assertEquals(2, scene.authority.audited("scheduleMeeting"));
  }

  @Test
  void theirsAreThoseOfTheirListAndThoseTheyRun() {
    var id = scene.planned();
    var path = MeetingScene.staffPath(id);
    assertEquals("Riley Stone", scene.worker.get(path).expect(200).json().get("about").asText());
    scene.chair.get(path).expect(200);
    var other = scene.authority.youngPerson("Robin").toString();
    var theirs =
        scene
            .plan(scene.officer, Map.of("person", other, "chair", officerId()))
            .expect(201)
            .json()
            .get("id")
            .asText();
    scene.worker.get(MeetingScene.staffPath(theirs)).expectProblem(404, "not-found");
    scene.chair.get(MeetingScene.staffPath(theirs)).expectProblem(404, "not-found");
    scene
        .change(scene.worker, theirs, "cancellation", "\"0\"", Map.of("reason", "other"))
        .expectProblem(404, "not-found");
    assertEquals(2, listed(scene.officer));
    assertEquals(1, listed(scene.worker));
    assertEquals(1, listed(scene.chair));
    scene.authority.staff(Role.SERVICE_MANAGER).get(path).expectProblem(403, "not-allowed");
  }

  @Test
  void itIsMovedAndTheYoungPersonIsTold() {
    var id = scene.planned();
    var date = scene.today.plusDays(30).toString();
    var body = Map.<String, Object>of("date", date, "startTime", "10:15", "place", "At home");
    var moved = scene.change(scene.worker, id, "time", "\"0\"", body).expect(200);
    assertEquals("\"1\"", moved.header("ETag").orElseThrow());
    var seen = scene.phone.get(MeetingScene.phonePath(id)).expect(200).json();
    assertTrue(seen.get("startsAt").asText().startsWith(date + "T10:15"), seen.toString());
    assertEquals("At home", seen.get("place").asText());
    assertEquals("meeting-changed", newest());
    scene.change(scene.officer, id, "time", "\"0\"", body).expectProblem(412, "changed-meanwhile");
    assertEquals(1, scene.authority.audited("moveMeeting"));
  }

  @Test
  void whatIsPlannedWronglyIsNotMovedThere() {
    var id = scene.planned();
    var past = scene.today.minusDays(1).toString();
    refused(id, Map.of("date", past, "startTime", "10:00", "place", "x"), "/date");
    var far = scene.today.plusYears(4).toString();
    refused(id, Map.of("date", far, "startTime", "10:00", "place", "x"), "/date");
    var day = scene.today.plusDays(3).toString();
    refused(
        id,
        Map.of("date", day, "startTime", "10:00", "endTime", "09:00", "place", "x"),
        "/endTime");
  }

  @Test
  void itIsCalledOffOnce() {
    var id = scene.planned();
    var reason = Map.<String, Object>of("reason", "young-person-asked");
    scene.change(scene.officer, id, "cancellation", "\"0\"", reason).expect(200);
    assertEquals(
        "cancelled",
        scene.phone.get(MeetingScene.phonePath(id)).expect(200).json().get("state").asText());
    assertEquals("meeting-cancelled", newest());
    scene
        .change(scene.officer, id, "cancellation", "\"1\"", reason)
        .expectProblem(409, "not-possible-now");
    scene
        .phone
        .put(MeetingScene.phonePath(id) + "/answer", Map.of("answer", "come"))
        .expectProblem(409, "not-possible-now");
  }

  @Test
  void itIsHeldOnceItHasBegunAndItsChairConfirmsTheCode() {
    var id = scene.planned();
    scene.hold(scene.officer, id, "came", "self").expectProblem(409, "not-possible-now");
    scene.itBegins();
    var held = scene.hold(scene.officer, id, "part", "advocate").expect(200).json();
    assertEquals("PN2", held.get("suggestedCode").asText());
    assertFalse(held.has("code"));
    var path = MeetingScene.staffPath(id) + "/participation-code";
    var code = Map.of("code", "PN1");
    scene.worker.put(path, code).expectProblem(409, "not-possible-now");
    scene.officer.put(path, code).expectProblem(403, "not-allowed");
    assertEquals("PN1", scene.chair.put(path, code).expect(200).json().get("code").asText());
    scene.hold(scene.officer, id, "came", "self").expectProblem(409, "not-possible-now");
    assertEquals(1, scene.authority.audited("confirmParticipation"));
    var year = ParticipationReturn.yearOf(scene.today.plusDays(20));
    var rows = scene.officer.get("/v1/staff/participation-return?year=" + year).expect(200).json();
    assertEquals("PN1", rows.at("/rows/0/code").asText());
    assertEquals(0, rows.get("unconfirmed").asInt());
    var csv = scene.officer.get("/staff/participation-return.csv?year=" + year).expect(200).text();
    assertTrue(csv.startsWith("CHILD,DOB,REVIEW,REVIEW_CODE\r\n" + scene.person + ","), csv);
    assertTrue(csv.endsWith(",PN1\r\n"), csv);
  }

  @Test
  void onlyAReviewHasACode() {
    var id =
        scene
            .plan(scene.officer, Map.of("kind", "core-group"))
            .expect(201)
            .json()
            .get("id")
            .asText();
    scene.itBegins();
    var held = scene.hold(scene.chair, id, "came", "self").expect(200).json();
    assertFalse(held.has("suggestedCode"));
    scene
        .chair
        .put(MeetingScene.staffPath(id) + "/participation-code", Map.of("code", "PN1"))
        .expectProblem(409, "not-possible-now");
  }

  @Test
  void aReviewThatIsDueIsSaid() {
    var from = scene.today.minusDays(60).toString();
    var id = scene.plan(scene.officer, Map.of("countsFrom", from)).expect(201).json();
    var due = scene.worker.get("/v1/staff/due-reviews").expect(200).json().at("/reviews/0");
    assertEquals("Riley Stone", due.get("about").asText());
    assertEquals("late", due.get("state").asText());
    assertEquals(scene.today.plusDays(20).toString(), due.get("plannedFor").asText());
    assertFalse(due.has("warnedOn"));
    TestHeard.await(warn());
    TestHeard.await(warn());
    assertEquals(1, scene.authority.count("review_warning"));
    var said = scene.worker.get("/v1/staff/due-reviews").expect(200).json().at("/reviews/0");
    assertEquals(scene.today.toString(), said.get("warnedOn").asText());
    var by = scene.worker.get(MeetingScene.staffPath(id.get("id").asText())).json().get("dueBy");
    assertEquals(due.get("dueOn"), by);
    var stranger = scene.authority.staff(Role.WORKER, 2);
    assertEquals(1, stranger.get("/v1/staff/due-reviews").json().get("reviews").size(), "runs it");
  }

  @Test
  void whatTheCouncilsRecordsWantIsDue() {
    recorded(scene.person, 5);
    recorded(scene.authority.youngPerson("Robin"), 5);
    var theirs = scene.worker.get("/v1/staff/due-reviews").expect(200).json().get("reviews");
    assertEquals(1, theirs.size());
    assertEquals("due-soon", theirs.at("/0/state").asText());
    assertEquals(scene.today.plusDays(5).toString(), theirs.at("/0/dueOn").asText());
    assertEquals(0, scene.chair.get("/v1/staff/due-reviews").json().get("reviews").size());
    assertEquals(2, scene.officer.get("/v1/staff/due-reviews").json().get("reviews").size());
    scene.planned();
    var planned = scene.worker.get("/v1/staff/due-reviews").expect(200).json().at("/reviews/0");
    assertEquals("planned-late", planned.get("state").asText());
    var page = scene.officer.get("/staff/due-reviews").expect(200).text();
    assertTrue(page.contains("Planned too late (1)"), page);
  }

  private void recorded(UUID young, int daysAhead) {
    scene.heard.asOwner(
        scene.authority.id(),
        tx ->
            tx.run(
                RECORDED,
                UUID.randomUUID(),
                scene.authority.id(),
                young,
                "review of " + young,
                scene.today.plusDays(daysAhead)));
  }

  private static final String RECORDED =
      """
      insert into ssd_review (id, authority_id, person_id, source_key, due_on, cancelled)
      values ($1, $2, $3, $4, $5, false)
      """;

  @Test
  void theCalendarFileSaysWhenAndNothingElse() {
    var id = scene.planned();
    var file = scene.phone.get(MeetingScene.phonePath(id) + "/calendar").expect(200).json();
    var content = file.get("content").asText();
    assertTrue(content.contains("SUMMARY:Appointment\r\n"), content);
    assertTrue(content.contains("DTSTART:" + scene.today.plusDays(20).toString().replace("-", "")));
    for (var secret : new String[] {"Fernhill", "carer", "eview", "Alex", "Riley", "LOCATION"}) {
      assertFalse(content.contains(secret), secret);
    }
  }

  private Future<Void> warn() {
    return new ReviewScene(scene).warnings().warn(scene.authority.id());
  }

  private void refused(String id, Map<String, Object> body, String pointer) {
    var answer =
        scene.change(scene.officer, id, "time", "\"0\"", body).expectProblem(422, "invalid");
    assertEquals(pointer, answer.json().at("/errors/0/pointer").asText());
  }

  private String officerId() {
    return scene.authority.staffId(Role.PARTICIPATION_OFFICER, 1).toString();
  }

  private static int listed(Client staff) {
    return staff.get("/v1/staff/meetings").expect(200).json().get("meetings").size();
  }

  private String newest() {
    var notices = scene.phone.get("/v1/notices").expect(200).json().get("notices");
    return StreamSupport.stream(notices.spliterator(), false)
        .map(notice -> notice.get("kind").asText())
        .filter(kind -> !kind.equals("meeting-invitation"))
        .findFirst()
        .orElse("");
  }
}
