package care.heard.safeguarding;

import care.heard.platform.db.Tx;
import io.vertx.core.Future;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Alerts as they are kept. */
final class AlertStore {
  Future<Void> openForItem(
      Tx tx, Optional<UUID> person, UUID item, Set<Harm> kinds, Instant openedAt) {
    return open(tx, person, item, null, kinds, openedAt);
  }

  Future<Void> openForCard(Tx tx, UUID person, UUID concern, Set<Harm> kinds) {
    return open(tx, Optional.of(person), null, concern, kinds, tx.now());
  }

  Future<Void> openForMeeting(Tx tx, UUID person, UUID concern, Set<Harm> kinds) {
    return tx.run(
            OPEN_FOR_MEETING,
            UUID.randomUUID(),
            tx.caller().authority().orElseThrow(),
            person,
            concern,
            kinds.stream().map(Harm::code).toArray(String[]::new),
            tx.now().atOffset(ZoneOffset.UTC))
        .mapEmpty();
  }

  private static Future<Void> open(
      Tx tx, Optional<UUID> person, UUID item, UUID concern, Set<Harm> kinds, Instant openedAt) {
    return tx.run(
            OPEN,
            UUID.randomUUID(),
            tx.caller().authority().orElseThrow(),
            person.orElse(null),
            item,
            concern,
            kinds.contains(Harm.SAID_UNSAFE) ? "answer" : "words",
            kinds.stream().map(Harm::code).toArray(String[]::new),
            openedAt.atOffset(ZoneOffset.UTC))
        .mapEmpty();
  }

  /** Nobody writes alerts without a name anew until this transaction ends. */
  Future<Void> holdUnnamed(Tx tx) {
    return tx.run(HOLD_UNNAMED).mapEmpty();
  }

  Future<List<Alert>> all(Tx tx) {
    return tx.list(Alert::fromRow, ALL);
  }

  Future<Optional<Alert>> find(Tx tx, UUID id) {
    return tx.find(Alert::fromRow, ONE, id);
  }

  Future<Boolean> acknowledge(Tx tx, UUID id, UUID staff) {
    return tx.run(ACKNOWLEDGE, id, staff, tx.now().atOffset(ZoneOffset.UTC))
        .map(rows -> rows.rowCount() == 1);
  }

  Future<Integer> countOpen(Tx tx) {
    return tx.run(COUNT_OPEN).map(rows -> rows.iterator().next().getInteger(0));
  }

  Future<Optional<ItemAlert>> ofItem(Tx tx, UUID item) {
    return tx.find(ItemAlert::fromRow, OF_ITEM, item);
  }

  private static final String HOLD_UNNAMED = "select hold_unnamed_items()";

  private static final String OPEN =
      """
      insert into alert
             (id, authority_id, person_id, item_id, concern_id, source, kinds, opened_at, state)
      values ($1, $2, $3, $4, $5, $6, $7, $8, 'open')
      """;

  private static final String OPEN_FOR_MEETING =
      """
      insert into alert
             (id, authority_id, person_id, meeting_concern_id, source, kinds, opened_at, state)
      values ($1, $2, $3, $4, 'words', $5, $6, 'open')
      """;

  private static final String SELECT =
      "select id, person_id, source, opened_at, state, item_id, concern_id, meeting_concern_id from alert ";

  private static final String ALL =
      SELECT
          + "order by state desc, case when state = 'open' then opened_at end, opened_at desc limit 500";

  private static final String ONE = SELECT + "where id = $1";

  private static final String ACKNOWLEDGE =
      """
      update alert set state = 'acknowledged', acknowledged_by = $2, acknowledged_at = $3
       where id = $1 and state = 'open'
      """;

  private static final String COUNT_OPEN = "select count(*)::int from alert where state = 'open'";

  private static final String OF_ITEM = "select id, state, opened_at from alert where item_id = $1";
}
