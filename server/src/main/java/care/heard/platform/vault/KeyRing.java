package care.heard.platform.vault;

import care.heard.platform.access.Caller;
import care.heard.platform.access.Surface;
import care.heard.platform.db.Batches;
import care.heard.platform.db.Database;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.Tuple;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The keys of the young people who are sending: read for many at once, and remembered for minutes.
 * A key may be destroyed meanwhile, so whoever seals with one of these has the database check, in
 * the transaction that keeps what was sealed, that it still holds the same wrapped key.
 */
public final class KeyRing {
  private static final Duration REMEMBERED = Duration.ofMinutes(10);
  private static final int AT_MOST = 50_000;
  private static final Batches.Size SIZE = new Batches.Size(1, 64, 2048);

  private final Database database;
  private final Vault vault;
  private final Batches<Caller.YoungPerson, Optional<DataKey>> read =
      new Batches<>(SIZE, this::read);
  private final Cache<UUID, DataKey> known =
      Caffeine.newBuilder().maximumSize(AT_MOST).expireAfterWrite(REMEMBERED).build();

  /** Reads keys through the young people's surface. */
  public KeyRing(Database database, Vault vault) {
    this.database = database;
    this.vault = vault;
  }

  /** The sender's own key; empty where they have none any more. */
  public Future<Optional<DataKey>> keyOf(Caller.YoungPerson young) {
    var key = known.getIfPresent(young.person());
    return key == null ? read.add(young) : Future.succeededFuture(Optional.of(key));
  }

  /** Reads it anew the next time. */
  public void forget(Caller.YoungPerson young) {
    known.invalidate(young.person());
  }

  private Future<List<Optional<DataKey>>> read(List<Caller.YoungPerson> senders) {
    Object[] columns = {
      senders.stream().map(Caller.YoungPerson::authorityId).toArray(UUID[]::new),
      senders.stream().map(Caller.YoungPerson::person).toArray(UUID[]::new)
    };
    return database
        .atOnce(Surface.YOUNG, OF_SENDERS, Tuple.from(columns))
        .map(rows -> inOrder(senders, rows));
  }

  private List<Optional<DataKey>> inOrder(List<Caller.YoungPerson> senders, RowSet<Row> rows) {
    var keys = new ArrayList<Optional<DataKey>>(Collections.nCopies(senders.size(), null));
    for (var row : rows) {
      int place = row.getInteger("place") - 1;
      keys.set(place, unwrap(senders.get(place).person(), row.getBuffer("wrapped")));
    }
    return keys;
  }

  private Optional<DataKey> unwrap(UUID person, Buffer wrapped) {
    var key = Optional.ofNullable(wrapped).flatMap(bytes -> vault.find(person, bytes));
    key.ifPresent(found -> known.put(person, found));
    return key;
  }

  private static final String OF_SENDERS =
      """
      select place::int,
             case when as_sender(authority, person) = authority
                  then (select k.wrapped from person_key k where k.person_id = person) end as wrapped
        from unnest($1::uuid[], $2::uuid[]) with ordinality as sender (authority, person, place)
      """;
}
