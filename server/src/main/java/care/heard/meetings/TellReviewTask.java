package care.heard.meetings;

import care.heard.platform.access.Caller;
import care.heard.platform.db.Database;
import care.heard.platform.db.Tx;
import care.heard.platform.jobs.OutboxMessage;
import care.heard.platform.jobs.OutboxTask;
import care.heard.platform.jobs.Outcome;
import care.heard.safeguarding.duty.Channel;
import care.heard.safeguarding.duty.Need;
import io.vertx.core.Future;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells one member of staff that a review of theirs needs them, if it still does. */
final class TellReviewTask implements OutboxTask {
  /** The outbox's topic of these messages. */
  static final String TOPIC = "tell-review";

  /** What a message says: whom to tell. */
  static final String STAFF = "staff";

  private static final Logger LOG = LoggerFactory.getLogger(TellReviewTask.class);
  private static final Duration PATIENCE = Duration.ofSeconds(8);

  private final Database database;
  private final ReviewWarnings warnings;
  private final ReviewTelling telling;
  private final Channel mail;

  TellReviewTask(Database database, ReviewWarnings warnings, ReviewTelling telling, Channel mail) {
    this.database = database;
    this.warnings = warnings;
    this.telling = telling;
    this.mail = mail;
  }

  @Override
  public Future<Outcome> perform(OutboxMessage message) {
    var jobs = Caller.Service.jobs(message.authority());
    var staff = UUID.fromString(message.payload().getString(STAFF));
    return database
        .inTransaction(jobs, tx -> whereTo(tx, staff))
        .compose(address ->
            address.map(this::tell).orElse(Future.succeededFuture(Outcome.drop("nobody to tell"))));
  }

  private Future<Optional<String>> whereTo(Tx tx, UUID staff) {
    return warnings
        .concern(tx, staff)
        .compose(concerns ->
            concerns
                ? telling.address(tx, staff)
                : Future.succeededFuture(Optional.<String>empty()));
  }

  // What a mail server says can quote the address: only its kind is logged.
  private Future<Outcome> tell(String address) {
    return mail.tell(address, Need.REVIEW)
        .timeout(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
        .map(Outcome.done("told"))
        .onFailure(f -> LOG.warn("a review could not be told: {}", f.getClass().getSimpleName()))
        .otherwise(Outcome.retry());
  }
}
