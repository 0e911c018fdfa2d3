package care.heard.themes;

import care.heard.platform.db.Tx;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Row;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The models that an authority's confirmations have taught, and those confirmations. */
final class ThemeModelStore {
  // What an erased text has taught goes with the versions that learned from it.
  private static final int KEPT_BEHIND = 1;

  /** A version without its weights. */
  record Learned(
      int version,
      LocalDate on,
      int texts,
      int heldBack,
      double score,
      double before,
      boolean inUse) {
    static Learned fromRow(Row row) {
      return new Learned(
          row.getInteger("version"),
          row.getLocalDate("learned_on"),
          row.getInteger("texts"),
          row.getInteger("held_back"),
          row.getFloat("score"),
          row.getFloat("score_before"),
          row.getBoolean("in_use"));
    }

    String words() {
      return String.format(
          Locale.ROOT,
          "version %d learned from %d texts; %.3f on %d it has not seen, against %.3f before: %s",
          version,
          texts,
          score,
          heldBack,
          before,
          inUse ? "in use" : "not in use");
    }
  }

  Future<Optional<Integer>> versionInUse(Tx tx) {
    return tx.find(row -> row.getInteger("version"), IN_USE);
  }

  Future<Optional<byte[]>> weights(Tx tx, int version) {
    return tx.find(row -> row.getBuffer("weights_sealed").getBytes(), WEIGHTS, version);
  }

  /** The versions that are kept, the latest first. */
  Future<List<Learned>> all(Tx tx) {
    return tx.list(Learned::fromRow, ALL);
  }

  /** The themes of each item for which a person confirmed any. */
  Future<Map<UUID, Set<String>>> confirmed(Tx tx) {
    return tx.run(CONFIRMED)
        .map(rows -> {
          var themes = new HashMap<UUID, Set<String>>();
          rows.forEach(row ->
              themes
                  .computeIfAbsent(row.getUUID("item_id"), _ -> new HashSet<>())
                  .add(row.getString("theme")));
          return themes;
        });
  }

  /** Keeps a version; where it is to be used, the one before is not any more. */
  Future<Void> add(Tx tx, Learned learned, byte[] sealed) {
    var before =
        learned.inUse() ? tx.run(USE_NONE).<Void>mapEmpty() : Future.<Void>succeededFuture();
    return before
        .compose(_ ->
            tx.run(
                ADD,
                tx.caller().authority().orElseThrow(),
                learned.version(),
                learned.on(),
                learned.texts(),
                learned.heldBack(),
                (float) learned.score(),
                (float) learned.before(),
                learned.inUse(),
                Buffer.buffer(sealed)))
        .compose(_ -> tx.run(FORGET, learned.version() - KEPT_BEHIND))
        .mapEmpty();
  }

  private static final String IN_USE = "select version from theme_model where in_use";

  private static final String WEIGHTS = "select weights_sealed from theme_model where version = $1";

  private static final String ALL =
      """
      select version, learned_on, texts, held_back, score, score_before, in_use
        from theme_model
       order by version desc
      """;

  private static final String CONFIRMED = "select item_id, theme from item_theme";

  private static final String USE_NONE = "update theme_model set in_use = false where in_use";

  private static final String ADD =
      """
      insert into theme_model
             (authority_id, version, learned_on, texts, held_back, score, score_before, in_use,
              weights_sealed)
      values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
      """;

  private static final String FORGET = "delete from theme_model where version < $1 and not in_use";
}
