package care.heard.safeguarding.duty;

import care.heard.platform.access.Caller;
import care.heard.platform.db.Database;
import care.heard.platform.jobs.OutboxMessage;
import care.heard.platform.jobs.OutboxTask;
import care.heard.platform.jobs.Outcome;
import io.vertx.core.Future;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells one on the duty rota by their channel, and notes whether it came through. */
final class TellDutyTask implements OutboxTask {
  static final String TOPIC = "tell-duty";

  private static final Logger LOG = LoggerFactory.getLogger(TellDutyTask.class);
  private static final Duration PATIENCE = Duration.ofSeconds(8);

  private final Database database;
  private final DutyRotaStore rota;
  private final Addresses addresses;
  private final Channels channels;

  TellDutyTask(Database database, DutyRotaStore rota, Addresses addresses, Channels channels) {
    this.database = database;
    this.rota = rota;
    this.addresses = addresses;
    this.channels = channels;
  }

  @Override
  public Future<Outcome> perform(OutboxMessage message) {
    var jobs = Caller.Service.jobs(message.authority());
    var contact = UUID.fromString(message.payload().getString("contact"));
    return database
        .inTransaction(jobs, tx -> rota.find(tx, contact))
        .compose(found ->
            found
                .map(kept -> tell(jobs, kept))
                .orElse(Future.succeededFuture(Outcome.done("not-on-the-rota"))));
  }

  private Future<Outcome> tell(Caller jobs, DutyRotaStore.Kept kept) {
    var contact = kept.contact();
    return channels
        .of(contact.channel())
        .tell(addresses.open(contact.id(), kept.addressSealed()), Need.ALERT)
        .timeout(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
        .map(true)
        .recover(failure -> failed(contact, failure))
        .compose(told -> note(jobs, contact, told));
  }

  private Future<Outcome> note(Caller jobs, DutyContact contact, boolean told) {
    return database
        .inTransaction(jobs, tx -> rota.noteOutcome(tx, contact.id(), told))
        .map(_ -> told ? Outcome.done("told") : Outcome.retry());
  }

  // What a mail server says can quote the address: only its kind is logged.
  private static Future<Boolean> failed(DutyContact contact, Throwable failure) {
    LOG.warn(
        "the duty rota could not be told by {}: {}",
        contact.channel().code(),
        failure.getClass().getSimpleName());
    return Future.succeededFuture(false);
  }
}
