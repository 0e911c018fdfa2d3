package care.heard.safeguarding;

import care.heard.platform.db.Tx;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Alerts as they are kept. */
final class AlertStore {
  private final AlertClocks clocks;

  AlertStore(AlertClocks clocks) {
    this.clocks = clocks;
  }

  Future<Void> openForItem(Tx tx, Optional<UUID> person, UUID item, Set<Harm> kinds) {
    return open(tx, person, item, null, kinds);
  }

  Future<Void> openForCard(Tx tx, UUID person, UUID concern, Set<Harm> kinds) {
    return open(tx, Optional.of(person), null, concern, kinds);
  }

  Future<Void> openForMeeting(Tx tx, UUID person, UUID concern, Set<Harm> kinds) {
    return openForWords(tx, OPEN_FOR_MEETING, person, concern, kinds);
  }

  Future<Void> openForCorrection(Tx tx, UUID person, UUID correction, Set<Harm> kinds) {
    return openForWords(tx, OPEN_FOR_CORRECTION, person, correction, kinds);
  }

  private Future<Void> openForWords(
      Tx tx, String statement, UUID person, UUID subject, Set<Harm> kinds) {
    var id = UUID.randomUUID();
    return tx.run(
            statement,
            id,
            tx.caller().authority().orElseThrow(),
            person,
            subject,
            kinds.stream().map(Harm::code).toArray(String[]::new),
            tx.now().atOffset(ZoneOffset.UTC),
            clocks.seal(id, AlertClock.startingAt(tx.now())))
        .mapEmpty();
  }

  /** Where the item has no alert yet. */
  Future<Void> openByScore(Tx tx, Optional<UUID> person, UUID item) {
    var id = UUID.randomUUID();
    return tx.run(
            OPEN_BY_SCORE,
            id,
            tx.caller().authority().orElseThrow(),
            person.orElse(null),
            item,
            person.map(_ -> tx.now().atOffset(ZoneOffset.UTC)).orElse(null),
            clocks.seal(id, AlertClock.startingAt(tx.now())))
        .mapEmpty();
  }

  // A named alert's moment stands on its item as well; any other's nowhere but in the sealed clock.
  private Future<Void> open(
      Tx tx, Optional<UUID> person, UUID item, UUID concern, Set<Harm> kinds) {
    var id = UUID.randomUUID();
    return tx.run(
            OPEN,
            id,
            tx.caller().authority().orElseThrow(),
            person.orElse(null),
            item,
            concern,
            Harm.source(kinds),
            kinds.stream().map(Harm::code).toArray(String[]::new),
            person.map(_ -> tx.now().atOffset(ZoneOffset.UTC)).orElse(null),
            clocks.seal(id, AlertClock.startingAt(tx.now())))
        .mapEmpty();
  }

  /** Nobody else touches what has no name until this transaction ends. */
  Future<Void> lockUnnamed(Tx tx) {
    return tx.run(LOCK_UNNAMED).mapEmpty();
  }

  /** Writes all alerts without a name anew, in random order: which was touched is gone. */
  Future<Void> shuffleUnnamed(Tx tx) {
    return tx.run(SHUFFLE_UNNAMED).mapEmpty();
  }

  Future<List<Alert>> notClosed(Tx tx) {
    return tx.list(row -> Alert.fromRow(row, clocks), NOT_CLOSED);
  }

  Future<Optional<Alert>> find(Tx tx, UUID id) {
    return tx.find(row -> Alert.fromRow(row, clocks), ONE, id);
  }

  /** How an alert is from now on; false where it was moved meanwhile. */
  Future<Boolean> move(Tx tx, Alert from, Moved to, Buffer history) {
    return tx.run(
            MOVE,
            from.id(),
            from.state().code(),
            to.state().code(),
            to.holder().orElse(null),
            to.closingBy().orElse(null),
            to.reason().map(ClosingReason::code).orElse(null),
            to.closedBy().orElse(null),
            history)
        .map(rows -> rows.rowCount() == 1);
  }

  /** What of an alert's row a step changes. */
  record Moved(
      AlertState state,
      Optional<UUID> holder,
      Optional<UUID> closingBy,
      Optional<ClosingReason> reason,
      Optional<UUID> closedBy) {}

  /** What nobody has read for longer than the authority allows. */
  record Unread(int many, Optional<LocalDate> oldest) {}

  Future<Unread> unread(Tx tx, LocalDate today) {
    return tx.run(UNREAD, today)
        .map(rows -> rows.iterator().next())
        .map(row ->
            new Unread(row.getInteger("many"), Optional.ofNullable(row.getLocalDate("oldest"))));
  }

  Future<Integer> countOpen(Tx tx) {
    return tx.run(COUNT_OPEN).map(rows -> rows.iterator().next().getInteger(0));
  }

  Future<Optional<ItemAlert>> ofItem(Tx tx, UUID item) {
    return tx.find(
        row -> new ItemAlert(row.getUUID("id"), row.getString("state"), clocks.of(row).opened()),
        OF_ITEM,
        item);
  }

  /** The names of those members of staff. */
  Future<Map<UUID, String>> names(Tx tx, Collection<UUID> staff) {
    return tx.list(row -> row, NAMES, (Object) staff.toArray(UUID[]::new))
        .map(rows ->
            rows.stream()
                .collect(Collectors.toMap(r -> r.getUUID("id"), r -> r.getString("name"))));
  }

  private static final String LOCK_UNNAMED = "select lock_unnamed_items()";

  private static final String SHUFFLE_UNNAMED = "select shuffle_unnamed_alerts()";

  private static final String OPEN =
      """
      insert into alert
             (id, authority_id, person_id, item_id, concern_id, source, kinds, opened_at,
              clock_sealed, state)
      values ($1, $2, $3, $4, $5, $6, $7, $8, $9, 'open')
      """;

  private static final String OPEN_FOR_MEETING =
      """
      insert into alert
             (id, authority_id, person_id, meeting_concern_id, source, kinds, opened_at,
              clock_sealed, state)
      values ($1, $2, $3, $4, 'words', $5, $6, $7, 'open')
      """;

  private static final String OPEN_FOR_CORRECTION =
      """
      insert into alert
             (id, authority_id, person_id, correction_id, source, kinds, opened_at,
              clock_sealed, state)
      values ($1, $2, $3, $4, 'words', $5, $6, $7, 'open')
      """;

  private static final String OPEN_BY_SCORE =
      """
      insert into alert
             (id, authority_id, person_id, item_id, source, kinds, opened_at, clock_sealed, state)
      select $1, $2, $3, $4, 'score', array['score'], $5, $6, 'open'
       where not exists (select from alert where item_id = $4)
      """;

  private static final String SELECT =
      """
      select a.id, a.person_id, a.source, a.opened_at, a.clock_sealed, a.state, a.item_id,
             a.concern_id, a.meeting_concern_id, a.correction_id, a.history_sealed, a.closing_reason,
             a.acknowledged_by, h.name as holder_name, a.closing_by, c.name as closing_name
        from alert a
        left join staff h on h.id = a.acknowledged_by
        left join staff c on c.id = a.closing_by
      """;

  private static final String NOT_CLOSED = SELECT + "where a.state <> 'closed' limit 500";

  private static final String ONE = SELECT + "where a.id = $1";

  private static final String MOVE =
      """
      update alert
         set state = $3, acknowledged_by = $4, closing_by = $5, closing_reason = $6,
             closed_by = $7, history_sealed = $8
       where id = $1 and state = $2
      """;

  private static final String COUNT_OPEN = "select count(*)::int from alert where state = 'open'";

  private static final String UNREAD = "select many, oldest from unread_too_long($1)";

  private static final String OF_ITEM =
      """
      select id, state, opened_at, clock_sealed
        from alert
       where item_id = $1
       order by state = 'open' desc
       limit 1
      """;

  private static final String NAMES = "select id, name from staff where id = any($1)";
}
