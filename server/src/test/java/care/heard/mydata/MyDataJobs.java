package care.heard.mydata;

import care.heard.Features;
import care.heard.support.TestHeard;
import io.vertx.core.Future;
import java.util.Optional;
import java.util.function.Function;

/** Does at once what the back room does from time to time. */
final class MyDataJobs {
  private MyDataJobs() {}

  static void run(TestHeard heard, Function<Features, Future<Void>> work) {
    var features = new Features(heard.vertx(), heard.foundations(), Optional.empty());
    try {
      TestHeard.await(work.apply(features));
    } finally {
      TestHeard.await(features.close());
    }
  }
}
