package care.heard.feedback;

import care.heard.platform.db.Tx;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Voices: what can be counted of who raised a theme without a name. */
final class VoiceStore {
  /** Cuts an item's tie to its pass; false where somebody else has. */
  Future<Boolean> dropTie(Tx tx, UUID item) {
    return tx.run(DROP_TIE, item).map(rows -> rows.rowCount() == 1);
  }

  /** The sealed key of a quarter, made by {@code fresh} where it has none. */
  Future<Buffer> key(Tx tx, String quarter, byte[] fresh) {
    var authority = tx.caller().authority().orElseThrow();
    return tx.run(ADD_KEY, authority, quarter, Buffer.buffer(fresh))
        .compose(_ -> tx.find(row -> row.getBuffer(0), KEY, quarter))
        .map(Optional::orElseThrow);
  }

  /** Adds a voice to each theme; all voices of these themes are written anew, in random order. */
  Future<Void> add(Tx tx, String quarter, Set<String> themes, String[] voices) {
    var authority = tx.caller().authority().orElseThrow();
    return tx.run(ADD, authority, quarter, themes.toArray(String[]::new), voices).mapEmpty();
  }

  private static final String DROP_TIE =
      "update feedback_item set pass_tie = null where id = $1 and pass_tie is not null";

  private static final String ADD_KEY =
      """
      insert into voice_key (authority_id, quarter, key_sealed)
      values ($1, $2, $3)
      on conflict (authority_id, quarter) do nothing
      """;

  private static final String KEY = "select key_sealed from voice_key where quarter = $1";

  private static final String ADD =
      """
      with gone as (
        delete from theme_voice where quarter = $2 and theme = any($3) returning theme, voice
      ), voices as (
        select theme, voice from gone
         union
        select theme, voice from unnest($3::text[], $4::text[]) as fresh (theme, voice)
      )
      insert into theme_voice (authority_id, quarter, theme, voice)
      select $1, $2, theme, voice from voices order by gen_random_uuid()
      on conflict do nothing
      """;
}
