package care.heard.releases;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import care.heard.platform.access.Caller;
import care.heard.platform.access.Role;
import care.heard.platform.access.Surface;
import care.heard.platform.db.Tx;
import care.heard.platform.http.Problem;
import care.heard.platform.time.Quarter;
import care.heard.support.HeardTest;
import care.heard.support.TestAuthority;
import care.heard.support.TestHeard;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonArray;
import io.vertx.pgclient.PgException;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** With every check in code switched off, the database alone still keeps a release as it is. */
@HeardTest
class ReleaseGuardsTest {
  // Raised by the trigger, or a check of the table; no privilege, or a policy of the table.
  private static final Set<String> KEPT_BY_RULE = Set.of("P0001", "23514");
  private static final Set<String> DENIED = Set.of("42501");

  private TestHeard service;
  private TestAuthority authority;
  private UUID release;

  @BeforeEach
  void aDraft(TestHeard running) {
    service = running;
    authority = service.newAuthority();
    release = draft(HeardQuarter.lastOver(service));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update release set state = 'published', published_at = now() where id = $1",
        "update release set state = 'signed-off' where id = $1",
        "update release set content = '\\x00' where id = $1",
        "update release set content = '\\x00', sha256 = encode(sha256('\\x00'), 'hex') where id = $1",
        "update release set withheld = '[]' where id = $1",
        "update release set quarter = '2001-Q1' where id = $1",
      })
  void aDraftIsFrozenAndGoesNoOtherWay(String sql) {
    refused(KEPT_BY_RULE, () -> asOwner(sql));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update release set published_at = now() where id = $1",
        "update release set state = 'drafted', published_at = null where id = $1",
        "update release set state = 'published' where id = $1",
        "delete from release where id = $1",
      })
  void whatIsPublishedStaysEvenForTheOwnerOfTheTables(String sql) {
    signOffAndPublish();
    refused(KEPT_BY_RULE, () -> asOwner(sql));
    assertEquals(1, authority.count("release"));
  }

  @Test
  void aReleaseBeginsAsADraftOfWhoMakesIt() {
    var content = Buffer.buffer("{}");
    var sql =
        """
        insert into release (id, authority_id, quarter, state, content, sha256, withheld, drafted_by, drafted_at, published_at)
        values ($1, $2, '2001-Q1', $3, $4, encode(sha256($4), 'hex'), $5, $6, now(), $7)
        """;
    Function<String, Function<UUID, RowSet<Row>>> insert =
        state ->
            by ->
                as(
                    staff(1),
                    Surface.STAFF,
                    tx ->
                        tx.run(
                            sql,
                            UUID.randomUUID(),
                            authority.id(),
                            state,
                            content,
                            new JsonArray(),
                            by,
                            state.equals("published") ? OffsetDateTime.now(ZoneOffset.UTC) : null));
    var me = authority.staffId(Role.PARTICIPATION_OFFICER, 1);
    var another = authority.staffId(Role.PARTICIPATION_OFFICER, 2);
    refused(KEPT_BY_RULE, () -> insert.apply("published").apply(me));
    refused(DENIED, () -> insert.apply("drafted").apply(another));
    assertEquals(1, insert.apply("drafted").apply(me).rowCount());
  }

  @Test
  void nobodySignsForAnother() {
    var sql =
        """
        insert into release_sign_off (authority_id, release_id, staff_id, at)
        values ($1, $2, $3, now())
        """;
    var another = authority.staffId(Role.SERVICE_MANAGER, 1);
    refused(
        DENIED,
        () -> as(staff(2), Surface.STAFF, tx -> tx.run(sql, authority.id(), release, another)));
  }

  @Test
  void theBoardsRoleReadsPublishedReleasesAndNoRawTable() {
    var find = "select id from release";
    assertEquals(0, asBoard(find).size());
    signOffAndPublish();
    assertEquals(1, asBoard(find).size());
    for (var table : Set.of("person", "feedback_item", "item_theme", "release_sign_off")) {
      refused(DENIED, () -> asBoard("select 1 from " + table));
    }
    for (var column : Set.of("withheld", "drafted_by")) {
      refused(DENIED, () -> asBoard("select " + column + " from release"));
    }
    refused(DENIED, () -> asBoard("update release set state = 'drafted'"));
  }

  @Test
  void anotherAuthoritysStaffFindNothingToChange() {
    var other = service.newAuthority();
    var stranger =
        new Caller.StaffMember(
            other.id(),
            other.staffId(Role.PARTICIPATION_OFFICER, 1),
            "Alex",
            Set.of(Role.PARTICIPATION_OFFICER),
            "");
    assertEquals(0, as(stranger, Surface.STAFF, tx -> tx.run("select id from release")).size());
    var changed =
        as(stranger, Surface.STAFF, tx -> tx.run("update release set state = 'signed-off'"));
    assertEquals(0, changed.rowCount());
  }

  @Test
  void memoryServesTheOwnAuthorityOnly() {
    signOffAndPublish();
    var published = new PublishedReleases(service.database());
    var known = TestHeard.await(published.require(member(authority), release));
    assertSame(known, TestHeard.await(published.require(member(authority), release)));
    var stranger = member(service.newAuthority());
    assertThrows(Problem.class, () -> TestHeard.await(published.require(stranger, release)));
  }

  @Test
  void theHashIsThatOfTheContent() {
    var row = asOwner("select content, sha256 from release where id = $1").iterator().next();
    var content = ReleaseContent.read(row.getBuffer("content").getBytes());
    var frozen = FrozenContent.of(content);
    assertEquals(row.getString("sha256"), frozen.sha256());
    assertEquals(row.getBuffer("content"), frozen.bytes());
    var text = row.getBuffer("content").toString(StandardCharsets.UTF_8);
    assertTrue(text.startsWith("{\"authority\":"), "members are sorted");
  }

  private UUID draft(Quarter quarter) {
    var answer =
        authority
            .staff(Role.PARTICIPATION_OFFICER)
            .once()
            .post("/v1/staff/releases", Map.of("quarter", quarter.code()));
    return UUID.fromString(answer.expect(201).json().get("id").asText());
  }

  private void signOffAndPublish() {
    var path = "/v1/staff/releases/" + release;
    authority.staff(Role.PARTICIPATION_OFFICER, 2).post(path + "/sign-offs").expect(200);
    authority.staff(Role.SERVICE_MANAGER).post(path + "/sign-offs").expect(200);
    authority.staff(Role.SERVICE_MANAGER).post(path + "/publication").expect(200);
  }

  private Caller.StaffMember staff(int number) {
    return new Caller.StaffMember(
        authority.id(),
        authority.staffId(Role.PARTICIPATION_OFFICER, number),
        "Alex",
        Set.of(Role.PARTICIPATION_OFFICER),
        "");
  }

  private RowSet<Row> asOwner(String sql) {
    return as(staff(1), Surface.OWNER, tx -> tx.run(sql, release));
  }

  private RowSet<Row> asBoard(String sql) {
    var member = member(authority);
    return as(member, member.surface(), tx -> tx.run(sql));
  }

  private static Caller.StaffMember member(TestAuthority of) {
    return new Caller.StaffMember(
        of.id(), of.staffId(Role.BOARD_MEMBER, 1), "Robin", Set.of(Role.BOARD_MEMBER), "");
  }

  private static void refused(Set<String> states, Executable work) {
    var failure = assertThrows(PgException.class, work);
    assertTrue(states.contains(failure.getSqlState()), failure.getMessage());
  }

  private <T> T as(Caller caller, Surface surface, Function<Tx, Future<T>> work) {
    return TestHeard.await(service.database().inTransaction(surface, caller, work));
  }
}
