package care.heard.ssd;

import care.heard.platform.db.Tx;
import io.vertx.core.Future;
import java.util.List;

/** Reads the rows of one extract: each by itself, then some at a time into the database. */
interface Reading<T> {
  /** No number or code of the dataset is longer. */
  int NUMBER = 48;

  /**
   * What a row means here, nothing where it is of no concern; blocks nothing, runs on any thread.
   */
  List<T> read(Cells row);

  /** Lays out what some rows mean. */
  Future<Void> layOut(Tx tx, List<T> some);
}
