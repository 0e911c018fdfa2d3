package care.heard.platform.redis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import care.heard.Foundations;
import care.heard.HeardService;
import care.heard.platform.access.LocalReplays;
import care.heard.platform.access.Role;
import care.heard.platform.http.Limit;
import care.heard.platform.http.Limits;
import care.heard.platform.http.ProblemType;
import care.heard.platform.ops.Metrics;
import care.heard.support.Answer;
import care.heard.support.Client;
import care.heard.support.HeardTest;
import care.heard.support.OwnRedis;
import care.heard.support.TestHeard;
import io.github.bucket4j.TimeMeter;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A service whose Redis goes away under it, hangs, and comes back. */
@HeardTest
final class RedisAwayTest {
  private static final String NO_SUCH_CODE = "ABC123-0000-0000";

  private final Metrics metrics = new Metrics();
  private OwnRedis store;
  private Redis redis;
  private Limits limits;
  private HeardService service;
  private Client phone;
  private Client officer;
  private Client stranger;
  private Client management;

  @BeforeEach
  void start(TestHeard heard, @TempDir Path folder) throws IOException {
    store = OwnRedis.start(folder);
    redis = new Redis(store.settings(), Redis.PATIENCE, metrics);
    var on = heard.foundations();
    var buckets = new RedisBuckets(redis, on.hash(), TimeMeter.SYSTEM_MILLISECONDS);
    limits = Limits.shared(buckets, 0, metrics);
    var settings = TestHeard.besides(on.settings());
    var replica =
        new Foundations(
            settings,
            on.database(),
            on.serviceKey(),
            on.keyTree(),
            on.hash(),
            on.signingKeys(),
            new RedisReplays(redis, on.hash(), new LocalReplays()),
            on.auditKey(),
            on.clock(),
            on.contract(),
            on.templates(),
            limits,
            metrics,
            Optional.of(redis));
    var extras = HeardService.Extras.none(Optional.empty());
    service = TestHeard.await(HeardService.start(HeardService.vertx(), replica, extras));
    var base = URI.create("http://127.0.0.1:" + settings.port());
    management = Client.stranger(URI.create("http://127.0.0.1:" + settings.managementPort()));
    var authority = heard.newAuthority();
    phone = authority.phoneOf(authority.youngPerson("Casey Example")).at(base);
    officer = authority.staff(Role.PARTICIPATION_OFFICER).at(base);
    stranger = Client.stranger(base);
  }

  @AfterEach
  void stop() {
    TestHeard.await(service.stop());
    store.close();
  }

  @Test
  void killedAndBack() throws IOException {
    untilItAnswers();
    everythingWorks();
    store.kill();
    everyLimitDoesWhatItSays();
    youngPeopleAreHeardAndNobodyGuesses();
    theMetricsShowIt();
    store.comeBack();
    untilItAnswers();
    everythingWorks();
  }

  // Each request is answered while Redis still hangs: none waits for it.
  @Test
  void hangsAndGoesOn() {
    untilItAnswers();
    store.hang();
    everyLimitDoesWhatItSays();
    youngPeopleAreHeardAndNobodyGuesses();
    theMetricsShowIt();
    store.goOn();
    untilItAnswers();
    everythingWorks();
  }

  @Test
  void notThereAtTheStart() throws IOException {
    store.kill();
    everyLimitDoesWhatItSays();
    store.comeBack();
    untilItAnswers();
    everythingWorks();
  }

  private void everythingWorks() {
    phone.get("/v1/me").expect(200);
    officer.get("/v1/staff/feedback").expect(200);
    enrol().expectProblem(422, "invalid");
    assertTrue(shown().contains("heard_store_up{store=\"redis\"} 1.0"), shown());
  }

  private void everyLimitDoesWhatItSays() {
    for (var limit : Limit.values()) {
      var taken = SharedLimitsTest.settled(limits.take(limit, UUID.randomUUID().toString()));
      assertEquals(limit.staysHere() || limit.failsOpen(), taken.succeeded(), limit.code());
      if (taken.failed()) {
        assertEquals(ProblemType.NOT_AVAILABLE, SharedLimitsTest.refusal(taken).type());
      }
    }
  }

  private void youngPeopleAreHeardAndNobodyGuesses() {
    phone.get("/v1/me").expect(200);
    phone.once().post("/v1/feedback", Map.of()).expect(422);
    officer.get("/v1/staff/feedback").expect(200);
    var refused = enrol().expectProblem(503, "not-available");
    assertTrue(refused.header("Retry-After").isPresent());
  }

  private void theMetricsShowIt() {
    var shown = shown();
    assertTrue(shown.contains("heard_store_up{store=\"redis\"} 0.0"), shown);
    for (var limit : Limit.values()) {
      var line =
          "heard_limits_without_store_total{limit=\"%s\",outcome=\"%s\"}"
              .formatted(limit.code(), limit.failsOpen() ? "open" : "closed");
      assertEquals(!limit.staysHere(), shown.contains(line), line);
    }
  }

  private void untilItAnswers() {
    var until = System.nanoTime() + Duration.ofSeconds(60).toNanos();
    while (redisIsAway()) {
      assertTrue(System.nanoTime() < until, "Redis is back and nobody noticed");
      Thread.onSpinWait();
    }
  }

  private boolean redisIsAway() {
    var locator = UUID.randomUUID().toString();
    return SharedLimitsTest.settled(limits.take(Limit.TRIES_OF_CODE, locator)).failed()
        || !shown().contains("heard_store_up{store=\"redis\"} 1.0");
  }

  private Answer enrol() {
    return stranger.once().post("/v1/enrolments", Map.of("code", NO_SUCH_CODE));
  }

  private String shown() {
    return management.get("/metrics").expect(200).text();
  }
}
