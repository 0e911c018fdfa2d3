package care.heard.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import care.heard.identity.AccessMatrix;
import care.heard.platform.access.Role;
import care.heard.support.Answer;
import care.heard.support.HeardTest;
import care.heard.support.TestHeard;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every operation is tried by everybody, with what is theirs and with what is not. */
@HeardTest
class AccessWalkTest {
  private static final AccessMatrix MATRIX = new AccessMatrix();

  @Test
  void theMatrixKnowsTheContractAndNothingElse() {
    var written = Written.doors().map(Door::id).collect(Collectors.toSet());
    assertEquals(written, MATRIX.operationIds());
  }

  @Test
  void theMatrixLetsInWhomTheContractSays() {
    Written.doors()
        .forEach(door -> {
          var allowed = MATRIX.allowed(door.id());
          assertFalse(allowed.isEmpty(), door.id());
          assertTrue(rolesOf(door).containsAll(allowed), door.id() + " lets in " + allowed);
        });
  }

  /** A role without a right to anything must be one that a later version gives some. */
  @Test
  void everyRoleThatCanDoSomethingIsKnown() {
    var able =
        Arrays.stream(Role.values())
            .filter(role -> Written.doors().anyMatch(d -> MATRIX.allowed(d.id()).contains(role)))
            .collect(Collectors.toSet());
    var unable = EnumSet.complementOf(EnumSet.copyOf(able));
    assertEquals(Set.of(), unable);
  }

  @TestFactory
  Stream<DynamicNode> everyRoleAtEveryDoor(TestHeard heard) {
    var council = new Council(heard);
    return Written.doors()
        .filter(door -> !door.session().isEmpty())
        .map(door -> dynamicContainer(door.id(), refusals(heard, council, door)));
  }

  private static Stream<DynamicNode> refusals(TestHeard heard, Council council, Door door) {
    var path = council.path(door);
    var roles = EnumSet.complementOf(EnumSet.copyOf(MATRIX.allowed(door.id())));
    roles.forEach(council::as);
    var rows = Rows.of(heard, council.authority());
    var refusals =
        roles.stream()
            .map(role -> dynamicTest(role.words(), () -> refused(council, door, path, role)));
    var kept =
        dynamicTest(
            "nothing is kept", () -> assertEquals(rows, Rows.of(heard, council.authority())));
    return Stream.concat(refusals, Stream.of(kept));
  }

  /** What reads leave as it was is read in one council; what changes something has its own. */
  @TestFactory
  Stream<DynamicNode> everyRoleThatMay(TestHeard heard) {
    var readers = new Council(heard);
    return Written.doors()
        .map(door ->
            dynamicContainer(
                door.id(),
                MATRIX.allowed(door.id()).stream()
                    .map(role ->
                        dynamicTest(
                            role.words(),
                            () ->
                                letIn(door.isRead() ? readers : new Council(heard), door, role)))));
  }

  private static void letIn(Council council, Door door, Role role) {
    var answer = council.call(council.as(role), door, council.path(door));
    assertTrue(!Set.of(401, 403).contains(door.documents(answer).status()));
  }

  @TestFactory
  Stream<DynamicNode> everySessionThatIsNone(TestHeard heard) {
    var council = new Council(heard);
    var bad =
        Stream.of(
            heard.stranger().with("Authorization", "Bearer "),
            heard.stranger().with("Authorization", "Bearer nonsense"),
            heard.stranger().with("Authorization", "DPoP " + "A".repeat(64)),
            heard.stranger().with("Authorization", "DPoP "),
            heard.stranger().with("Authorization", "Basic QTpC"),
            heard
                .stranger()
                .with("Authorization", "PrivateToken token=\"" + "A".repeat(472) + "\""),
            heard.stranger().with("Authorization", "Receipt thread=\"" + "A".repeat(43) + "\""),
            heard
                .stranger()
                .with(
                    "Authorization",
                    "Receipt authority=\"no-such\", thread=\"" + "A".repeat(43) + "\""),
            heard.stranger().with("Cookie", "__Host-heard=" + "A".repeat(64)),
            heard.stranger().with("Cookie", "__Host-heard="),
            heard.stranger().with("Cookie", "heard=1; __Host-heard=%00"));
    var clients = bad.toList();
    return Written.doors()
        .filter(door -> !door.session().isEmpty())
        .map(door ->
            dynamicTest(
                door.id(),
                () ->
                    clients.forEach(client ->
                        signedOut(door, council.call(client, door, council.path(door))))));
  }

  @TestFactory
  Stream<DynamicNode> everythingOfAnotherAuthority(TestHeard heard) {
    var mine = new Council(heard);
    var theirs = new Council(heard);
    var rows = Rows.of(heard, theirs.authority());
    return Written.doors()
        .filter(Door::hasPathId)
        .map(door ->
            dynamicTest(
                door.id(),
                () -> {
                  for (var role : MATRIX.allowed(door.id())) {
                    notFound(door, mine.call(mine.as(role), door, theirs.path(door)));
                  }
                  assertEquals(rows, Rows.of(heard, theirs.authority()), "nothing is kept");
                }));
  }

  @TestFactory
  Stream<DynamicNode> everythingOfAnotherYoungPerson(TestHeard heard) {
    var council = new Council(heard);
    var other = council.authority().phoneOf(council.authority().youngPerson("Robin Marsh"));
    return Written.doors()
        .filter(Door::hasPathId)
        .filter(door -> MATRIX.allowed(door.id()).contains(Role.YOUNG_PERSON))
        .map(door ->
            dynamicTest(
                door.id(), () -> notFound(door, council.call(other, door, council.path(door)))));
  }

  /** A young person's id, as it might be guessed, opens nothing to another. */
  @TestFactory
  Stream<DynamicNode> aGuessedYoungPerson(TestHeard heard) {
    var council = new Council(heard);
    var other = council.authority().phoneOf(council.authority().youngPerson("Robin Marsh"));
    return Written.doors()
        .filter(Door::hasPathId)
        .filter(door -> door.session().equals("session"))
        .map(door ->
            dynamicTest(
                door.id(),
                () -> {
                  var path = door.path().replaceAll("\\{\\w+}", council.person().toString());
                  notFound(door, council.call(other, door, path));
                }));
  }

  private static Set<Role> rolesOf(Door door) {
    return switch (door.tag() + " " + door.session()) {
      case "phone " -> Set.of(Role.STRANGER);
      case "phone session" -> Set.of(Role.YOUNG_PERSON);
      case "phone pass" -> Set.of(Role.PASS_HOLDER);
      case "phone receipt" -> Set.of(Role.RECEIPT_HOLDER);
      case "board staffSession" -> Set.of(Role.BOARD_MEMBER);
      case "staff staffSession" ->
          EnumSet.complementOf(
              EnumSet.of(
                  Role.STRANGER,
                  Role.YOUNG_PERSON,
                  Role.PASS_HOLDER,
                  Role.RECEIPT_HOLDER,
                  Role.BOARD_MEMBER));
      default -> Set.of();
    };
  }

  private static void refused(Council council, Door door, String path, Role role) {
    var answer = council.call(council.as(role), door, path);
    if (!kindOf(role).equals(door.session())) {
      signedOut(door, answer);
    } else {
      door.documents(answer).expectProblem(403, "not-allowed");
    }
  }

  private static String kindOf(Role role) {
    return switch (role) {
      case STRANGER -> "none";
      case YOUNG_PERSON -> "session";
      case PASS_HOLDER -> "pass";
      case RECEIPT_HOLDER -> "receipt";
      default -> "staffSession";
    };
  }

  private static void signedOut(Door door, Answer answer) {
    if (door.session().equals("receipt")) {
      door.documents(answer).expectProblem(401, "receipt-needed");
    } else if (door.session().equals("pass")) {
      assertEquals(401, door.documents(answer).status());
      assertTrue(
          Set.of("/problems/pass-needed", "/problems/pass-not-valid")
              .contains(answer.json().get("type").asText()));
    } else {
      door.documents(answer).expectProblem(401, "not-signed-in");
    }
  }

  private static void notFound(Door door, Answer answer) {
    door.documents(answer).expectProblem(404, "not-found");
  }
}
