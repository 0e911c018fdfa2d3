package care.heard.themes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import care.heard.platform.access.Role;
import care.heard.platform.time.England;
import care.heard.platform.time.Quarter;
import care.heard.support.Answer;
import care.heard.support.Client;
import care.heard.support.HeardTest;
import care.heard.support.TestAuthority;
import care.heard.support.TestHeard;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** From words to themes that a person confirmed, through the running service and the real model. */
@HeardTest
class ConfirmThemesTest {
  private TestHeard heard;
  private TestAuthority authority;
  private Client officer;
  private String item;

  @BeforeEach
  void send(TestHeard running) {
    heard = running;
    authority = heard.newAuthority();
    officer = authority.staff(Role.PARTICIPATION_OFFICER);
    item = send("I had to tell my whole story again from the beginning");
  }

  @Test
  void theModelSuggestsAfterTheItemIsKept() throws InterruptedException {
    var suggested = suggestions();
    for (int i = 0; suggested.isEmpty() && i < 200; i++) {
      Thread.sleep(100);
      suggested = suggestions();
    }
    assertTrue(!suggested.isEmpty(), "no suggestion within 20 seconds");
    assertEquals("REPEATING_STORY", suggested.getFirst().get("code").asText());
    assertEquals("Telling it all again", suggested.getFirst().get("title").asText());
    assertTrue(suggested.size() <= 3);
    assertEquals(0, authority.count("item_theme"), "a suggestion is never a figure");
  }

  @Test
  void whatIsConfirmedReplacesWhatWas() {
    confirm("HOME", "SAFE", "MOVES").expect(200);
    var answer = confirm("REPEATING_STORY").expect(200).json();
    assertEquals("REPEATING_STORY", answer.at("/themes/0").asText());
    assertEquals(1, authority.count("item_theme"));
    confirm().expect(200);
    assertEquals(0, authority.count("item_theme"));
    assertEquals(3, authority.audited("confirmThemes"));
  }

  @Test
  void aThemeTheAuthorityDoesNotHaveIsPointedAt() {
    var problem = confirm("HOME", "WORKERS");
    problem.expectProblem(422, "invalid");
    assertEquals("/themes/1", problem.json().at("/errors/0/pointer").asText());
    assertEquals(0, authority.count("item_theme"));
    assertEquals(0, authority.audited("confirmThemes"));
  }

  @Test
  void fourThemesOrTheSameTwiceAreRefused() {
    confirm("HOME", "SAFE", "MOVES", "RIGHTS_HELP").expectProblem(422, "invalid");
    confirm("HOME", "HOME").expectProblem(422, "invalid");
    assertEquals(0, authority.count("item_theme"));
  }

  @Test
  void anotherAuthoritysItemIsNotThere() {
    var stranger = heard.newAuthority().staff(Role.PARTICIPATION_OFFICER);
    stranger.put(path(), Map.of("themes", List.of("HOME"))).expectProblem(404, "not-found");
    var unknown = "/v1/staff/feedback/" + UUID.randomUUID() + "/themes";
    officer.put(unknown, Map.of("themes", List.of("HOME"))).expectProblem(404, "not-found");
    assertEquals(0, authority.count("item_theme"));
  }

  @Test
  void onceTheQuarterIsPublishedItsThemesAreFixed() {
    confirm("HOME").expect(200);
    publishThisQuarter();
    confirm("SAFE").expectProblem(409, "not-possible-now");
    assertEquals(1, authority.count("item_theme where theme = 'HOME'"));
  }

  private String send(String words) {
    var body =
        Map.of(
            "questionSet",
            authority.questionSet("worker-changed"),
            "level",
            "named",
            "answers",
            List.of(Map.of("question", "better", "words", words)),
            "shareWith",
            List.of("participation"),
            "mayQuote",
            false,
            "wantsAnswer",
            false);
    var phone = authority.phoneOf(authority.youngPerson("Riley Stone"));
    return phone.once().post("/v1/feedback", body).expect(201).json().get("id").asText();
  }

  private Answer confirm(String... codes) {
    return officer.put(path(), Map.of("themes", List.of(codes)));
  }

  private List<JsonNode> suggestions() {
    var read = officer.get("/v1/staff/feedback/" + item).expect(200).json();
    return StreamSupport.stream(read.get("suggestedThemes").spliterator(), false).toList();
  }

  private String path() {
    return "/v1/staff/feedback/" + item + "/themes";
  }

  // By the way everybody takes, on a day when the quarter is over.
  private void publishThisQuarter() {
    var quarter = Quarter.of(England.day(heard.clock().instant()));
    heard.clock().forward(Duration.ofDays(95));
    var draft =
        authority
            .staff(Role.PARTICIPATION_OFFICER)
            .once()
            .post("/v1/staff/releases", Map.of("quarter", quarter.code()))
            .expect(201);
    var release = "/v1/staff/releases/" + draft.json().get("id").asText();
    for (int number = 1; number <= 2; number++) {
      var manager = authority.staff(Role.SERVICE_MANAGER, number);
      assertTrue(manager.once().post(release + "/sign-offs").status() < 300);
    }
    var manager = authority.staff(Role.SERVICE_MANAGER);
    assertTrue(manager.once().post(release + "/publication").status() < 300);
    heard.clock().reset();
  }
}
