package care.heard.identity.passes;

import care.heard.platform.db.Tx;
import care.heard.platform.time.Quarter;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The keys that sign passes, and who has had theirs. */
final class PassKeyStore {
  /** Every authority's key of that quarter. */
  Future<List<PassKey>> all(Tx tx, Quarter quarter) {
    return tx.list(PassKey::fromRow, ALL, quarter.code());
  }

  Future<Optional<PassKey>> ofQuarter(Tx tx, UUID authority, Quarter quarter) {
    return tx.find(PassKey::fromRow, OF_QUARTER, authority, quarter.code());
  }

  Future<Optional<PassKey>> find(Tx tx, String id) {
    return tx.find(PassKey::fromRow, ONE, id);
  }

  /** Adds a key where the quarter has none; false where somebody else was faster. */
  Future<Boolean> add(Tx tx, String id, Quarter quarter, byte[] encoded) {
    return tx.run(
            ADD, id, tx.caller().authority().orElseThrow(), quarter.code(), Buffer.buffer(encoded))
        .map(rows -> rows.rowCount() == 1);
  }

  Future<Void> addPrivate(Tx tx, String id, Quarter quarter, byte[] sealed) {
    var authority = tx.caller().authority().orElseThrow();
    return tx.run(ADD_PRIVATE, id, authority, quarter.code(), Buffer.buffer(sealed)).mapEmpty();
  }

  /** The private half, sealed; empty once it is destroyed. */
  Future<Optional<byte[]>> privateHalf(Tx tx, String id) {
    return tx.find(row -> row.getBuffer(0).getBytes(), PRIVATE, id);
  }

  /** Notes that somebody has their pass; the hash of the request that it was, now or before. */
  Future<String> issued(Tx tx, UUID authority, UUID person, Quarter quarter, String requestHash) {
    return tx.run(ISSUE, authority, person, quarter.code(), requestHash)
        .compose(_ -> tx.run(ISSUED, person, quarter.code()))
        .map(rows -> rows.iterator().next().getString(0));
  }

  /** The quarters of which that person has had their pass. */
  Future<List<String>> quartersIssued(Tx tx, UUID person) {
    return tx.list(row -> row.getString(0), QUARTERS, person);
  }

  /** Destroys what could still sign passes of quarters before this one, and forgets who had one. */
  Future<Void> endBefore(Tx tx, Quarter quarter) {
    return tx.run(DESTROY, quarter.code()).compose(_ -> tx.run(FORGET, quarter.code())).mapEmpty();
  }

  private static final String SELECT =
      """
      select k.key_id, k.authority_id, a.slug, k.quarter, k.public_key
        from pass_key k join authority a on a.id = k.authority_id
      """;

  private static final String ALL = SELECT + " where k.quarter = $1 order by a.slug";

  private static final String OF_QUARTER = SELECT + " where k.authority_id = $1 and k.quarter = $2";

  private static final String ONE = SELECT + " where k.key_id = $1";

  private static final String ADD =
      """
      insert into pass_key (key_id, authority_id, quarter, public_key)
      values ($1, $2, $3, $4)
      on conflict (authority_id, quarter) do nothing
      """;

  private static final String ADD_PRIVATE =
      """
      insert into pass_signing_key (key_id, authority_id, quarter, private_sealed)
      values ($1, $2, $3, $4)
      """;

  private static final String PRIVATE =
      "select private_sealed from pass_signing_key where key_id = $1";

  private static final String ISSUE =
      """
      insert into pass_issued (authority_id, person_id, quarter, request_hash)
      values ($1, $2, $3, $4)
      on conflict (person_id, quarter) do nothing
      """;

  private static final String ISSUED =
      "select request_hash from pass_issued where person_id = $1 and quarter = $2";

  private static final String QUARTERS =
      "select quarter from pass_issued where person_id = $1 order by quarter";

  private static final String DESTROY = "delete from pass_signing_key where quarter < $1";

  private static final String FORGET = "delete from pass_issued where quarter < $1";
}
