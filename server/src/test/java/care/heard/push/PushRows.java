package care.heard.push;

import care.heard.platform.access.Role;
import care.heard.support.TestAuthority;
import care.heard.support.TestHeard;
import io.vertx.core.buffer.Buffer;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;

/** A young person whose devices, meetings and notices a test writes straight into the tables. */
final class PushRows {
  private final TestHeard heard;
  private final TestAuthority authority;
  private final UUID person;

  PushRows(TestHeard heard, TestAuthority authority) {
    this.heard = heard;
    this.authority = authority;
    this.person = authority.youngPerson("Sam");
  }

  UUID device(String token) {
    var id = UUID.randomUUID();
    owner(
        """
        insert into device (id, authority_id, person_id, enrolled_at,
                            push_token, push_platform, push_token_at)
        values ($1, $2, $3, $4, $5, 'ios', $4)
        """,
        id,
        authority.id(),
        person,
        now(),
        token);
    return id;
  }

  UUID meeting(String state, int inHours) {
    var id = UUID.randomUUID();
    owner(
        """
        insert into meeting (id, authority_id, person_id, kind, starts_at,
                             place_sealed, who_sealed, state, scheduled_by)
        values ($1, $2, $3, 'other', $4, $5, $5, $6, $7)
        """,
        id,
        authority.id(),
        person,
        now().plusHours(inHours),
        Buffer.buffer("x"),
        state,
        authority.staffId(Role.PARTICIPATION_OFFICER, 1));
    return id;
  }

  UUID notice(UUID meeting) {
    return notice(NoticeKind.MEETING_INVITATION, meeting);
  }

  UUID notice(NoticeKind kind, UUID meeting) {
    var id = UUID.randomUUID();
    owner(
        """
        insert into notice (id, authority_id, person_id, kind, meeting_id, created_at)
        values ($1, $2, $3, $6, $4, $5)
        """,
        id,
        authority.id(),
        person,
        meeting,
        now(),
        kind.code());
    return id;
  }

  String token(UUID device) {
    return heard.asOwner(
        authority.id(),
        tx ->
            tx.run("select coalesce(push_token, 'none') from device where id = $1", device)
                .map(rows -> rows.iterator().next().getString(0)));
  }

  UUID person() {
    return person;
  }

  void owner(String sql, Object... parameters) {
    heard.asOwner(authority.id(), tx -> tx.run(sql, parameters));
  }

  private OffsetDateTime now() {
    return heard.clock().instant().atOffset(ZoneOffset.UTC);
  }
}
