package care.heard.workers;

import static org.junit.jupiter.api.Assertions.assertEquals;

import care.heard.platform.access.Caller;
import care.heard.platform.ops.Metrics;
import care.heard.platform.time.England;
import care.heard.push.PushModule;
import care.heard.support.HeardTest;
import care.heard.support.TestAuthority;
import care.heard.support.TestHeard;
import io.vertx.core.Future;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A young person is told of a change of worker and asked about it, once, when its day has come. */
@HeardTest
class ChangeNewsTest {
  private final List<UUID> asked = new ArrayList<>();
  private TestHeard heard;
  private TestAuthority authority;
  private UUID person;
  private LocalDate today;

  @BeforeEach
  void begin(TestHeard service) {
    heard = service;
    authority = heard.newAuthority();
    person = authority.youngPerson("Riley Stone");
    today = England.day(heard.clock().instant());
    asked.clear();
  }

  @Test
  void onceForEachChange() {
    var change = change(today.minusDays(3));
    assertEquals(1, tell());
    assertEquals(0, tell());
    assertEquals(List.of(change), asked);
    assertEquals(1, authority.count("notice where kind = 'worker-changed'"));
    assertEquals(1, authority.count("worker_change where state = 'asked'"));
  }

  @Test
  void notBeforeItsDayAndNotMonthsAfter() {
    change(today.plusDays(2));
    change(today.minusDays(29));
    assertEquals(0, tell());
    assertEquals(1, authority.count("worker_change where state = 'passed'"));
    heard.clock().forward(java.time.Duration.ofDays(2));
    assertEquals(1, tell());
  }

  @Test
  void whatCannotBeAskedIsTriedAgain() {
    change(today);
    var news =
        new ChangeNews(
            notices(), (_, _, _) -> Future.failedFuture(new IllegalStateException("away")));
    var outcome = heard.database().inTransaction(Caller.Service.jobs(authority.id()), news::tell);
    assertEquals(
        "away", TestHeard.await(outcome.otherwise(0).map(_ -> outcome.cause().getMessage())));
    assertEquals(1, authority.count("worker_change where state = 'new'"));
    assertEquals(0, authority.count("notice"));
    assertEquals(1, tell());
  }

  private int tell() {
    var news =
        new ChangeNews(
            notices(),
            (_, _, change) -> {
              asked.add(change);
              return Future.succeededFuture();
            });
    return TestHeard.await(
        heard.database().inTransaction(Caller.Service.jobs(authority.id()), news::tell));
  }

  private care.heard.push.NoticeService notices() {
    return new PushModule(
            heard.vertx(),
            heard.database(),
            new care.heard.platform.audit.Audit(),
            heard.clock(),
            new Metrics(),
            heard.vault(),
            heard.foundations().serviceKey(),
            Optional.empty(),
            Optional.empty())
        .notices();
  }

  private UUID change(LocalDate day) {
    var change = UUID.randomUUID();
    heard.asOwner(
        authority.id(),
        tx ->
            tx.run(WORKER, authority.id())
                .compose(_ -> tx.run(CHANGE, change, authority.id(), person, day)));
    return change;
  }

  private static final String WORKER =
      """
      insert into worker (id, authority_id, name, role, team)
      values (gen_random_uuid(), $1, 'Sam', 'social worker', 'A')
      """;

  private static final String CHANGE =
      """
      insert into worker_change (id, authority_id, person_id, from_worker, to_worker, changed_on, state)
      select $1, $2, $3, min(id::text)::uuid, max(id::text)::uuid, $4, 'new' from worker
      """;
}
