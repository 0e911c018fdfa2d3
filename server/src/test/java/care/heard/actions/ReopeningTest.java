package care.heard.actions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import care.heard.platform.time.Quarter;
import care.heard.support.HeardTest;
import care.heard.support.TestHeard;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A closed theme that gets worse by the next two releases opens its action again by itself. */
@HeardTest
class ReopeningTest {
  private ActionScene scene;
  private Quarter now;
  private List<UUID> people;

  @BeforeEach
  void begin(TestHeard heard) {
    scene = new ActionScene(heard);
    now = Quarter.of(scene.today()).previous();
    people =
        IntStream.range(0, 60).mapToObj(i -> scene.authority.youngPerson("Riley " + i)).toList();
  }

  @Test
  void opensAgainWhereMoreRaiseIt() {
    var action = closedIn(now.previous());
    heard(now.previous(), 20);
    heard(now, 40);
    assertEquals("under-way", scene.read(action).get("state").asText());
    var last = scene.read(action).get("history");
    var opened = last.get(last.size() - 1);
    assertEquals("reopened", opened.get("what").asText());
    assertEquals(
        "It got worse: from about 20 to about 40 young people.", opened.get("words").asText());
    assertEquals(1, scene.authority.audited("reopenAction"));
    var board = scene.board.get("/v1/board/actions").json().at("/actions/0/history");
    assertTrue(board.toString().contains("reopened"));
  }

  @Test
  void staysClosedWhereTheDifferenceMayBeRounding() {
    var action = closedIn(now.previous());
    heard(now.previous(), 20);
    heard(now, 25);
    assertEquals("closed", scene.read(action).get("state").asText());
  }

  @Test
  void staysClosedAfterTheNextTwoReleases() {
    var action = closedIn(now.previous().previous().previous());
    heard(now.previous().previous().previous(), 20);
    heard(now, 40);
    assertEquals("closed", scene.read(action).get("state").asText());
  }

  @Test
  void opensAgainWhereFewerRaiseWhatIsGood() {
    var action = closedIn(now.previous());
    scene.heard.asOwner(
        scene.authority.id(),
        tx -> tx.run("update action set better = 'more' where id = $1", UUID.fromString(action)));
    heard(now.previous(), 40);
    heard(now, 20);
    assertEquals("under-way", scene.read(action).get("state").asText());
  }

  private String closedIn(Quarter quarter) {
    var action = scene.closed();
    scene.heard.asOwner(
        scene.authority.id(),
        tx ->
            tx.run(
                "update action set closed_on = $2 where id = $1",
                UUID.fromString(action),
                quarter.lastDay().minusDays(3)));
    return action;
  }

  /** So many of all who were heard raise the theme, and the release is published. */
  private void heard(Quarter quarter, int raised) {
    scene.raised(people.subList(0, raised), "HOME", quarter.lastDay());
    scene.raised(people.subList(raised, people.size()), "MOVES", quarter.lastDay());
    var draft = Map.of("quarter", quarter.code());
    var release = scene.officer.once().post("/v1/staff/releases", draft).expect(201).json();
    var path = "/v1/staff/releases/" + release.get("id").asText();
    scene.owner.post(path + "/sign-offs").expect(200);
    scene.manager.post(path + "/sign-offs").expect(200);
    scene.manager.post(path + "/publication").expect(200);
  }
}
