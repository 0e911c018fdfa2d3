package care.heard.feedback;

import care.heard.platform.db.Tx;
import care.heard.platform.http.Problem;
import care.heard.platform.http.ProblemType;
import care.heard.platform.time.Quarter;
import care.heard.platform.vault.KeyedHash;
import care.heard.platform.vault.ServiceKey;
import io.vertx.core.Future;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Turns an item's tie to its pass into voices when its themes are confirmed (promise 2): one keyed
 * hash a theme, the same for the same pass, under a key that is destroyed when the period closes.
 */
final class Voices {
  private final VoiceStore store = new VoiceStore();
  private final ServiceKey seal;
  private final PassTies ties;

  Voices(ServiceKey seal, PassTies ties) {
    this.seal = seal;
    this.ties = ties;
  }

  /** Counts the item's sender for each theme and cuts the tie; NOT_POSSIBLE_NOW where it is cut. */
  Future<Void> count(Tx tx, FeedbackItem item, List<String> themes) {
    return item.passTie()
        .map(tie -> ties.open(item.id(), tie.getBytes()))
        .map(pass -> count(tx, item, pass, new LinkedHashSet<>(themes)))
        .orElseGet(() -> Future.failedFuture(fixed()));
  }

  private Future<Void> count(Tx tx, FeedbackItem item, String pass, Set<String> themes) {
    var quarter = Quarter.of(item.sentOn()).code();
    var fresh = seal.seal(KeyedHash.generate().getBytes(StandardCharsets.US_ASCII), place(quarter));
    return store
        .dropTie(tx, item.id())
        .compose(cut -> cut ? store.key(tx, quarter, fresh) : Future.failedFuture(fixed()))
        .map(sealed -> seal.open(sealed.getBytes(), place(quarter)))
        .map(key -> KeyedHash.of(new String(key, StandardCharsets.US_ASCII)))
        .map(key -> themes.stream().map(theme -> key.of("voice/" + theme, pass)))
        .compose(voices -> store.add(tx, quarter, themes, voices.toArray(String[]::new)));
  }

  private static String place(String quarter) {
    return "voice_key/" + quarter;
  }

  private static Problem fixed() {
    return Problem.of(ProblemType.NOT_POSSIBLE_NOW)
        .detail(
            "This was sent without a name: its themes are fixed once they are confirmed, because"
                + " what tied it to a pass went with them.");
  }
}
