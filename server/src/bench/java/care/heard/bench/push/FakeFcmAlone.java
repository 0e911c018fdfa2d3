package care.heard.bench.push;

import care.heard.bench.ChildProcess;
import care.heard.push.fake.FakeFcm;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;

/** The fake FCM in a process of its own, which answers as late as one across a network. */
final class FakeFcmAlone {
  private static final Duration LATE = Duration.ofMillis(20);

  private FakeFcmAlone() {}

  /** Starts it and says on which port; the argument is where its service account's file goes. */
  static void main(String[] arguments) throws IOException {
    var fcm = FakeFcm.start(Vertx.vertx(), Path.of(arguments[0])).await();
    fcm.answerAfter(LATE);
    System.out.println(ChildProcess.READY + fcm.settings().base().getPort());
  }
}
