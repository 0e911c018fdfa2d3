package care.heard.meetings;

import static care.heard.meetings.MeetingScene.part;
import static care.heard.meetings.MeetingScene.preparation;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import care.heard.platform.access.Caller;
import care.heard.platform.access.Role;
import care.heard.platform.access.Surface;
import care.heard.support.Client;
import care.heard.support.HeardTest;
import care.heard.support.TestHeard;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A young person answers and prepares, and what they write reaches whom they chose alone. */
@HeardTest
class PreparationTest {
  private static final Map<String, Object> SAID =
      Map.of("well", part("Football axolotl", "open"), "talk", part("My brother", "private"));

  private MeetingScene scene;
  private String id;

  @BeforeEach
  void begin(TestHeard heard) {
    scene = new MeetingScene(heard);
    id = scene.planned();
  }

  @Test
  void theyAnswerAndChangeTheirMind() {
    var path = MeetingScene.phonePath(id);
    for (var answer : List.of("talk", "words", "part", "come", "come")) {
      var meeting = scene.phone.put(path + "/answer", Map.of("answer", answer)).expect(200).json();
      assertEquals(answer, meeting.get("answer").asText());
      var staff = scene.worker.get(MeetingScene.staffPath(id)).expect(200).json();
      assertEquals(answer, staff.get("answer").asText());
    }
    assertEquals(5, scene.authority.audited("answerMeeting"));
    var other = scene.authority.phoneOf(scene.authority.youngPerson("Robin"));
    other.put(path + "/answer", Map.of("answer", "come")).expectProblem(404, "not-found");
    scene.itBegins();
    scene
        .phone
        .put(path + "/answer", Map.of("answer", "words"))
        .expectProblem(409, "not-possible-now");
  }

  @Test
  void theWordsReachTheChairAloneAndTheYoungPersonSeesIt() {
    scene.prepare(id, preparation("chair", List.of("My carer"), SAID)).expect(200);
    var words = scene.chair.get(MeetingScene.staffPath(id) + "/words").expect(200).json();
    assertEquals("Football axolotl", words.at("/parts/0/words").asText());
    assertEquals("private", words.at("/parts/1/keep").asText());
    assertEquals("My carer", words.at("/notFor/0").asText());
    for (var other : List.of(scene.worker, scene.officer)) {
      other.get(MeetingScene.staffPath(id) + "/words").expectProblem(404, "not-found");
      assertFalse(other.get(MeetingScene.staffPath(id)).json().get("wordsForMe").asBoolean());
    }
    assertTrue(scene.chair.get(MeetingScene.staffPath(id)).json().get("wordsForMe").asBoolean());
    var mine = scene.phone.get(MeetingScene.phonePath(id) + "/preparation").expect(200).json();
    assertEquals(1, mine.get("readBy").size());
    assertEquals("Alex worker 2", mine.at("/readBy/0/name").asText());
    assertEquals(1, scene.authority.audited("readMeetingWords"));
  }

  @Test
  void theDatabaseShowsThemToTheChosenReaderAlone() {
    scene.prepare(id, preparation("chair", List.of(), SAID)).expect(200);
    assertEquals(2, rows(Role.WORKER, 2));
    assertEquals(0, rows(Role.WORKER, 1), "their worker, who does not run it");
    for (var role : Set.of(Role.PARTICIPATION_OFFICER, Role.SERVICE_MANAGER, Role.AUDITOR)) {
      assertEquals(0, rows(role, 1), role.words());
    }
    scene.prepare(id, preparation("participation", List.of(), SAID)).expect(200);
    assertEquals(0, rows(Role.WORKER, 2));
    assertEquals(2, rows(Role.PARTICIPATION_OFFICER, 1));
    var readable = "encode(words_sealed, 'escape') ~ 'axolotl|brother'";
    assertEquals(0, scene.authority.count("meeting_word where " + readable));
  }

  @Test
  void whomTheyExcludeGetsNothing() {
    var chosen = preparation("chair", List.of("Alex worker 2"), SAID);
    pointed(chosen, "/wordsFor");
    var unheard = preparation("participation", List.of("Alex participation officer 1"), SAID);
    scene.prepare(id, unheard).expect(200);
    scene.officer.get(MeetingScene.staffPath(id) + "/words").expectProblem(404, "not-found");
    assertFalse(scene.officer.get(MeetingScene.staffPath(id)).json().get("wordsForMe").asBoolean());
    var second = scene.authority.staff(Role.PARTICIPATION_OFFICER, 2);
    second.get(MeetingScene.staffPath(id) + "/words").expect(200);
  }

  @Test
  void aNewChairWhomTheyExcludedGetsNothing() {
    scene.prepare(id, preparation("chair", List.of("Alex worker 1"), SAID)).expect(200);
    var move =
        Map.<String, Object>of(
            "date",
            scene.today.plusDays(20).toString(),
            "startTime",
            "16:00",
            "place",
            "Fernhill Library",
            "chair",
            scene.authority.staffId(Role.WORKER, 1).toString());
    scene.change(scene.officer, id, "time", "\"0\"", move).expect(200);
    scene.worker.get(MeetingScene.staffPath(id) + "/words").expectProblem(404, "not-found");
    scene.chair.get(MeetingScene.staffPath(id) + "/words").expectProblem(404, "not-found");
  }

  @Test
  void onlyTheLatestCopyChanges() {
    var path = MeetingScene.phonePath(id) + "/preparation";
    var first = preparation("chair", List.of(), SAID);
    assertEquals("\"1\"", scene.prepare(id, first).expect(200).header("ETag").orElseThrow());
    var stale = scene.phone.with("If-Match", "\"0\"");
    assertEquals("\"1\"", stale.put(path, first).expect(200).json().get("etag").asText());
    stale
        .put(path, preparation("participation", List.of(), SAID))
        .expectProblem(412, "changed-meanwhile");
    scene.prepare(id, preparation("participation", List.of(), Map.of())).expect(200);
    assertEquals(0, scene.authority.count("meeting_word"));
    scene.itBegins();
    scene.prepare(id, first).expectProblem(409, "not-possible-now");
  }

  @Test
  void whatIsAnsweredKeepsItsVersionOfTheQuestions() {
    var path = MeetingScene.phonePath(id) + "/preparation";
    var set = scene.authority.questionSet("my-meeting").toString();
    assertEquals(set, scene.phone.get(path).expect(200).json().get("questionSet").asText());
    scene.prepare(id, preparation("chair", List.of(), SAID)).expect(200);
    assertEquals("What is going well?", firstTitle());

    publishNext("What is going well?", "What do you like?");
    assertEquals(set, scene.phone.get(path).expect(200).json().get("questionSet").asText());
    assertEquals("What is going well?", firstTitle(), "as it was asked");
    var said = new HashMap<>(preparation("chair", List.of("My carer"), SAID));
    said.put("questionSet", set);
    scene.prepare(id, said).expect(200);
    assertEquals("What is going well?", firstTitle(), "a phone that had not seen the new one");
    scene.prepare(id, preparation("chair", List.of(), SAID)).expect(200);
    assertEquals("What do you like?", firstTitle());
  }

  @Test
  void onlyMyMeetingIsAnswered() {
    var other = new HashMap<>(preparation("chair", List.of(), SAID));
    other.put("questionSet", scene.authority.questionSet("how-are-things").toString());
    pointed(other, "/questionSet");
    other.put("questionSet", java.util.UUID.randomUUID().toString());
    pointed(other, "/questionSet");
  }

  @Test
  void whatIsNotAskedAnyMoreIsNotAnswered() {
    publishNext("\"must-talk-about\"", "\"something-else\"");
    pointed(preparation("chair", List.of(), SAID), "/parts/talk");
  }

  @Test
  void wordsNeedAReader() {
    var nobody = new HashMap<>(preparation("chair", List.of(), SAID));
    nobody.remove("wordsFor");
    pointed(nobody, "/wordsFor");
  }

  @Test
  void whoeverMayNotBeSafeIsFound() {
    var said = Map.<String, Object>of("change", part("he hits me when nobody looks", "private"));
    var kept = scene.prepare(id, preparation("chair", List.of(), said)).expect(200).json();
    assertTrue(kept.get("help").size() > 1);
    var duty = scene.authority.staff(Role.DUTY_OFFICER);
    var alert = duty.get("/v1/staff/alerts").expect(200).json().at("/alerts/0");
    var path = "/v1/staff/meeting-concerns/" + alert.get("meetingConcern").asText();
    var words = duty.get(path).expect(200).json();
    assertEquals("Riley Stone", words.get("from").asText());
    assertEquals("he hits me when nobody looks", words.at("/words/0").asText());
    scene.officer.get(path).expectProblem(403, "not-allowed");
    var page = duty.get("/staff/meeting-concerns/" + alert.get("meetingConcern").asText());
    assertTrue(page.expect(200).text().contains("he hits me when nobody looks"));
  }

  @Test
  void theChairHasThemAsAPageAndAsASheet() {
    scene.prepare(id, preparation("chair", List.of("My carer"), SAID)).expect(200);
    var page = scene.chair.get("/staff/meetings/" + id + "/words").expect(200).text();
    assertTrue(page.contains("Football axolotl") && page.contains("My brother"), page);
    var pdf = scene.chair.get("/staff/meetings/" + id + "/words.pdf").expect(200);
    assertEquals("application/pdf", pdf.header("Content-Type").orElse(""));
    assertTrue(pdf.text().startsWith("%PDF-"));
    scene.worker.get("/staff/meetings/" + id + "/words.pdf").expect(404);
    assertEquals(2, scene.authority.audited("readMeetingWords"));
  }

  @Test
  void whatTheySentMakesTheirCode() {
    scene.prepare(id, preparation("chair", List.of(), SAID)).expect(200);
    scene.itBegins();
    var held = scene.hold(scene.chair, id, "away", "nothing").expect(200).json();
    assertEquals("PN6", held.get("suggestedCode").asText());
  }

  @Test
  void afterwardsTheySayWhetherPeopleDidWhatTheySaid() {
    var path = MeetingScene.phonePath(id) + "/afterwards";
    var said = Map.of("kept", "sort-of", "words", "nothing is booked");
    scene.phone.put(path, said).expectProblem(409, "not-possible-now");
    scene.itBegins();
    scene.hold(scene.chair, id, "came", "self").expect(200);
    assertEquals("sort-of", scene.phone.put(path, said).expect(200).json().get("kept").asText());
    scene.phone.put(path, Map.of("kept", "no")).expect(200);
    assertEquals("no", kept(scene.officer));
    assertEquals("no", kept(scene.chair));
    assertEquals("", kept(scene.worker), "neither runs it nor of the team");
    assertEquals(2, scene.authority.audited("sayAfterwards"));
  }

  private void publishNext(String instead, String of) {
    scene.heard.asOwner(
        scene.authority.id(),
        tx ->
            tx.run(RETIRE, scene.today)
                .compose(_ -> tx.run(PUBLISH, java.util.UUID.randomUUID(), instead, of)));
  }

  private static final String RETIRE =
      """
      update question_set set state = 'retired', retired_on = $1, replaced = true
       where code = 'my-meeting'
      """;

  private static final String PUBLISH =
      """
      insert into question_set (id, authority_id, code, version, state, content)
      select $1, authority_id, code, version + 1, 'published',
             replace(content::text, $2, $3)::jsonb
        from question_set where code = 'my-meeting'
      """;

  private String firstTitle() {
    var words = scene.chair.get(MeetingScene.staffPath(id) + "/words").expect(200).json();
    return words.at("/parts/0/title").asText();
  }

  private String kept(Client staff) {
    return staff.get(MeetingScene.staffPath(id)).expect(200).json().path("kept").asText();
  }

  private void pointed(Map<String, Object> preparation, String pointer) {
    var answer = scene.prepare(id, preparation).expectProblem(422, "invalid").json();
    assertEquals(pointer, answer.at("/errors/0/pointer").asText());
    assertEquals(0, scene.authority.count("meeting_word"));
  }

  private long rows(Role role, int number) {
    var caller =
        new Caller.StaffMember(
            scene.authority.id(), scene.authority.staffId(role, number), "", Set.of(role), "");
    var sql = "select count(*) from meeting_word";
    return TestHeard.await(
        scene
            .heard
            .database()
            .inTransaction(
                Surface.STAFF,
                caller,
                tx -> tx.run(sql).map(found -> found.iterator().next().getLong(0))));
  }
}
