package care.heard.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import care.heard.support.Answer;
import care.heard.support.Client;
import care.heard.support.HeardTest;
import care.heard.support.TestHeard;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;

/** Whatever is wrong with a request, the answer says so and nothing is kept. */
@HeardTest
class BadInputTest {
  private Council council;
  private String rows;

  @TestFactory
  Stream<DynamicNode> everyFieldOfEveryBody(TestHeard heard) {
    begin(heard);
    return withBody().map(door -> dynamicContainer(door.id(), fields(heard, door)));
  }

  @TestFactory
  Stream<DynamicNode> everyBodyThatCannotBeRead(TestHeard heard) {
    begin(heard);
    return withBody().map(door -> dynamicContainer(door.id(), unreadable(heard, door)));
  }

  @TestFactory
  Stream<DynamicNode> everyBodyOfAnotherType(TestHeard heard) {
    begin(heard);
    var types =
        List.of("text/plain", "application/xml", "application/x-www-form-urlencoded", "nonsense");
    return withBody()
        .map(door ->
            dynamicTest(
                door.id(),
                () -> {
                  for (var type : types) {
                    refused(door, send(door, type, "{}"), 415, "wrong-content-type");
                  }
                  refused(door, send(door, null, "{}"), 415, "wrong-content-type");
                  unchanged(heard);
                }));
  }

  @TestFactory
  Stream<DynamicNode> everyIdThatIsNone(TestHeard heard) {
    begin(heard);
    var ids =
        Stream.of(
            UUID.randomUUID(), "none", "%00", "1", "%27%20or%201=1", "..%2f..", "%F0%9F%98%80");
    var texts = ids.map(String::valueOf).toList();
    return Written.doors()
        .filter(Door::hasPathId)
        .map(door ->
            dynamicTest(
                door.id(),
                () -> {
                  for (var id : texts) {
                    var path = door.path().replaceAll("\\{\\w+}", id);
                    var answer = council.call(council.allowed(door), door, path);
                    refused(door, answer, 404, "not-found");
                  }
                  unchanged(heard);
                }));
  }

  @TestFactory
  Stream<DynamicNode> everyParameterThatIsWrong(TestHeard heard) {
    begin(heard);
    return Written.doors()
        .map(door ->
            dynamicTest(
                door.id(),
                () -> {
                  var body = door.bodySchema().map(_ -> council.body(door).toString()).orElse("");
                  rows = Rows.of(heard, council.authority());
                  pointed(door, query(door, "nonsense=1", body), "/query/nonsense");
                  door.parameters("query")
                      .map(parameter -> parameter.get("name").asText())
                      .forEach(name -> {
                        var wrong = query(door, name + "=" + "x".repeat(200), body);
                        pointed(door, wrong, "/query/" + name);
                      });
                  unchanged(heard);
                }));
  }

  @TestFactory
  Stream<DynamicNode> everyKeyThatIsNone(TestHeard heard) {
    begin(heard);
    return Written.doors()
        .filter(Door::isKeyed)
        .map(door ->
            dynamicTest(
                door.id(),
                () -> {
                  var body = council.body(door).toString();
                  rows = Rows.of(heard, council.authority());
                  var without = council.allowed(door);
                  pointed(door, send(without, door, body), "/header/Idempotency-Key");
                  for (var key : List.of("", "7", "not-a-uuid", "x".repeat(4000))) {
                    var with = without.with("Idempotency-Key", key);
                    pointed(door, send(with, door, body), "/header/Idempotency-Key");
                  }
                  unchanged(heard);
                }));
  }

  private Stream<DynamicNode> fields(TestHeard heard, Door door) {
    var schema = door.bodySchema().orElseThrow();
    var spoilt = Spoilt.all(schema, council.body(door));
    rows = Rows.of(heard, council.authority());
    return spoilt.stream()
        .map(one ->
            dynamicTest(
                one.toString(),
                () -> {
                  var answer = send(door, "application/json", one.sent());
                  refused(door, answer, 422, "invalid");
                  assertTrue(pointers(answer).contains(one.at()), answer.text());
                  unchanged(heard);
                }));
  }

  private Stream<DynamicNode> unreadable(TestHeard heard, Door door) {
    var good = council.body(door).toString();
    rows = Rows.of(heard, council.authority());
    return Unreadable.of(good)
        .map(one ->
            dynamicTest(
                one.how(),
                () -> {
                  var caller = council.allowed(door);
                  var keyed = door.isKeyed() ? caller.once() : caller;
                  var answer =
                      keyed.bytes(
                          door.method(),
                          council.path(door),
                          "application/json",
                          one.body().getBytes());
                  refused(door, answer, one.status(), one.type());
                  unchanged(heard);
                }));
  }

  private static Stream<Door> withBody() {
    return Written.doors().filter(door -> door.bodySchema().isPresent());
  }

  private void begin(TestHeard heard) {
    council = new Council(heard);
    rows = Rows.of(heard, council.authority());
  }

  private Answer send(Door door, String type, String body) {
    var caller = council.allowed(door);
    var keyed = door.isKeyed() ? caller.once() : caller;
    return keyed.raw(door.method(), council.path(door), type, body);
  }

  private Answer send(Client caller, Door door, String body) {
    return caller.raw(door.method(), council.path(door), "application/json", body);
  }

  private Answer query(Door door, String query, String body) {
    var caller = council.allowed(door);
    var keyed = door.isKeyed() ? caller.once() : caller;
    var type = body.isEmpty() ? null : "application/json";
    return keyed.raw(door.method(), council.path(door) + "?" + query, type, body);
  }

  private static void pointed(Door door, Answer answer, String pointer) {
    refused(door, answer, 400, "bad-request");
    assertEquals(List.of(pointer), pointers(answer));
  }

  private static void refused(Door door, Answer answer, int status, String type) {
    door.documents(answer).expectProblem(status, type);
  }

  private void unchanged(TestHeard heard) {
    assertEquals(rows, Rows.of(heard, council.authority()), "nothing is kept");
  }

  private static List<String> pointers(Answer answer) {
    return StreamSupport.stream(answer.json().path("errors").spliterator(), false)
        .map(error -> error.get("pointer").asText())
        .toList();
  }
}
