package care.heard.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import care.heard.HeardService;
import care.heard.platform.access.Role;
import care.heard.support.Answer;
import care.heard.support.HeardTest;
import care.heard.support.TestHeard;
import java.io.IOException;
import java.net.URI;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * The walk of {@link AccessWalkTest} on a service that lets everybody with a session call
 * everything: the database alone gives nothing away, and what it refuses is no incident.
 */
@HeardTest
class WallsAloneTest {
  private static URI base;
  private static HeardService service;

  @BeforeAll
  static void start(TestHeard heard) throws IOException {
    var on = heard.foundations();
    var settings = TestHeard.besides(on.settings());
    base = URI.create("http://127.0.0.1:" + settings.port());
    var open = on.beside(settings);
    var extras = new HeardService.Extras(Optional.empty(), (_, _) -> {}, new EverybodyMay());
    service = TestHeard.await(HeardService.start(HeardService.vertx(), open, extras));
  }

  @AfterAll
  static void stop() {
    TestHeard.await(service.stop());
  }

  /** What the walks rely on: the checks are off, and the mark stands where it would be seen. */
  @Test
  void theChecksAreOff(TestHeard heard) {
    var council = new Council(heard, Canary.MARK);
    var manager = council.as(Role.SERVICE_MANAGER).at(base);
    var people = council.call(manager, Written.door("listYoungPeople"), "/v1/staff/young-people");
    assertTrue(people.expect(200).text().contains(Canary.MARK), people.text());
    var phone = council.as(Role.YOUNG_PERSON).at(base);
    assertTrue(phone.get("/v1/me").expect(200).text().contains(council.authority().slug()));
    // Not 403: the code lets the phone through, and the database refuses what its role may not
    // read.
    phone.get("/v1/staff/young-people").expectProblem(404, "not-found");
    var officer = council.as(Role.PARTICIPATION_OFFICER);
    var door = Written.door("readFeedback");
    var item = council.call(officer, door, council.path(door)).expect(200).text();
    assertTrue(item.split(Canary.MARK, -1).length > 3, "name, words, reply: " + item);
  }

  @TestFactory
  Stream<DynamicNode> everythingOfAnotherAuthority(TestHeard heard) {
    var mine = new Council(heard);
    var theirs = new Council(heard, Canary.MARK);
    var canary = Canary.ofAnotherAuthority(theirs);
    var rows = Rows.of(heard, theirs.authority());
    return byRole((door, role) -> {
      var answer = mine.call(mine.as(role).at(base), door, theirs.path(door));
      hidden(door, answer, canary, theirs);
      assertEquals(rows, Rows.of(heard, theirs.authority()), "nothing is kept");
    });
  }

  @TestFactory
  Stream<DynamicNode> whatABodyNamesOfAnotherAuthority(TestHeard heard) {
    var mine = new Council(heard);
    var theirs = new Council(heard, Canary.MARK);
    var canary = Canary.ofAnotherAuthority(theirs);
    var rows = Rows.of(heard, theirs.authority());
    return byRole((door, role) -> {
      if (door.bodySchema().isPresent()) {
        var caller = mine.as(role).at(base).once();
        var body = theirs.body(door).toString().replace(Canary.MARK, "");
        var path = mine.path(door);
        canary.isUnseen(caller.raw(door.method(), path, "application/json", body), path + body);
        assertEquals(rows, Rows.of(heard, theirs.authority()), "nothing is kept");
      }
    });
  }

  @TestFactory
  Stream<DynamicNode> everythingOfAnotherYoungPerson(TestHeard heard) {
    var council = new Council(heard, Canary.MARK);
    var canary = Canary.of(council);
    var other = council.authority().phoneOf(council.authority().youngPerson("Robin Marsh"));
    return doors()
        .filter(door -> !door.tag().equals("board"))
        // What it answers is what they sent themselves.
        .filter(door -> !door.id().equals("askForCorrection"))
        .map(door ->
            dynamicTest(
                door.id(),
                () -> {
                  var answer = council.call(other.at(base), door, council.path(door));
                  hidden(door, answer, canary, council);
                }));
  }

  @TestFactory
  Stream<DynamicNode> everythingOfYoungPeopleForTheBoard(TestHeard heard) {
    return alone(heard, Role.BOARD_MEMBER);
  }

  @TestFactory
  Stream<DynamicNode> everythingOfYoungPeopleForTheAuditor(TestHeard heard) {
    return alone(heard, Role.AUDITOR);
  }

  // Roles with a door of their own into the database: they see nothing even of their own authority.
  private Stream<DynamicNode> alone(TestHeard heard, Role role) {
    var council = new Council(heard, Canary.MARK);
    var canary = Canary.of(council);
    return doors()
        .filter(door -> role != Role.AUDITOR || !door.id().equals("listAuditEntries"))
        .map(door ->
            dynamicTest(
                door.id(),
                () -> {
                  var answer = council.call(council.as(role).at(base), door, council.path(door));
                  hidden(door, answer, canary, council);
                }));
  }

  /** Something that one role tries at one door. */
  @FunctionalInterface
  private interface Attempt {
    void at(Door door, Role role);
  }

  // Ending a session or erasing oneself names nothing, and would end the walk.
  private static Stream<Door> doors() {
    return Written.doors()
        .filter(door -> !door.session().isEmpty())
        .filter(door -> !Set.of("endSession", "eraseMyData").contains(door.id()));
  }

  private static Stream<DynamicNode> byRole(Attempt attempt) {
    return doors()
        .map(door ->
            dynamicContainer(
                door.id(),
                Arrays.stream(Role.values())
                    .filter(role -> role != Role.STRANGER)
                    .map(role -> dynamicTest(role.words(), () -> attempt.at(door, role)))));
  }

  private static void hidden(Door door, Answer answer, Canary canary, Council theirs) {
    canary.isUnseen(answer, theirs.path(door));
    assertFalse(answer.status() >= 500, () -> door.id() + answer.text());
    if (door.hasPathId()) {
      assertTrue(answer.status() >= 400, () -> door.id() + " gives " + answer.text());
    }
  }
}
