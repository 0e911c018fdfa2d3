package care.heard.platform.vault;

import care.heard.platform.db.Tx;
import care.heard.platform.http.Problem;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Row;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Finds the keys of people, as far as the caller's row-level security lets it. */
public final class Vault {
  private final ServiceKey serviceKey;
  private final KeyTreeFile tree;

  /** Unwraps with the service's key and each owner's secret. */
  public Vault(ServiceKey serviceKey, KeyTreeFile tree) {
    this.serviceKey = serviceKey;
    this.tree = tree;
  }

  /** A new key for that person or thing, to be kept with {@link DataKey#wrapped}. */
  public DataKey newKey(UUID owner) {
    return DataKey.generate(owner, locks(owner).orElseThrow());
  }

  /** The key that was kept wrapped with its owner; NOT_FOUND where it was destroyed. */
  public DataKey unwrap(UUID owner, Buffer wrapped) {
    return find(owner, wrapped).orElseThrow(Problem::notFound);
  }

  /** The key that was kept wrapped with its owner; empty where it was destroyed. */
  public Optional<DataKey> find(UUID owner, Buffer wrapped) {
    return locks(owner).map(locks -> DataKey.unwrap(owner, wrapped.getBytes(), locks));
  }

  /** The person's key; NOT_FOUND where the caller may not know them. */
  public Future<DataKey> keyOf(Tx tx, UUID person) {
    return tx.find(row -> find(person, row.getBuffer("wrapped")), ONE, person)
        .map(key -> key.flatMap(found -> found).orElseThrow(Problem::notFound));
  }

  /** The keys of those people whom the caller may know. */
  public Future<Map<UUID, DataKey>> keysOf(Tx tx, Collection<UUID> people) {
    return tx.run(SEVERAL, (Object) people.toArray(UUID[]::new))
        .map(rows -> {
          var keys = new HashMap<UUID, DataKey>();
          rows.forEach(row -> add(keys, row));
          return keys;
        });
  }

  private void add(Map<UUID, DataKey> keys, Row row) {
    var person = row.getUUID("person_id");
    find(person, row.getBuffer("wrapped")).ifPresent(key -> keys.put(person, key));
  }

  private Optional<TwoLocks> locks(UUID owner) {
    return tree.tree().secretOf(owner).map(secret -> new TwoLocks(secret, serviceKey));
  }

  /** Sealed bytes as a statement's parameter. */
  public static Buffer parameter(byte[] sealed) {
    return Buffer.buffer(sealed);
  }

  private static final String ONE = "select wrapped from person_key where person_id = $1";

  private static final String SEVERAL =
      "select person_id, wrapped from person_key where person_id = any($1)";
}
