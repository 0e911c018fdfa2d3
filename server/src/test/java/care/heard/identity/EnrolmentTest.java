package care.heard.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import care.heard.platform.access.Role;
import care.heard.support.Answer;
import care.heard.support.Client;
import care.heard.support.HeardTest;
import care.heard.support.TestAuthority;
import care.heard.support.TestHeard;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A code makes one phone a young person's phone, once; nothing else does. */
@HeardTest
class EnrolmentTest {
  private TestHeard heard;
  private TestAuthority authority;
  private UUID person;

  @BeforeEach
  void begin(TestHeard service) {
    heard = service;
    authority = heard.newAuthority();
    person = authority.youngPerson("Riley Stone");
  }

  @Test
  void aCodeSignsInOnePhone() {
    var phone = heard.stranger();
    var enrolment = enrol(phone.once(), code()).expect(201).json();
    assertEquals("Riley", enrolment.at("/person/callMe").asText());
    assertEquals("999", enrolment.at("/help/0/phone").asText());
    assertEquals("DPoP", enrolment.get("tokenType").asText());
    var me = phone.signedIn(enrolment).get("/v1/me").expect(200).json();
    assertEquals("Riley", me.get("callMe").asText());
    assertEquals(1, authority.audited("issueEnrolmentCode"));
    assertEquals(1, authority.audited("enrolDevice"));
    assertEquals(1, authority.count("device"));
  }

  @Test
  void everyCodeThatIsNoGoodGetsTheSameAnswer() {
    var used = code();
    enrol(used).expect(201);
    var unknown = enrol("000000-0000-0000").expectProblem(422, "invalid");
    var good = code();
    var answers = List.of(enrol(used), enrol(wrong(good)), enrol(wrong(used)));
    heard.clock().forward(Duration.ofHours(24));
    var expired = enrol(good);

    answers.forEach(answer -> assertSame(unknown, answer));
    assertSame(unknown, expired);
    assertEquals("/code", unknown.json().at("/errors/0/pointer").asText());
    assertEquals(1, authority.count("device"));
    assertEquals(1, authority.audited("enrolDevice"));
  }

  @Test
  void aCodeWorksForADay() {
    var code = code();
    heard.clock().forward(Duration.ofHours(24).minusMinutes(1));
    enrol(code).expect(201);
  }

  @Test
  void fiveWrongTriesKillACode() {
    var code = code();
    var first = enrol(wrong(code)).expectProblem(422, "invalid");
    for (int i = 0; i < 4; i++) {
      enrol(wrong(code)).expectProblem(422, "invalid");
    }
    assertSame(first, enrol(code));
    assertEquals(0, authority.count("device"));
  }

  @Test
  void fourWrongTriesDoNot() {
    var code = code();
    for (int i = 0; i < 4; i++) {
      enrol(wrong(code)).expectProblem(422, "invalid");
    }
    enrol(code).expect(201);
  }

  @Test
  void wrongTriesAtTheSameMomentAllCount() {
    var code = code();
    atOnce(5, () -> enrol(wrong(code))).forEach(answer -> answer.expectProblem(422, "invalid"));
    assertEquals(1, authority.count("enrolment_code where wrong_tries = 5"));
    enrol(code).expectProblem(422, "invalid");
  }

  @Test
  void whatWasMeantCounts() {
    enrol(code().toLowerCase(Locale.ROOT)).expect(201);
    enrol(code().replace("-", "")).expect(201);
    enrol(code().replace('-', ' ')).expect(201);
    enrol(code().replace('0', 'O').replace('1', 'l')).expect(201);
    enrol(code().replace('0', 'o').replace('1', 'I')).expect(201);
    assertEquals(5, authority.count("device"));
  }

  @Test
  void aLostReplyComesAgain() {
    var once = heard.stranger().once();
    var code = code();
    var first = enrol(once, code).expect(201);
    var again = enrol(once, code).expect(201);
    assertEquals(first.text(), again.text());
    assertEquals(1, authority.count("device"));
    assertEquals(1, authority.count("phone_session"));
    once.signedIn(again.json()).get("/v1/me").expect(200);

    enrol(once, code()).expectProblem(422, "key-reused");
    enrol(code).expectProblem(422, "invalid");
  }

  @Test
  void onlyOneOfManyAtTheSameMomentGetsIn() {
    var code = code();
    var statuses = atOnce(12, () -> enrol(code)).stream().map(Answer::status).sorted().toList();
    assertEquals(201, statuses.getFirst());
    assertTrue(statuses.subList(1, 12).stream().allMatch(s -> s == 422), statuses.toString());
    assertEquals(1, authority.count("device"));
  }

  @Test
  void aNewCodeEndsTheOneBefore() {
    var old = code();
    var fresh = code();
    assertNotEquals(old, fresh);
    enrol(old).expectProblem(422, "invalid");
    enrol(fresh).expect(201);
  }

  @Test
  void onlyAHashOfACodeIsKept() {
    var code = code();
    var secret = code.substring(7).replace("-", "");
    var kept = authority.count("enrolment_code where secret_hash like '%" + secret + "%'");
    assertEquals(0, kept);
    assertEquals(1, authority.count("enrolment_code"));
  }

  @Test
  void aCodeIsForSomebodyOfThisAuthority() {
    var elsewhere = heard.newAuthority().youngPerson("Sam");
    var officer = authority.staff(Role.PARTICIPATION_OFFICER);
    officer.post(codes(elsewhere)).expectProblem(404, "not-found");
    officer.post(codes(UUID.randomUUID())).expectProblem(404, "not-found");
    assertEquals(0, authority.audited("issueEnrolmentCode"));
  }

  private static List<Answer> atOnce(int times, Supplier<Answer> request) {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      return IntStream.range(0, times)
          .mapToObj(_ -> CompletableFuture.supplyAsync(request, threads))
          .toList()
          .stream()
          .map(CompletableFuture::join)
          .toList();
    }
  }

  private String code() {
    var officer = authority.staff(Role.PARTICIPATION_OFFICER);
    return officer.post(codes(person)).expect(201).json().get("code").asText();
  }

  private static String codes(UUID whose) {
    return "/v1/staff/young-people/" + whose + "/enrolment-codes";
  }

  private Answer enrol(String code) {
    return enrol(heard.stranger().once(), code);
  }

  private static Answer enrol(Client stranger, String code) {
    return stranger.post("/v1/enrolments", Map.of("code", code));
  }

  /** The same code with another last character. */
  private static String wrong(String code) {
    int last = code.length() - 1;
    return code.substring(0, last) + (code.charAt(last) == 'X' ? 'Y' : 'X');
  }

  private static void assertSame(Answer expected, Answer actual) {
    assertEquals(expected.status(), actual.status());
    assertEquals(expected.text(), actual.text());
    assertEquals(expected.header("Retry-After"), actual.header("Retry-After"));
  }
}
