package care.heard.feedback;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import care.heard.platform.access.Caller;
import care.heard.platform.access.Surface;
import care.heard.platform.db.DatabaseFailure;
import care.heard.support.HeardTest;
import care.heard.support.TestAuthority;
import care.heard.support.TestHeard;
import io.vertx.sqlclient.Tuple;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Items of many young people in one statement: each kept whole, under its own sender's walls. */
@HeardTest
class IntakeStoreTest {
  private TestHeard heard;
  private TestAuthority authority;
  private TestIntake riley;

  @BeforeEach
  void begin(TestHeard service) {
    heard = service;
    authority = heard.newAuthority();
    riley = TestIntake.in(heard, authority);
  }

  @Test
  void severalAuthoritiesGoTogetherEachWithinItsOwnWalls() {
    var others = Stream.generate(heard::newAuthority).limit(3).toList();
    var items =
        Stream.concat(Stream.of(authority), others.stream())
            .map(a -> TestIntake.in(heard, a).item())
            .toArray(IntakeItem[]::new);
    assertEquals(List.of(true, true, true, true), TestIntake.keep(heard, items));
    for (var table : List.of("feedback_item", "idempotent_reply", "outbox", "audit_entry")) {
      assertEquals(1, authority.count(table), table);
      others.forEach(other -> assertEquals(1, other.count(table), table));
    }
  }

  @Test
  void twoEqualKeysInOneBatchAreOneItem() {
    var key = UUID.randomUUID();
    var kept = TestIntake.keep(heard, riley.withKey(key), riley.withKey(key), riley.item());
    assertEquals(1, kept.subList(0, 2).stream().filter(Boolean::booleanValue).count());
    assertTrue(kept.get(2));
    assertEquals(2, authority.count("feedback_item"));
    assertEquals(2, authority.audited("submitFeedback"));
    assertEquals(List.of(false), TestIntake.keep(heard, riley.withKey(key)), "and later");
    assertEquals(2, authority.count("outbox"));
  }

  @Test
  void whatDoesNotStandFailsAlone() {
    var foreign = heard.newAuthority();
    var kept =
        TestIntake.keep(
            heard,
            riley.item(),
            riley.about("NO_SUCH_THEME"),
            riley.about("HOME", "SAFE"),
            riley.answering(UUID.randomUUID()),
            riley.answering(foreign.questionSet("worker-changed")),
            riley.item());
    assertEquals(List.of(true, false, true, false, false, true), kept);
    assertEquals(3, authority.count("feedback_item"));
    assertEquals(3, authority.count("idempotent_reply"));
    assertEquals(0, foreign.count("feedback_item"));
  }

  @Test
  void aDestroyedKeySealsNothingMore() {
    var late = riley.item();
    heard.asOwner(authority.id(), tx -> tx.run("delete from person_key"));
    var robin = TestIntake.in(heard, authority);
    assertEquals(List.of(false, true), TestIntake.keep(heard, late, robin.item()));
  }

  @Test
  void nobodySpeaksForAPersonOfAnotherAuthority() {
    var foreign = TestIntake.in(heard, heard.newAuthority());
    var item = foreign.item();
    var mixed = new Caller.YoungPerson(authority.id(), foreign.person(), UUID.randomUUID());
    assertEquals(List.of(false, true), TestIntake.keep(heard, riley.as(item, mixed), riley.item()));
    assertEquals(0, foreign.authority().count("feedback_item"));
    assertEquals(1, authority.count("feedback_item"));
  }

  /** Each row is asked about by itself, whoever spoke before it in the same statement. */
  @Test
  void aRowOfSomebodyElseFailsTheStatement() {
    var other = heard.newAuthority();
    var failure =
        assertThrows(
            Exception.class,
            () ->
                TestHeard.await(
                    heard
                        .database()
                        .atOnce(
                            Surface.YOUNG,
                            AUDIT_FOR_ANOTHER,
                            Tuple.of(authority.id(), other.id(), riley.person()))));
    assertTrue(DatabaseFailure.isRefusal(failure), String.valueOf(failure));
    assertEquals(0, other.count("audit_entry"));
    assertEquals(0, authority.count("audit_entry"));
  }

  @Test
  void isWrittenAsIfItHadComeAlone() {
    var together = riley.about("HOME");
    TestIntake.keep(heard, together);
    var robin = TestIntake.in(heard, authority);
    var alone = robin.about("HOME");
    TestHeard.await(
        heard
            .database()
            .inTransaction(
                robin.young(), tx -> new FeedbackStore().add(tx, robin.young(), alone.item())));
    assertEquals(row(together.item().id()), row(alone.item().id()));
  }

  private String row(UUID item) {
    return heard.asOwner(
        authority.id(),
        tx -> tx.find(r -> r.getString(0), WITHOUT_WHO_AND_WHEN, item).map(Optional::orElseThrow));
  }

  private static final String WITHOUT_WHO_AND_WHEN =
      """
      select (to_jsonb(i) - '{id,person_id,words_sealed,sent_at,sent_on,answer_by}'::text[])::text
        from feedback_item i
       where id = $1
      """;

  private static final String AUDIT_FOR_ANOTHER =
      """
      insert into audit_entry (authority_id, at, actor_kind, verb)
      select case when as_sender($1, $3) = $1 then row_of end, '2026-11-25', 'young-person', 'test'
        from unnest(array[$1::uuid, $2::uuid]) as row_of
      """;
}
