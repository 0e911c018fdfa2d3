package care.heard.feedback;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import care.heard.Foundations;
import care.heard.HeardService;
import care.heard.platform.http.Limits;
import care.heard.platform.ops.Metrics;
import care.heard.support.Answer;
import care.heard.support.Client;
import care.heard.support.CutCable;
import care.heard.support.HeardTest;
import care.heard.support.TestAuthority;
import care.heard.support.TestHeard;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The accept path under a crowd: everything that is said to be kept is kept, once. */
@HeardTest
class IntakeTest {
  private static final int CROWD = 60;

  private TestHeard heard;
  private TestAuthority authority;
  private Client phone;

  @BeforeEach
  void enrol(TestHeard service) {
    heard = service;
    authority = heard.newAuthority();
    phone = authority.phoneOf(authority.youngPerson("Riley Stone"));
  }

  @Test
  void aCrowdSharesTransactionsAndEverybodyGetsTheirOwnAnswer() {
    everybody(4, i -> send(phone.once(), "warm " + i)).forEach(answer -> answer.expect(201));
    var before = transactions();
    var ids =
        everybody(CROWD, i -> send(phone.once(), "number " + i)).stream()
            .map(answer -> answer.expect(201).json().get("id").asText())
            .collect(Collectors.toSet());
    assertEquals(CROWD, ids.size());
    assertTrue(transactions() - before < CROWD, "some went together");
    assertEquals(CROWD + 4, authority.count("feedback_item"));
    assertEquals(CROWD + 4, authority.count("outbox"));
    assertEquals(CROWD + 4, authority.audited("submitFeedback"));
    var words = phone.get("/v1/feedback/" + ids.iterator().next()).expect(200).text();
    assertTrue(words.contains("number "), words);
  }

  @Test
  void whatMakesABatchFailFailsAlone() {
    everybody(4, i -> send(phone.once(), "warm " + i)).forEach(answer -> answer.expect(201));
    owner(
        "create function break_%1$s() returns trigger language plpgsql as 'begin raise exception $x$ broken $x$; end'");
    owner(
        "create trigger break_%1$s before insert on feedback_item for each row "
            + "when (new.authority_id = '%2$s' and new.may_quote) execute function break_%1$s()");
    try {
      var answers = everybody(CROWD, i -> send(phone.once(), "number " + i, i == CROWD / 2));
      for (int i = 0; i < CROWD; i++) {
        answers.get(i).expect(i == CROWD / 2 ? 500 : 201);
      }
      assertEquals(CROWD + 3, authority.count("feedback_item"));
    } finally {
      owner("drop function break_%1$s() cascade");
    }
  }

  @Test
  void anItemThatCallsForHelpGoesWithItsAlert() {
    var kept = send(phone.once(), "warm").expect(201);
    assertTrue(kept.json().get("help").isEmpty());
    var answers = everybody(8, i -> send(phone.once(), i % 2 == 0 ? "he hits me" : "all right"));
    for (int i = 0; i < 8; i++) {
      assertEquals(i % 2 != 0, answers.get(i).expect(201).json().get("help").isEmpty());
    }
    assertEquals(4, authority.count("alert"));
  }

  @Test
  void aCableCutInTheMiddleLosesNothingThatWasSaidToBeKept() throws IOException {
    var cable = new CutCable(heard);
    var on = over(cable, heard.foundations());
    var vertx = HeardService.vertx();
    var service =
        TestHeard.await(HeardService.start(vertx, on, HeardService.Extras.none(Optional.empty())));
    try {
      var there = phone.at(URI.create("http://127.0.0.1:" + on.settings().port()));
      everybody(4, i -> send(there.once(), "warm " + i)).forEach(answer -> answer.expect(201));
      var keys = IntStream.range(0, CROWD).mapToObj(_ -> UUID.randomUUID().toString()).toList();
      var done = new AtomicInteger();
      var first =
          everybody(
              CROWD,
              i -> {
                if (done.incrementAndGet() == CROWD / 3) {
                  cable.cut();
                }
                return send(there.with("Idempotency-Key", keys.get(i)), "number " + i);
              });
      cable.mend();
      first.stream()
          .filter(answer -> answer.status() != 201)
          .forEach(answer ->
              assertTrue(
                  answer.expectProblem(503, "not-available").header("Retry-After").isPresent()));
      var second =
          everybody(CROWD, i -> send(phone.with("Idempotency-Key", keys.get(i)), "number " + i));
      for (int i = 0; i < CROWD; i++) {
        second.get(i).expect(201);
        if (first.get(i).status() == 201) {
          assertEquals(first.get(i).text(), second.get(i).text(), "it was kept the first time");
        }
      }
      assertNotEquals(0, first.stream().filter(answer -> answer.status() == 503).count());
      assertEquals(CROWD + 4, authority.count("feedback_item"));
    } finally {
      TestHeard.await(service.stop());
    }
  }

  private void owner(String sql) {
    var id = authority.id();
    heard.asOwner(id, tx -> tx.run(sql.formatted(id.toString().replace("-", ""), id)));
  }

  private long transactions() {
    return heard.asOwner(
        authority.id(),
        tx ->
            tx.run("select count(distinct xmin::text) from feedback_item")
                .map(rows -> rows.iterator().next().getLong(0)));
  }

  private static List<Answer> everybody(int crowd, Function<Integer, Answer> request) {
    try (var threads = Executors.newFixedThreadPool(crowd)) {
      return IntStream.range(0, crowd)
          .mapToObj(i -> CompletableFuture.supplyAsync(() -> request.apply(i), threads))
          .toList()
          .stream()
          .map(CompletableFuture::join)
          .toList();
    }
  }

  private Answer send(Client client, String words) {
    return send(client, words, false);
  }

  private Answer send(Client client, String words, boolean mayQuote) {
    return client.post(
        "/v1/feedback",
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
            mayQuote,
            "wantsAnswer",
            true));
  }

  private static Foundations over(CutCable cable, Foundations with) throws IOException {
    return new Foundations(
        TestHeard.besides(with.settings()),
        cable.settings(),
        with.serviceKey(),
        with.keyTree(),
        with.hash(),
        with.signingKeys(),
        with.replays(),
        with.auditKey(),
        with.clock(),
        with.contract(),
        with.templates(),
        Limits.none(),
        new Metrics(),
        Optional.empty());
  }
}
