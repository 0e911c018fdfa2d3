package care.heard.safeguarding.score;

import care.heard.platform.access.Caller;
import care.heard.platform.db.Database;
import care.heard.platform.db.Tx;
import care.heard.platform.jobs.OutboxMessage;
import care.heard.platform.jobs.OutboxTask;
import care.heard.platform.jobs.Outcome;
import care.heard.safeguarding.SafeguardingService;
import io.vertx.core.Future;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Scores what was sent by name before whatever else is done with its words. Whether it could be
 * scored or not, the rest goes on.
 */
public final class ScoreTask implements OutboxTask {
  private static final Logger LOG = LoggerFactory.getLogger(ScoreTask.class);

  private final Database database;
  private final SafeguardingService safeguarding;
  private final ScoreModel model;
  private final NamedWords words;
  private final OutboxTask rest;

  /** Goes before that task, on the same messages: {@code {"item": id}}. */
  public ScoreTask(
      Database database,
      SafeguardingService safeguarding,
      ScoreModel model,
      NamedWords words,
      OutboxTask rest) {
    this.database = database;
    this.safeguarding = safeguarding;
    this.model = model;
    this.words = words;
    this.rest = rest;
  }

  /** What was sent by name, for the score. */
  @FunctionalInterface
  public interface NamedWords {
    /** Who said it, and their words; empty where the item has gone. */
    Future<Optional<Said>> find(Tx tx, UUID item);
  }

  /** Who said something, and their words. */
  public record Said(UUID person, String words) {
    @Override
    public String toString() {
      return "Said";
    }
  }

  @Override
  public boolean isReady() {
    return rest.isReady();
  }

  @Override
  public Future<Outcome> perform(OutboxMessage message) {
    return score(message).transform(_ -> rest.perform(message));
  }

  private Future<Void> score(OutboxMessage message) {
    var item = UUID.fromString(message.payload().getString("item"));
    var jobs = Caller.Service.jobs(message.authority());
    return database
        .inTransaction(jobs, tx -> words.find(tx, item))
        .compose(said -> said.map(s -> look(jobs, item, s)).orElse(Future.succeededFuture()))
        .onFailure(failure -> LOG.warn("an item was not scored", failure));
  }

  private Future<Void> look(Caller jobs, UUID item, Said said) {
    return model
        .callsForAlert(said.words())
        .compose(calls ->
            calls.orElse(false)
                ? database.inTransaction(
                    jobs, tx -> safeguarding.openByScore(tx, said.person(), item))
                : Future.succeededFuture());
  }
}
