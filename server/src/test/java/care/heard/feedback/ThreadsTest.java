package care.heard.feedback;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import care.heard.platform.access.Role;
import care.heard.platform.time.England;
import care.heard.support.Allocated;
import care.heard.support.Answer;
import care.heard.support.Client;
import care.heard.support.HeardTest;
import care.heard.support.TestAuthority;
import care.heard.support.TestHeard;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is sent by name reaches the people the young person chose, and nobody else. */
@HeardTest
class ThreadsTest {
  private TestHeard heard;
  private TestAuthority authority;
  private UUID person;
  private Client phone;
  private Client officer;
  private Client worker;
  private LocalDate today;
  private Allocated allocated;

  @BeforeEach
  void begin(TestHeard service) {
    heard = service;
    today = England.day(heard.clock().instant());
    authority = heard.newAuthority();
    person = authority.youngPerson("Riley Stone");
    phone = authority.phoneOf(person);
    officer = authority.staff(Role.PARTICIPATION_OFFICER);
    worker = authority.staff(Role.WORKER);
    allocated = new Allocated(heard, authority, person);
  }

  @Test
  void whatIsForTheWorkerIsForThemAlone() {
    allocated.between(today.minusDays(10), null);
    var id = say("worker");
    assertEquals("Riley Stone", read(worker, id).expect(200).json().get("from").asText());
    assertEquals(List.of(id), inbox(worker));
    closed(officer, id);
    closed(authority.staff(Role.WORKER, 2), id);
    assertEquals(List.of(), inbox(officer));
    assertEquals(1, authority.audited("readFeedback"));
  }

  @Test
  void whatIsForTheTeamIsNotForTheWorker() {
    allocated.between(today.minusDays(10), null);
    var id = say("participation");
    read(officer, id).expect(200);
    read(authority.staff(Role.PARTICIPATION_OFFICER, 2), id).expect(200);
    closed(worker, id);
    assertEquals(List.of(), inbox(worker));
  }

  @Test
  void aWorkerReadsForAsLongAsTheyAreAllocated() {
    allocated.between(today.minusDays(10), null);
    var id = say("worker");
    read(worker, id).expect(200);
    allocated.endOn(today);
    closed(worker, id);
    allocated.between(today.plusDays(1), null);
    closed(worker, id);
    allocated.between(today, null);
    read(worker, id).expect(200);
  }

  @Test
  void aWorkerWhoCannotReadItCannotBeChosenAlone() {
    var refused = sent("worker", "Hello").expectProblem(422, "invalid").json();
    assertTrue(refused.at("/errors/0/pointer").asText().startsWith("/shareWith"));
    assertEquals(0, authority.count("feedback_item"));
  }

  @Test
  void aReplyComesBackAndWakesTheYoungPerson() {
    var id = say("participation");
    officer.once().post(replies(id), Map.of("words", "We will ask Amara.")).expect(201);
    officer.once().post(replies(id), Map.of("words", "She said yes.", "kind", "done")).expect(201);

    assertEquals(2, summary(id).get("newReplies").asInt());
    var notice = phone.get("/v1/notices").json().at("/notices/0");
    assertEquals("reply-waiting", notice.get("kind").asText());
    assertEquals(id, notice.get("feedback").asText());
    assertFalse(notice.has("meeting"));
    assertEquals(2, authority.count("outbox where topic = 'push'"));

    var mine = phone.get("/v1/feedback/" + id).expect(200).json();
    assertEquals("answered", mine.get("state").asText());
    assertEquals("We will ask Amara.", mine.at("/replies/0/words").asText());
    assertEquals("She said yes.", mine.at("/replies/1/words").asText());
    assertEquals(0, summary(id).get("newReplies").asInt());
    assertEquals(2, authority.audited("replyToFeedback"));
  }

  @Test
  void aReplySentAgainIsKeptOnce() {
    var id = say("participation");
    var once = officer.once();
    var first = once.post(replies(id), Map.of("words", "Thank you.")).expect(201);
    assertEquals(first.text(), once.post(replies(id), Map.of("words", "Thank you.")).text());
    assertEquals(1, authority.count("feedback_reply"));
    assertEquals(1, authority.count("notice"));
  }

  @Test
  void theStateGoesFromWaitingToReadToAnswered() {
    var id = say("participation");
    assertEquals("waiting", summary(id).get("state").asText());
    read(officer, id).expect(200);
    assertEquals("read", summary(id).get("state").asText());
    officer.once().post(replies(id), Map.of("words", "Thank you.")).expect(201);
    assertEquals("read", summary(id).get("state").asText());
    say(id, "will-do").expect(201);
    assertEquals("promised", summary(id).get("state").asText());
    assertEquals(List.of(id), inbox(officer));
    say(id, "done").expect(201);
    assertEquals("answered", summary(id).get("state").asText());
    read(officer, id).expect(200);
    assertEquals("answered", summary(id).get("state").asText());
    assertEquals(List.of(), inbox(officer));
  }

  private Answer say(String id, String kind) {
    return officer.once().post(replies(id), Map.of("words", "So.", "kind", kind));
  }

  @Test
  void whyNotIsAnAnswerToo() {
    var id = say("participation");
    say(id, "why-not").expect(201);
    assertEquals("answered", summary(id).get("state").asText());
    say(id, "no-such").expectProblem(422, "invalid");
  }

  @Test
  void theYoungPersonWritesAgainAndStaffSeeIt() {
    var id = say("participation");
    var path = "/v1/feedback/" + id + "/messages";
    var once = phone.once();
    var kept = once.post(path, Map.of("words", "One more thing")).expect(201);
    assertEquals(kept.text(), once.post(path, Map.of("words", "One more thing")).text());
    assertEquals(1, authority.count("feedback_reply"));
    assertEquals(1, authority.audited("writeBack"));
    var seen = read(officer, id).expect(200).json().at("/replies/0");
    assertEquals("One more thing", seen.get("words").asText());
    assertTrue(seen.get("fromYoungPerson").asBoolean());
    var mine = phone.get("/v1/feedback/" + id).expect(200).json().at("/replies/0");
    assertEquals("You", mine.get("from").asText());
    assertEquals(0, summary(id).get("newReplies").asInt());
    var robin = authority.phoneOf(authority.youngPerson("Robin"));
    robin.once().post(path, Map.of("words", "Mine")).expectProblem(404, "not-found");
    var empty = phone.once().post(path, Map.of("words", "")).expectProblem(422, "invalid");
    assertEquals("/words", empty.json().at("/errors/0/pointer").asText());
    officer.once().post(path, Map.of("words", "Mine")).expectProblem(401, "not-signed-in");
  }

  @Test
  void aMessageThatMayMeanDangerOpensAnAlertOfItsOwn() {
    var id = say("participation");
    var path = "/v1/feedback/" + id + "/messages";
    for (int i = 1; i <= 2; i++) {
      var words = Map.of("words", "he hits me when nobody looks");
      assertTrue(phone.once().post(path, words).expect(201).json().get("help").size() > 1);
      assertEquals(i, authority.count("alert"));
    }
    assertEquals(List.of(id), inbox(officer), "one line, however many alerts");
  }

  @Test
  void nobodySeesAnothersThread() {
    var id = say("participation");
    var other = authority.phoneOf(authority.youngPerson("Robin"));
    other.get("/v1/feedback/" + id).expectProblem(404, "not-found");
    assertTrue(other.get("/v1/feedback").expect(200).json().get("feedback").isEmpty());
    var elsewhere = heard.newAuthority();
    closed(elsewhere.staff(Role.PARTICIPATION_OFFICER), id);
  }

  @Test
  void wordsAndRepliesAreSealed() {
    var id = say("participation");
    officer.once().post(replies(id), Map.of("words", "Plain words back")).expect(201);
    var plain = "encode(words_sealed, 'escape') ~ 'long story|Plain words'";
    assertEquals(0, authority.count("feedback_item where " + plain));
    assertEquals(0, authority.count("feedback_reply where " + plain));
  }

  @Test
  void aLongTextOfEmojiIsAsLongAsItLooks() {
    var words = "\uD83D\uDE00".repeat(4000);
    var id = sent("participation", words).expect(201).json().get("id").asText();
    var mine = phone.get("/v1/feedback/" + id).expect(200).json();
    assertEquals(words, mine.at("/answers/0/answer").asText());
    sent("participation", words + "!").expectProblem(422, "invalid");
  }

  @Test
  void everyoneTheContractNamesCanBeChosen() {
    allocated.between(today, null);
    allocated.standsBy(today, authority.staffId(Role.WORKER, 2), "iro");
    allocated.standsBy(today, authority.staffId(Role.ADVOCATE, 1), "advocate");
    for (var reader : Reader.values()) {
      say(reader.code());
    }
    sent("everybody", "words").expectProblem(422, "invalid");
  }

  private void closed(Client staff, String id) {
    read(staff, id).expectProblem(404, "not-found");
    staff.put(path(id) + "/themes", Map.of("themes", List.of())).expectProblem(404, "not-found");
    staff.once().post(replies(id), Map.of("words", "Hello")).expectProblem(404, "not-found");
    assertEquals(0, authority.count("feedback_reply"));
  }

  private JsonNode summary(String id) {
    var mine = phone.get("/v1/feedback").expect(200).json().at("/feedback/0");
    assertEquals(id, mine.get("id").asText());
    return mine;
  }

  private static List<String> inbox(Client staff) {
    var lines = staff.get("/v1/staff/feedback").expect(200).json().get("feedback");
    return StreamSupport.stream(lines.spliterator(), false)
        .map(line -> line.get("id").asText())
        .toList();
  }

  private static Answer read(Client staff, String id) {
    return staff.get(path(id));
  }

  private static String path(String id) {
    return "/v1/staff/feedback/" + id;
  }

  private static String replies(String id) {
    return path(id) + "/replies";
  }

  private String say(String reader) {
    return sent(reader, "It is a long story").expect(201).json().get("id").asText();
  }

  private Answer sent(String reader, String words) {
    var feedback =
        Map.of(
            "questionSet",
            authority.questionSet("worker-changed"),
            "level",
            "named",
            "answers",
            List.of(Map.of("question", "better", "words", words)),
            "shareWith",
            List.of(reader),
            "mayQuote",
            false,
            "wantsAnswer",
            true);
    return phone.once().post("/v1/feedback", feedback);
  }
}
