package care.heard.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import care.heard.platform.access.Surface;
import care.heard.support.HeardTest;
import care.heard.support.TestHeard;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What each login role may touch at all, and that none can step over the walls. */
@HeardTest
class DatabaseGrantsTest {
  @Test
  void aYoungPersonHasNoSightOfWhatIsStaffs(TestHeard heard) {
    assertEquals(
        Set.of(
            "action",
            "action_ask",
            "action_event",
            "allocation",
            "ask",
            "audit_entry",
            "authority",
            "card",
            "card_confirmation",
            "card_part",
            "card_read",
            "device",
            "enrolment_code",
            "feedback_draft",
            "feedback_item",
            "feedback_reply",
            "idempotent_reply",
            "identity_key",
            "item_theme",
            "meeting",
            "meeting_afterwards",
            "meeting_preparation",
            "meeting_read",
            "meeting_word",
            "notice",
            "notice_preference",
            "sealed_notice",
            "pass_issued",
            "pass_key",
            "pass_signing_key",
            "person",
            "person_key",
            "phone_session",
            "question_set",
            "ssd_review",
            "staff",
            "theme",
            "theme_suggestion",
            "worker",
            "worker_change"),
        Set.copyOf(Walls.readable(heard, Surface.YOUNG)));
  }

  @Test
  void theBoardReadsReleasesAndActionsAndNothingElse(TestHeard heard) {
    assertEquals(
        Set.of("action", "action_event", "authority", "pledge_promise", "release"),
        Set.copyOf(Walls.readable(heard, Surface.BOARD)));
    var written = Set.copyOf(Walls.columns(heard, Surface.BOARD, "INSERT, UPDATE"));
    assertEquals(Set.of("audit_entry"), written);
    var council = new Council(heard);
    assertEquals(
        0L,
        Walls.count(heard, Walls.service(Surface.BOARD, council), "select count(id) from release"),
        "a draft");
  }

  @Test
  void noRoleCanStepOverTheWalls(TestHeard heard) {
    var strong =
        Walls.asOwner(
            heard,
            tx ->
                tx.list(
                    row -> row.getString(0),
                    """
                    select rolname::text from pg_roles
                     where rolname like 'heard\\_%'
                       and (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb or rolreplication)
                    """));
    assertEquals(List.of(), strong);
    var owners = Walls.asOwner(heard, tx -> tx.list(row -> row.getString(0), OWNERS));
    assertEquals(List.of("heard_owner"), owners);
    var members = Walls.asOwner(heard, tx -> tx.list(row -> row.getString(0), MEMBERS));
    assertEquals(List.of(), members, "a role that may become another");
  }

  @Test
  void everyTableHasItsWallForced(TestHeard heard) {
    assertEquals(List.of(), Walls.asOwner(heard, tx -> tx.list(row -> row.getString(0), UNFORCED)));
  }

  @Test
  void nothingCanBeMadeByARequestsRole(TestHeard heard) {
    Walls.surfaces()
        .forEach(surface -> {
          var may =
              Walls.asOwner(
                  heard,
                  tx ->
                      tx.find(
                          row -> row.getBoolean(0),
                          "select has_schema_privilege($1, 'heard', 'create')",
                          surface.databaseRole()));
          assertFalse(may.orElseThrow(), surface.databaseRole());
        });
  }

  private static final String OWNERS =
      """
      select distinct tableowner::text from pg_tables where schemaname = 'heard'
      """;

  private static final String MEMBERS =
      """
      select m.rolname::text from pg_auth_members a join pg_roles m on m.oid = a.member
       where m.rolname like 'heard\\_%'
      """;

  private static final String UNFORCED =
      """
      select relname::text from pg_class
       where relnamespace = 'heard'::regnamespace and relkind in ('r', 'p')
         and relname <> 'flyway_schema_history' and not (relrowsecurity and relforcerowsecurity)
      """;
}
