package care.heard.releases;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import care.heard.platform.access.Role;
import care.heard.platform.time.Quarter;
import care.heard.support.Answer;
import care.heard.support.Client;
import care.heard.support.HeardTest;
import care.heard.support.TestAuthority;
import care.heard.support.TestHeard;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** From what young people said to what the board reads, and no other way. */
@HeardTest
class ReleaseJourneyTest {
  private TestAuthority authority;
  private Quarter quarter;
  private HeardQuarter heard;
  private Client drafter;
  private Client second;
  private Client manager;
  private Client board;

  @BeforeEach
  void anAuthority(TestHeard service) {
    authority = service.newAuthority();
    quarter = HeardQuarter.lastOver(service);
    heard = new HeardQuarter(service, authority, quarter);
    drafter = authority.staff(Role.PARTICIPATION_OFFICER, 1);
    second = authority.staff(Role.PARTICIPATION_OFFICER, 2);
    manager = authority.staff(Role.SERVICE_MANAGER);
    board = authority.staff(Role.BOARD_MEMBER);
  }

  @Test
  void isDraftedSignedOffByTwoAndPublished() {
    heard.say(heard.people(23), "HOME");
    var draft = draft().expect(201).json();
    var path = "/v1/staff/releases/" + draft.get("id").asText();
    assertEquals("drafted", draft.get("state").asText());
    board.get("/v1/releases/" + draft.get("id").asText()).expectProblem(404, "not-found");

    drafter.post(path + "/sign-offs").expectProblem(409, "not-possible-now");
    var first = second.post(path + "/sign-offs").expect(200).json();
    assertEquals("drafted", first.get("state").asText());
    second.post(path + "/sign-offs").expectProblem(409, "not-possible-now");
    manager.post(path + "/publication").expectProblem(409, "not-possible-now");
    var signed = manager.post(path + "/sign-offs").expect(200).json();
    assertEquals("signed-off", signed.get("state").asText());
    assertEquals(2, signed.get("signOffs").size());
    var published = drafter.post(path + "/publication").expect(200).json();
    assertEquals("published", published.get("state").asText());
    drafter.post(path + "/publication").expectProblem(409, "not-possible-now");
    manager.post(path + "/sign-offs").expectProblem(409, "not-possible-now");

    assertEquals(draft.get("release"), published.get("release"));
    assertEquals(published, manager.get(path).expect(200).json());
    assertEquals(1, authority.audited("draftRelease"));
    assertEquals(2, authority.audited("signOffRelease"));
    assertEquals(1, authority.audited("publishRelease"));
  }

  @Test
  void theBoardReadsExactlyWhatWasSignedOff() throws Exception {
    heard.say(heard.people(23), "HOME");
    var id = publish();
    var answer = board.get("/v1/releases/" + id).expect(200);
    var release = (ObjectNode) answer.json();
    var sha256 = release.remove("sha256").asText();
    release.remove(List.of("id", "publishedOn"));
    assertEquals(sha256, sha256(new ObjectMapper().writeValueAsString(release)));
    assertEquals("\"" + sha256 + "\"", answer.header("ETag").orElseThrow());
    var listed = board.get("/v1/releases").expect(200).json().get("releases");
    assertEquals(1, listed.size());
    assertEquals(sha256, listed.at("/0/sha256").asText());

    var again = board.get("/v1/releases/" + id).expect(200);
    assertEquals(answer.text(), again.text());
    var held = board.with("If-None-Match", "W/\"x\", \"" + sha256 + "\"");
    assertEquals("", held.get("/v1/releases/" + id).expect(304).text());
    board.with("If-None-Match", "\"x\"").get("/v1/releases/" + id).expect(200);
  }

  @Test
  void whatWouldTellOfAFewIsKeptBackAndAccountedFor() {
    var last = quarter.lastDay();
    for (int age : List.of(12, 16, 18)) {
      heard.people(40, last.minusYears(age), "North", "foster-care");
      var number = age == 18 ? 9 : 20;
      heard.say(heard.people(number, last.minusYears(age), "North", "foster-care"), "HOME");
    }
    var draft = draft().expect(201).json();
    var why = "With this number, one that is kept back could be worked out.";
    var kept =
        draft.get("withheld").valueStream().filter(w -> w.get("why").asText().equals(why)).toList();
    assertTrue(kept.stream().anyMatch(w -> w.path("grouping").asText().equals("age-band")));
    var low =
        draft
            .at("/release/respondents")
            .valueStream()
            .filter(f -> f.get("grouping").asText().equals("age-band"))
            .filter(f -> f.at("/figure/shown").asText().equals("[low]"));
    assertEquals(2, low.count());
  }

  @Test
  void aQuarterThatIsNotOverIsRefused() {
    var problem = draft(quarter.next()).expectProblem(422, "invalid").json();
    assertEquals("/quarter", problem.at("/errors/0/pointer").asText());
    assertTrue(problem.get("detail").asText().contains("it ends on "));
    draft(quarter.next().next()).expectProblem(422, "invalid");
    var unknown = Map.of("quarter", "2026-Q5");
    drafter.once().post("/v1/staff/releases", unknown).expectProblem(422, "invalid");
    assertEquals(0, authority.count("release"));
  }

  @Test
  void aQuarterHasOneReleaseAndARepeatedCommandMakesNoSecond() {
    var once = drafter.once();
    var body = Map.of("quarter", quarter.code());
    var first = once.post("/v1/staff/releases", body).expect(201);
    assertEquals(first.text(), once.post("/v1/staff/releases", body).expect(201).text());
    var problem = draft().expectProblem(409, "not-possible-now").json();
    assertEquals(
        "There is a release for %s, in state drafted.".formatted(quarter.code()),
        problem.get("detail").asText());
    assertEquals(1, authority.count("release"));
  }

  @Test
  void whoMayNotIsRefused() {
    var id = draft().expect(201).json().get("id").asText();
    for (var role : List.of(Role.WORKER, Role.BOARD_MEMBER, Role.DUTY_OFFICER)) {
      var other = authority.staff(role);
      other.get("/v1/staff/releases/" + id).expectProblem(403, "not-allowed");
      other.post("/v1/staff/releases/" + id + "/sign-offs").expectProblem(403, "not-allowed");
      other.post("/v1/staff/releases/" + id + "/publication").expectProblem(403, "not-allowed");
    }
    manager.once().post("/v1/staff/releases", Map.of("quarter", quarter.code())).expect(403);
    drafter.get("/v1/releases/" + id).expectProblem(403, "not-allowed");
    assertEquals(0, authority.count("release_sign_off"));
  }

  @Test
  void anotherAuthorityNeverSeesIt(TestHeard service) {
    heard.say(heard.people(23), "HOME");
    var id = publish();
    board.get("/v1/releases/" + id).expect(200);
    var other = service.newAuthority();
    var theirBoard = other.staff(Role.BOARD_MEMBER);
    theirBoard.get("/v1/releases/" + id).expectProblem(404, "not-found");
    theirBoard.get("/board/releases/" + id).expect(404);
    assertEquals(0, theirBoard.get("/v1/releases").expect(200).json().get("releases").size());
    var theirs = other.staff(Role.PARTICIPATION_OFFICER);
    theirs.get("/v1/staff/releases/" + id).expectProblem(404, "not-found");
    theirs.post("/v1/staff/releases/" + id + "/sign-offs").expectProblem(404, "not-found");
    theirs.post("/v1/staff/releases/" + id + "/publication").expectProblem(404, "not-found");
  }

  @Test
  void twoWhoSignOffAtOnceAreBothKept() {
    for (int i = 0; i < 5; i++) {
      var past = quarter;
      quarter = quarter.previous();
      var path = "/v1/staff/releases/" + draft(past).expect(201).json().get("id").asText();
      var one = CompletableFuture.supplyAsync(() -> second.post(path + "/sign-offs"));
      var two = CompletableFuture.supplyAsync(() -> manager.post(path + "/sign-offs"));
      one.join().expect(200);
      two.join().expect(200);
      assertEquals("signed-off", manager.get(path).json().get("state").asText());
    }
  }

  @Test
  void whatIsErasedOrComesLateChangesNoReleaseAndTheTrendIsWhatWasPublished(TestHeard service) {
    var before = new HeardQuarter(service, authority, quarter.previous());
    var people = before.people(30);
    before.say(people, "HOME");
    var now = quarter;
    quarter = quarter.previous();
    var earlier = publish();
    var text = board.get("/v1/releases/" + earlier).expect(200).text();
    service.asOwner(authority.id(), tx -> tx.run("delete from feedback_item"));
    quarter = now;
    heard.say(people.subList(0, 16), "HOME");
    heard.say(people.subList(16, 30));
    var release = board.get("/v1/releases/" + publish()).expect(200).json();
    assertEquals(text, board.get("/v1/releases/" + earlier).expect(200).text());
    assertEquals(List.of("30", "30"), trend(release.get("peopleTrend")));
    assertEquals(
        List.of("[low]", "15"), trend(theme(release, "HOME").get("trend")), "30 of 30, 16 of 30");
  }

  @Test
  void noReasonAndNoNameReachesTheBoard() {
    heard.say(heard.people(23), "HOME");
    var release = board.get("/v1/releases/" + publish()).expect(200);
    assertFalse(release.text().contains("withheld"));
    assertFalse(release.text().contains("Alex"), "who drafted it and signed it off stays inside");
  }

  private String publish() {
    var id = draft().expect(201).json().get("id").asText();
    second.post("/v1/staff/releases/" + id + "/sign-offs").expect(200);
    manager.post("/v1/staff/releases/" + id + "/sign-offs").expect(200);
    manager.post("/v1/staff/releases/" + id + "/publication").expect(200);
    return id;
  }

  private Answer draft() {
    return draft(quarter);
  }

  private Answer draft(Quarter wanted) {
    return drafter.once().post("/v1/staff/releases", Map.of("quarter", wanted.code()));
  }

  private static JsonNode theme(JsonNode release, String code) {
    return release
        .get("themes")
        .valueStream()
        .filter(theme -> theme.get("code").asText().equals(code))
        .findFirst()
        .orElseThrow();
  }

  private static List<String> trend(JsonNode quarters) {
    return quarters.valueStream().map(q -> q.at("/figure/shown").asText()).toList();
  }

  private static String sha256(String text) throws Exception {
    var digest = MessageDigest.getInstance("SHA-256");
    return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
  }
}
