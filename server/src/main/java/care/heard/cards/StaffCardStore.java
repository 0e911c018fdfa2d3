package care.heard.cards;

import care.heard.platform.access.Caller;
import care.heard.platform.db.Tx;
import care.heard.platform.time.England;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Row;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Cards as staff reach them. Which parts are shared with the caller today is no condition here: the
 * database shows no others (V0020).
 */
final class StaffCardStore {
  /** What the caller may know of a card. */
  record SharedCard(
      UUID id,
      UUID person,
      int version,
      LocalDate changedOn,
      Optional<Integer> readVersion,
      Optional<LocalDate> firstReadOn,
      Optional<UUID> allocation,
      Optional<LocalDate> workerSince,
      Optional<CardConfirmation> confirmation) {

    static SharedCard fromRow(Row row) {
      return new SharedCard(
          row.getUUID("id"),
          row.getUUID("person_id"),
          row.getInteger("version"),
          row.getLocalDate("changed_on"),
          Optional.ofNullable(row.getInteger("read_version")),
          Optional.ofNullable(row.getLocalDate("first_read_on")),
          Optional.ofNullable(row.getUUID("allocation_id")),
          Optional.ofNullable(row.getLocalDate("starts_on")),
          Optional.ofNullable(row.getLocalDate("confirmed_on"))
              .map(on ->
                  new CardConfirmation(on, Optional.ofNullable(row.getLocalDate("first_visit")))));
    }

    CardState state() {
      return readVersion
          .map(read -> read < version ? CardState.CHANGED : CardState.READ)
          .orElse(CardState.UNREAD);
    }
  }

  /** A part that the caller may read. */
  record SharedPart(CardPart part, Buffer wordsSealed, LocalDate changedOn) {
    static SharedPart fromRow(Row row) {
      return new SharedPart(
          CardPart.of(row.getString("part")),
          row.getBuffer("words_sealed"),
          row.getLocalDate("changed_on"));
    }
  }

  Future<List<SharedCard>> list(Tx tx, Caller.StaffMember staff) {
    return tx.list(SharedCard::fromRow, LIST, staff.staff(), England.day(tx.now()));
  }

  Future<Optional<SharedCard>> find(Tx tx, Caller.StaffMember staff, UUID card) {
    return tx.find(SharedCard::fromRow, ONE, staff.staff(), England.day(tx.now()), card);
  }

  Future<List<SharedPart>> parts(Tx tx, UUID card) {
    return tx.list(SharedPart::fromRow, PARTS, card);
  }

  /** Keeps what a worker said; where they had said it before, that stays. */
  Future<Void> confirm(
      Tx tx, Caller.StaffMember staff, SharedCard card, Optional<LocalDate> firstVisit) {
    return tx.run(
            CONFIRM,
            card.allocation().orElseThrow(),
            staff.authorityId(),
            card.id(),
            card.person(),
            staff.staff(),
            England.day(tx.now()),
            firstVisit.orElse(null))
        .mapEmpty();
  }

  private static final String SHARED =
      """
      select c.id, c.person_id, p.version, p.changed_on, r.read_version, r.first_read_on,
             mine.id as allocation_id, mine.starts_on, f.confirmed_on, f.first_visit
        from card c
        join (select card_id, max(version) as version, max(changed_on) as changed_on
                from card_part group by card_id) p on p.card_id = c.id
        left join (select card_id, max(version) as read_version, min(read_on) as first_read_on
                     from card_read where staff_id = $1 group by card_id) r on r.card_id = c.id
        left join lateral (
               select a.id, a.starts_on
                 from staff s join allocation a on a.worker_id = s.worker_id
                where s.id = $1 and a.person_id = c.person_id and a.stands_as = 'worker'
                  and a.starts_on <= $2 and (a.ends_on is null or a.ends_on > $2)
                order by a.starts_on desc
                limit 1) mine on true
        left join card_confirmation f on f.allocation_id = mine.id
      """;

  private static final String LIST =
      SHARED
          + """
           order by r.read_version is not null, coalesce(r.read_version >= p.version, false),
                    p.changed_on desc, c.id
           limit 500
          """;

  private static final String ONE = SHARED + "where c.id = $3";

  private static final String PARTS =
      "select part, words_sealed, changed_on from card_part where card_id = $1";

  private static final String CONFIRM =
      """
      insert into card_confirmation
             (allocation_id, authority_id, card_id, person_id, staff_id, confirmed_on, first_visit)
      values ($1, $2, $3, $4, $5, $6, $7)
      on conflict (allocation_id) do nothing
      """;
}
