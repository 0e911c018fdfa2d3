package care.heard.platform.held;

import care.heard.platform.access.Caller;
import care.heard.platform.db.Tx;
import io.vertx.core.Future;
import java.util.List;
import java.util.Set;

/**
 * A feature's part of "my data" (promise 6; UK GDPR Art 15 and 20): everything it holds on a young
 * person, in words for them. Reading it changes nothing and marks nothing as seen.
 */
public interface HeldData {
  /** The tables whose rows on a person stand in these sections: no table may be forgotten. */
  Set<String> tables();

  /** All that is held on the caller, without a limit, through their own door into the database. */
  Future<List<HeldSection>> heldOn(Tx tx, Caller.YoungPerson young);
}
