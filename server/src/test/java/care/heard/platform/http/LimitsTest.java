package care.heard.platform.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import care.heard.platform.access.Caller;
import care.heard.platform.access.Role;
import care.heard.platform.ops.Metrics;
import io.vertx.core.Future;
import io.vertx.core.http.HttpMethod;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class LimitsTest {
  private final HandClock clock = new HandClock();
  private final Limits limits =
      new Limits(new LocalBuckets(clock), new Addresses(clock, 0), new Metrics());

  @ParameterizedTest
  @EnumSource(Limit.class)
  void givesItsSizeAndNoMore(Limit limit) {
    for (int i = 0; i < limit.size(); i++) {
      assertTrue(limits.take(limit, "a").succeeded());
    }
    assertEquals(ProblemType.TOO_MANY, refusal(limits.take(limit, "a")).type());
    assertTrue(limits.take(limit, "b").succeeded(), "another key has a share of its own");
  }

  @ParameterizedTest
  @EnumSource(Limit.class)
  void comesBackEvenlyOverItsWindow(Limit limit) {
    useUp(limit, "a");
    var perTry = limit.window().dividedBy(limit.size());
    clock.goOn(perTry.minusNanos(1));
    assertTrue(limits.take(limit, "a").failed(), "not before its time");
    clock.goOn(Duration.ofNanos(1));
    assertTrue(limits.take(limit, "a").succeeded(), "one came back");
    assertTrue(limits.take(limit, "a").failed(), "and only one");
    clock.goOn(limit.window());
    useUp(limit, "a");
  }

  @Test
  void aRefusalSaysHowLongToWaitAndWhatThePolicyIs() {
    useUp(Limit.ENROLMENTS_OF_ADDRESS, "a");
    clock.goOn(Duration.ofMillis(4_500));
    assertEquals(
        Map.of(
            "Retry-After", "16",
            "RateLimit-Policy", "\"enrolments-of-address\";q=30;w=600",
            "RateLimit", "\"enrolments-of-address\";r=0;t=16"),
        refusal(limits.take(Limit.ENROLMENTS_OF_ADDRESS, "a")).headers());
  }

  @Test
  void aRefusedTryCostsNothing() {
    useUp(Limit.TRIES_OF_CODE, "a");
    for (int i = 0; i < 100; i++) {
      limits.take(Limit.TRIES_OF_CODE, "a");
    }
    clock.goOn(Duration.ofMinutes(1));
    assertTrue(limits.take(Limit.TRIES_OF_CODE, "a").succeeded());
  }

  @Test
  void readingTakesNothingFromSending() {
    var young = new Caller.YoungPerson(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID());
    for (int i = 0; i < Limit.READS_OF_DEVICE.size(); i++) {
      assertEquals(young, limits.take(young, HttpMethod.GET).result());
    }
    assertTrue(limits.take(young, HttpMethod.GET).failed());
    for (int i = 0; i < Limit.COMMANDS_OF_DEVICE.size(); i++) {
      assertTrue(limits.take(young, HttpMethod.POST).succeeded());
    }
    assertTrue(limits.take(young, HttpMethod.PUT).failed());
  }

  @Test
  void aMemberOfStaffHasOneShareForEverything() {
    var member =
        new Caller.StaffMember(
            UUID.randomUUID(), UUID.randomUUID(), "Alex", Set.of(Role.WORKER), "");
    for (int i = 0; i < Limit.REQUESTS_OF_STAFF.size(); i++) {
      limits.take(member, i % 2 == 0 ? HttpMethod.GET : HttpMethod.POST);
    }
    assertTrue(limits.take(member, HttpMethod.GET).failed());
  }

  @ParameterizedTest
  @EnumSource(Limit.class)
  void withoutItsStoreEachDoesWhatItSays(Limit limit) {
    Buckets away = (_, _) -> Future.failedFuture("away");
    var taken = new Limits(away, new Addresses(clock, 0), new Metrics()).take(limit, "a");
    assertEquals(limit.failsOpen(), taken.succeeded());
    if (!limit.failsOpen()) {
      assertEquals(ProblemType.NOT_AVAILABLE, refusal(taken).type());
    }
  }

  @Test
  void guessingStopsAndYoungPeopleGoOnWithoutTheStore() {
    assertTrue(Limit.COMMANDS_OF_DEVICE.failsOpen());
    assertFalse(Limit.TRIES_OF_CODE.failsOpen());
  }

  private void useUp(Limit limit, String key) {
    for (int i = 0; i < limit.size(); i++) {
      assertTrue(limits.take(limit, key).succeeded());
    }
    assertTrue(limits.take(limit, key).failed());
  }

  private static Problem refusal(Future<Void> taken) {
    return assertInstanceOf(Problem.class, taken.cause());
  }
}
