package care.heard.platform.vault;

import care.heard.platform.db.Tx;
import care.heard.platform.http.Problem;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Row;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Finds the keys of people, as far as the caller's row-level security lets it. */
public final class Vault {
  private final ServiceKey serviceKey;

  /** Unwraps with the service's key. */
  public Vault(ServiceKey serviceKey) {
    this.serviceKey = serviceKey;
  }

  /** A new key for that person or thing, to be kept with {@link DataKey#wrapped}. */
  public DataKey newKey(UUID owner) {
    return DataKey.generate(owner, serviceKey);
  }

  /** The key that was kept wrapped with its owner. */
  public DataKey unwrap(UUID owner, Buffer wrapped) {
    return DataKey.unwrap(owner, wrapped.getBytes(), serviceKey);
  }

  /** The person's key; NOT_FOUND where the caller may not know them. */
  public Future<DataKey> keyOf(Tx tx, UUID person) {
    return tx.find(row -> unwrap(person, row), ONE, person)
        .map(key -> key.orElseThrow(Problem::notFound));
  }

  /** The keys of those people whom the caller may know. */
  public Future<Map<UUID, DataKey>> keysOf(Tx tx, Collection<UUID> people) {
    return tx.run(SEVERAL, (Object) people.toArray(UUID[]::new))
        .map(rows ->
            rows.stream()
                .collect(
                    Collectors.toMap(
                        row -> row.getUUID("person_id"),
                        row -> unwrap(row.getUUID("person_id"), row))));
  }

  private DataKey unwrap(UUID person, Row row) {
    return DataKey.unwrap(person, row.getBuffer("wrapped").getBytes(), serviceKey);
  }

  /** Sealed bytes as a statement's parameter. */
  public static Buffer parameter(byte[] sealed) {
    return Buffer.buffer(sealed);
  }

  private static final String ONE = "select wrapped from person_key where person_id = $1";

  private static final String SEVERAL =
      "select person_id, wrapped from person_key where person_id = any($1)";
}
