package care.heard.releases;

import care.heard.platform.db.Tx;
import care.heard.platform.time.Quarter;
import io.vertx.core.Future;
import java.util.List;

/** What actions bring to a release, and that they are told of one. */
public interface ActionsBeside {
  /** How many young people answered in that quarter whether they noticed, as it truly is. */
  Future<List<NoticedCount>> noticed(Tx tx, Quarter quarter);

  /** A release is published; its content is what the board reads. */
  Future<Void> published(Tx tx, ReleaseContent release);
}
