package care.heard.support;

import static care.heard.support.TestHeard.await;

import care.heard.push.fake.FakeFcm;
import care.heard.push.fake.FakeWebPush;
import io.vertx.core.Vertx;
import java.nio.file.Path;

/** The push services of the tests: whatever reaches one is kept for {@link PayloadScan}. */
public final class Fakes {
  private Fakes() {}

  /** A fake FCM that writes its service account into that file. */
  public static FakeFcm fcm(Vertx vertx, Path serviceAccount) {
    var fcm = await(FakeFcm.start(vertx, serviceAccount));
    fcm.watch(PayloadScan::saw);
    return fcm;
  }

  /** A fake push service of browsers. */
  public static FakeWebPush webPush(Vertx vertx) {
    var web = await(FakeWebPush.start(vertx));
    web.watch(PayloadScan::saw);
    return web;
  }
}
