package care.heard.feedback;

import care.heard.platform.db.Tx;
import io.vertx.core.Future;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Does a command without a name once, however often it comes: no reply of it is kept, so what it
 * left is looked for by keyed hashes; and what it adds is mixed with all of its day.
 */
final class UnnamedCommands {
  private final UnnamedCommandStore store = new UnnamedCommandStore();

  /** What was kept for a command that came before. */
  interface Kept {
    String requestHash();
  }

  /**
   * Answers again what was kept, or does it. Fails with KEY_REUSED and STILL_WORKING as every
   * command does.
   */
  <K extends Kept, R> Future<R> once(
      Tx tx,
      UnnamedCommand command,
      Supplier<Future<Optional<K>>> find,
      Function<K, Future<R>> again,
      Supplier<Future<R>> first) {
    return store
        .lock(tx, command)
        .compose(UnnamedCommand::requireAlone)
        .compose(_ -> find.get())
        .compose(kept -> kept.map(before -> again(command, before, again)).orElseGet(first));
  }

  private static <K extends Kept, R> Future<R> again(
      UnnamedCommand command, K before, Function<K, Future<R>> again) {
    return command.requireSame(before.requestHash()).compose(_ -> again.apply(before));
  }

  /** Adds something: nobody else adds meanwhile, and all of its day is written anew with it. */
  Future<Void> add(Tx tx, LocalDate day, Supplier<Future<Void>> adding) {
    return store.lockAll(tx).compose(_ -> adding.get()).compose(_ -> store.shuffle(tx, day));
  }

  /** Keeps everybody else from what has no name until the transaction ends. */
  Future<Void> lockAll(Tx tx) {
    return store.lockAll(tx);
  }
}
