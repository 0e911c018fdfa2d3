package care.heard.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import care.heard.platform.access.Role;
import care.heard.support.Answer;
import care.heard.support.Client;
import care.heard.support.HeardTest;
import care.heard.support.TestHeard;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.Promise;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** A command is done once, however often and however fast its request arrives. */
@HeardTest
class IdempotencyTest {
  private TestHeard heard;
  private Council council;

  @BeforeEach
  void begin(TestHeard service) {
    heard = service;
    council = new Council(heard);
  }

  @Test
  void twentyAtOnceAreKeptOnce() {
    var before = council.authority().count("feedback_item");
    var audited = council.authority().audited("submitFeedback");
    var phone = council.as(Role.YOUNG_PERSON).once();
    var body = council.body(submit());
    var answers = atOnce(20, () -> send(phone, body));

    var bodies =
        answers.stream()
            .filter(a -> a.status() == 201)
            .map(Answer::text)
            .collect(Collectors.toSet());
    assertEquals(1, bodies.size(), "one item, one answer");
    answers.stream().filter(a -> a.status() != 201).forEach(IdempotencyTest::stillWorking);
    assertEquals(bodies, Set.of(send(phone, body).expect(201).text()));
    assertEquals(before + 1, council.authority().count("feedback_item"));
    assertEquals(audited + 1, council.authority().audited("submitFeedback"));
  }

  /** What they make has no address of its own: they answer with what came of it. */
  private static final Set<String> TELLS = Set.of("importMeetings", "answerCorrection");

  /** One is held up in the database: the other is told to come back. */
  @Test
  void whileOneIsUnderWayTheOtherIsToldToWait() {
    var locked = Promise.<Void>promise();
    var done = Promise.<Void>promise();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var holder = CompletableFuture.runAsync(() -> holdUp(locked, done), threads);
      TestHeard.await(locked.future());
      var phone = council.as(Role.YOUNG_PERSON).once();
      var body = council.body(submit());
      var one = CompletableFuture.supplyAsync(() -> send(phone, body), threads);
      var other = CompletableFuture.supplyAsync(() -> send(phone, body), threads);
      stillWorking((Answer) CompletableFuture.anyOf(one, other).join());
      done.complete();
      holder.join();
      var kept = Stream.of(one.join(), other.join()).filter(a -> a.status() == 201).toList();
      assertEquals(1, kept.size());
      assertEquals(kept.getFirst().text(), send(phone, body).expect(201).text());
    }
  }

  private void holdUp(Promise<Void> locked, Promise<Void> done) {
    heard.asOwner(
        council.authority().id(),
        tx ->
            tx.run("lock table feedback_item in exclusive mode")
                .onSuccess(_ -> locked.complete())
                .compose(_ -> done.future()));
  }

  @TestFactory
  Stream<DynamicNode> everyCommandWithAKey() {
    return Written.doors()
        .filter(Door::isKeyed)
        .filter(door -> !door.id().equals("draftRelease"))
        .map(door -> dynamicTest(door.id(), () -> onceAndOnce(door)));
  }

  private void onceAndOnce(Door door) {
    var client = council.allowed(door).once();
    var body = council.body(door);
    var first = send(client, door, body);
    first.expect(TELLS.contains(door.id()) ? 200 : 201);
    var rows = Rows.of(heard, council.authority());
    var again = send(client, door, body).expect(first.status());
    assertEquals(first.text(), again.text());
    assertEquals(first.header("Content-Type"), again.header("Content-Type"));
    assertEquals(rows, Rows.of(heard, council.authority()));
  }

  @Test
  void anotherBodyIsRefused() {
    var phone = council.as(Role.YOUNG_PERSON).once();
    var body = council.body(submit());
    send(phone, body).expect(201);
    send(phone, body.deepCopy().put("wantsAnswer", true)).expectProblem(422, "key-reused");
  }

  @Test
  void aKeyIsItsOwnersAlone() {
    var key = UUID.randomUUID().toString();
    var body = council.body(submit());
    var other = council.authority().phoneOf(council.authority().youngPerson("Robin Marsh"));
    var first = send(council.as(Role.YOUNG_PERSON).with("Idempotency-Key", key), body).expect(201);
    var second = send(other.with("Idempotency-Key", key), body).expect(201);
    assertNotEquals(first.json().get("id"), second.json().get("id"));
  }

  @Test
  void aRefusalUsesNoKeyUp() {
    var phone = council.as(Role.YOUNG_PERSON).once();
    var body = council.body(submit());
    send(phone, body.deepCopy().put("questionSet", UUID.randomUUID().toString()))
        .expectProblem(422, "invalid");
    send(phone, body).expect(201);
  }

  private static void stillWorking(Answer answer) {
    answer.expectProblem(409, "still-working");
    assertTrue(Integer.parseInt(answer.header("Retry-After").orElseThrow()) > 0);
  }

  private static Door submit() {
    return Written.door("submitFeedback");
  }

  private Answer send(Client client, ObjectNode body) {
    return send(client, submit(), body);
  }

  private Answer send(Client client, Door door, ObjectNode body) {
    return client.raw(door.method(), council.path(door), "application/json", body.toString());
  }

  private static List<Answer> atOnce(int times, java.util.function.Supplier<Answer> request) {
    try (var threads = Executors.newFixedThreadPool(times)) {
      return IntStream.range(0, times)
          .mapToObj(_ -> CompletableFuture.supplyAsync(request, threads))
          .toList()
          .stream()
          .map(CompletableFuture::join)
          .toList();
    }
  }
}
