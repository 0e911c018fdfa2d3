package care.heard.push;

import care.heard.platform.db.Tx;
import io.vertx.core.Future;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;

/** The part of a device's row that says where pushes reach it. */
final class PushTokenStore {

  /** This device has the token from now on, and no other device. */
  Future<Void> register(Tx tx, UUID device, RegisterPushToken command) {
    var moved = tx.run(MOVE_AWAY, command.token(), device);
    var kept =
        tx.run(
            REGISTER,
            device,
            command.token(),
            command.platform(),
            tx.now().atOffset(ZoneOffset.UTC));
    return Future.all(moved, kept).mapEmpty();
  }

  /** The same for a device that is a browser. */
  Future<Void> register(Tx tx, UUID device, WebPushAddress browser) {
    var moved = tx.run(MOVE_AWAY, browser.endpoint(), device);
    var kept =
        tx.run(
            REGISTER_BROWSER,
            device,
            browser.endpoint(),
            browser.p256dh(),
            browser.auth(),
            tx.now().atOffset(ZoneOffset.UTC));
    return Future.all(moved, kept).mapEmpty();
  }

  /** Forgets a token that reaches nobody, unless the phone has registered another since. */
  Future<Boolean> clear(Tx tx, PushAddress address) {
    return tx.run(CLEAR, address.device(), address.token()).map(rows -> rows.rowCount() == 1);
  }

  /** Forgets the tokens that no phone has shown again since that moment. */
  Future<Integer> dropUnused(Tx tx, Instant since) {
    return tx.run(DROP_UNUSED, since.atOffset(ZoneOffset.UTC)).map(rows -> rows.rowCount());
  }

  private static final String MOVE_AWAY = "select release_push_token($1, $2)";

  private static final String REGISTER =
      """
      update device
         set push_token = $2, push_platform = $3, push_token_at = $4,
             push_p256dh = null, push_auth = null
       where id = $1
      """;

  private static final String REGISTER_BROWSER =
      """
      update device
         set push_token = $2, push_platform = 'web', push_token_at = $5,
             push_p256dh = $3, push_auth = $4
       where id = $1
      """;

  private static final String CLEAR =
      """
      update device
         set push_token = null, push_platform = null, push_token_at = null
       where id = $1 and push_token = $2
      """;

  private static final String DROP_UNUSED =
      """
      update device
         set push_token = null, push_platform = null, push_token_at = null
       where push_token_at < $1
      """;
}
