package care.heard.releases;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import care.heard.platform.access.Role;
import care.heard.platform.time.Quarter;
import care.heard.support.Client;
import care.heard.support.HeardTest;
import care.heard.support.TestAuthority;
import care.heard.support.TestHeard;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The same journey in a browser: staff pages, then the board's. */
@HeardTest
class ReleasePagesTest {
  private static final String HERE = "/staff/releases";

  private TestAuthority authority;
  private Quarter quarter;
  private Client drafter;
  private Client second;
  private Client manager;
  private Client board;

  @BeforeEach
  void anAuthority(TestHeard service) {
    authority = service.newAuthority();
    quarter = HeardQuarter.lastOver(service);
    drafter = authority.staff(Role.PARTICIPATION_OFFICER, 1);
    second = authority.staff(Role.PARTICIPATION_OFFICER, 2);
    manager = authority.staff(Role.SERVICE_MANAGER);
    board = authority.staff(Role.BOARD_MEMBER);
    var heard = new HeardQuarter(service, authority, quarter);
    heard.say(heard.people(28), "HOME");
    heard.say(heard.people(9));
    heard.say(heard.people(2), quarter.next().firstDay());
  }

  @Test
  void aReleaseGoesFromTheListToTheBoard() {
    says(board, "/board", "Nothing has been published yet.");
    says(drafter, HERE, "9 messages have no theme yet.");
    says(drafter, HERE, quarter.next().title() + " is not over: it ends on ");
    var path = draft();
    says(drafter, path, "You drafted this release. Two other people sign it off.");
    says(drafter, HERE, "Drafted. 0 of 2 people have signed it off.");
    assertEquals(303, send(second, path, "/sign-offs"));
    says(second, path, "A second person, who did not draft it, can sign it off.");
    assertEquals(303, send(manager, path, "/sign-offs"));
    assertEquals(303, send(manager, path, "/publication"));
    says(manager, HERE, "Published. It never changes.");
    for (var page : new String[] {"/board", path.replace("/staff", "/board")}) {
      says(board, page, "About 35 young people told us something from " + quarter.title());
      says(board, page, "Where I live came up most: about 30 young people.");
    }
    assertTrue(text(board, path.replace("/staff", "/board")).contains("(this page)"));
  }

  @Test
  void whatCannotBeDoneNowIsSaidOnThePage() {
    var path = draft();
    var again = second.form(path + "/publication", Map.of("_form", token(second, path))).text();
    assertTrue(plain(again).contains("Something needs changing The release is in state drafted"));
    var twice =
        drafter.form(
            HERE,
            Map.of(
                "_form", token(drafter, HERE),
                "_key", UUID.randomUUID().toString(),
                "quarter", quarter.code()));
    assertTrue(plain(twice.text()).contains("There is a release for " + quarter.code()));
    assertEquals(1, authority.count("release"));
  }

  @Test
  void aFormFromElsewhereIsRefused() {
    var path = draft();
    assertEquals(403, second.form(path + "/sign-offs", Map.of("_form", "made up")).status());
    assertEquals(0, authority.count("release_sign_off"));
  }

  @Test
  void onlyWhoMayDraftIsOfferedTo() {
    assertFalse(manager.get(HERE).expect(200).text().contains("name=\"quarter\""));
    says(manager, HERE, "It can be drafted. A participation officer does that.");
    board.get(HERE).expect(403);
    drafter.get("/board").expect(403);
    assertEquals(404, drafter.get(HERE + "/" + UUID.randomUUID()).status());
    assertEquals(404, board.get("/board/releases/nothing").status());
  }

  private String draft() {
    var answer =
        drafter.form(
            HERE,
            Map.of(
                "_form", token(drafter, HERE),
                "_key", UUID.randomUUID().toString(),
                "quarter", quarter.code()));
    assertEquals(303, answer.status(), answer.text());
    var location = answer.header("Location").orElseThrow();
    assertTrue(location.endsWith("?done=drafted"));
    return location.replace("?done=drafted", "");
  }

  private static int send(Client client, String path, String step) {
    return client.form(path + step, Map.of("_form", token(client, path))).status();
  }

  private static String token(Client client, String path) {
    var found =
        Pattern.compile("name=\"_form\" value=\"([^\"]+)\"").matcher(client.get(path).text());
    assertTrue(found.find());
    return found.group(1);
  }

  private static void says(Client client, String path, String words) {
    assertTrue(text(client, path).contains(words), () -> path + " does not say: " + words);
  }

  private static String text(Client client, String path) {
    return plain(client.get(path).expect(200).text());
  }

  private static String plain(String html) {
    return html.replaceAll("<[^>]*>", " ").replaceAll("\\s+", " ");
  }
}
