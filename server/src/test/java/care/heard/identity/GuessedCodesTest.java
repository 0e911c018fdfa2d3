package care.heard.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import care.heard.authorities.Authorities;
import care.heard.platform.access.Role;
import care.heard.platform.audit.Audit;
import care.heard.platform.http.Addresses;
import care.heard.platform.http.Idempotency;
import care.heard.platform.http.IdempotencyKey;
import care.heard.platform.http.Limit;
import care.heard.platform.http.Limits;
import care.heard.platform.http.LocalBuckets;
import care.heard.platform.http.Problem;
import care.heard.platform.http.ProblemType;
import care.heard.platform.http.Reply;
import care.heard.platform.ops.Metrics;
import care.heard.support.HeardTest;
import care.heard.support.TestAuthority;
import care.heard.support.TestHeard;
import care.heard.workers.WorkersService;
import io.github.bucket4j.TimeMeter;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Somebody who saw the first six characters of a code guesses the rest, a million times in the day
 * that it is good for. From the sixth guess on they guess right, so nothing here is luck: the limit
 * lets few guesses through, and the five tries stop those.
 */
@HeardTest
class GuessedCodesTest {
  private static final int GUESSES = 1_000_000;
  private static final Duration DAY = Duration.ofHours(24);

  private final Hand hand = new Hand();
  private TestHeard heard;
  private TestAuthority authority;
  private EnrolmentService enrolment;
  private int lookedAt;
  private int hits;

  /** A clock that goes on by hand. */
  private static final class Hand implements TimeMeter {
    private long nanos;

    @Override
    public long currentTimeNanos() {
      return nanos;
    }

    @Override
    public boolean isWallClockBased() {
      return false;
    }
  }

  @BeforeEach
  void begin(TestHeard service) {
    heard = service;
    authority = heard.newAuthority();
    enrolment = enrolment();
  }

  @Test
  void aMillionGuessesHitNothing() {
    var code = code();
    for (int guess = 0; guess < GUESSES; guess++) {
      tried(enrol(guess < 5 ? wrong(code, guess) : code));
      hand.nanos += DAY.toNanos() / GUESSES;
    }
    assertEquals(0, hits);
    var windows = DAY.dividedBy(Limit.TRIES_OF_CODE.window());
    assertTrue(lookedAt <= Limit.TRIES_OF_CODE.size() * (windows + 1), lookedAt + " looked at");
    assertEquals(0, authority.count("device"));
    assertEquals(1, authority.count("enrolment_code where wrong_tries = 5 and used_at is null"));
  }

  /** What the million above relies on: the code was good, and this is how it is used. */
  @Test
  void theSameCodeUntriedIsAHit() {
    tried(enrol(code()));
    assertEquals(1, hits);
  }

  private Future<Reply> enrol(String code) {
    var key = new IdempotencyKey(UUID.randomUUID(), Buffer.buffer());
    return enrolment.enrol("a-key", key, new EnrolDevice(code, Optional.empty()));
  }

  private void tried(Future<Reply> outcome) {
    if (!outcome.isComplete()) {
      TestHeard.await(outcome.otherwiseEmpty());
    }
    if (outcome.succeeded()) {
      hits++;
    }
    if (outcome.succeeded() || problem(outcome) != ProblemType.TOO_MANY) {
      lookedAt++;
    }
  }

  private static ProblemType problem(Future<Reply> outcome) {
    return ((Problem) outcome.cause()).type();
  }

  private String code() {
    return authority
        .staff(Role.PARTICIPATION_OFFICER)
        .post("/v1/staff/young-people/" + authority.youngPerson("Riley") + "/enrolment-codes")
        .expect(201)
        .json()
        .get("code")
        .asText();
  }

  private static String wrong(String code, int number) {
    var last = "BCDEFG".charAt(number);
    var kept = code.substring(0, code.length() - 1);
    return kept + (code.endsWith(String.valueOf(last)) ? 'Z' : last);
  }

  private EnrolmentService enrolment() {
    var on = heard.foundations();
    var audit = new Audit();
    var door =
        new PhoneDoor(
            heard.database(),
            on.signingKeys(),
            on.hash(),
            on.replays(),
            audit,
            on.clock(),
            on.settings().publicUrl(),
            true);
    return new EnrolmentService(
        heard.database(),
        new EnrolmentStore(),
        door.sessions(),
        new PeopleService(new PeopleStore(), heard.vault(), new WorkersService(), audit),
        new Authorities(),
        new Idempotency(on.serviceKey()),
        on.hash(),
        audit,
        new Limits(new LocalBuckets(hand), new Addresses(hand, 0), new Metrics()));
  }
}
