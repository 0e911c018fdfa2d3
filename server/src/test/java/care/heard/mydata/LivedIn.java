package care.heard.mydata;

import care.heard.platform.access.Role;
import care.heard.platform.time.England;
import care.heard.support.Allocated;
import care.heard.support.Answer;
import care.heard.support.Client;
import care.heard.support.TestAuthority;
import care.heard.support.TestHeard;
import care.heard.support.TestReceipt;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A young person of whom there is something of every kind, each with a word of its own. */
final class LivedIn {
  static final String NAME = "Zebulon Canary";
  static final String WORDS = "I met a quokka";
  static final String ANSWER = "the marmoset is back";
  static final String PLACE = "Axolotl House";
  static final String CARD = "my capybara";
  static final String WRONG = "no aardwolf lives with me";

  final TestHeard heard;
  final TestAuthority authority;
  final UUID person;
  final Client phone;
  final String item;
  final Client pass;

  LivedIn(TestHeard heard) {
    this(heard, heard.newAuthority());
  }

  LivedIn(TestHeard heard, TestAuthority authority) {
    this.heard = heard;
    this.authority = authority;
    this.person = authority.youngPerson(NAME);
    new Allocated(heard, authority, person).between(today().minusDays(30), null);
    this.phone = authority.phoneOf(person);
    this.item =
        phone.once().post("/v1/feedback", feedback(WORDS)).expect(201).json().get("id").asText();
    var officer = authority.staff(Role.PARTICIPATION_OFFICER);
    var at = "/v1/staff/feedback/" + item;
    officer.get(at).expect(200);
    officer.put(at + "/themes", Map.of("themes", List.of("FRIENDS_FUN"))).expect(200);
    officer.once().post(at + "/replies", Map.of("words", ANSWER)).expect(201);
    officer.once().post("/v1/staff/meetings", meeting()).expect(201);
    phone
        .put("/v1/push-token", Map.of("token", "token-of-zebulon", "platform", "android"))
        .expect(204);
    phone.with("If-Match", "\"0\"").put("/v1/card", card()).expect(200);
    var worker = authority.staff(Role.WORKER);
    var shared = worker.get("/v1/staff/cards").expect(200).json().at("/cards/0/id").asText();
    worker.get("/v1/staff/cards/" + shared).expect(200);
    worker.put("/v1/staff/cards/" + shared + "/confirmation", Map.of()).expect(200);
    corrected(officer);
    this.pass = authority.passOf(phone);
  }

  private void corrected(Client officer) {
    var wrong = Map.of("about", "other", "words", WRONG);
    var asked = phone.once().post("/v1/my-data/corrections", wrong).expect(201);
    officer.get("/v1/staff/corrections/" + asked.json().get("id").asText()).expect(200);
  }

  LocalDate today() {
    return England.day(heard.clock().instant());
  }

  Map<String, Object> feedback(String words) {
    return Map.of(
        "questionSet",
        authority.questionSet("how-are-things"),
        "level",
        "named",
        "answers",
        List.of(Map.of("question", "one-good-thing", "words", words)),
        "shareWith",
        List.of("participation"),
        "mayQuote",
        true,
        "wantsAnswer",
        true);
  }

  /** Sends something without a name, with the pass of this person's phone. */
  Answer unnamed(String words) {
    var body =
        Map.of(
            "questionSet",
            authority.questionSet("how-are-things"),
            "level",
            "anonymous",
            "thread",
            TestReceipt.thread(),
            "answers",
            List.of(Map.of("question", "one-good-thing", "words", words)),
            "mayQuote",
            false);
    return pass.once().post("/v1/unnamed-feedback", body);
  }

  private Map<String, Object> meeting() {
    return Map.of(
        "person",
        person.toString(),
        "kind",
        "other",
        "date",
        today().plusDays(9).toString(),
        "startTime",
        "16:00",
        "place",
        PLACE,
        "who",
        List.of("Dr Pangolin"));
  }

  private static Map<String, Object> card() {
    var part = Map.of("words", CARD, "shareWith", List.of("worker"));
    return Map.of(
        "parts",
        Map.of("first", part, "name", part, "matters", part, "asked", part, "helps", part));
  }
}
