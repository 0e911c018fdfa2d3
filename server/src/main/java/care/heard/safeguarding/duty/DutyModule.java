package care.heard.safeguarding.duty;

import care.heard.identity.Frames;
import care.heard.platform.audit.Audit;
import care.heard.platform.db.Database;
import care.heard.platform.http.Api;
import care.heard.platform.http.Idempotency;
import care.heard.platform.http.Pages;
import care.heard.platform.jobs.Backoff;
import care.heard.platform.jobs.Outbox;
import care.heard.platform.jobs.OutboxPace;
import care.heard.platform.jobs.OutboxTask;
import care.heard.platform.pages.Templates;
import care.heard.platform.vault.ServiceKey;
import care.heard.safeguarding.AlertClocks;
import java.time.Duration;
import java.util.Map;

/** Builds the duty rota, and what tells it. */
public final class DutyModule {
  private final DutyRotaRoutes routes;
  private final DutyRotaPages pages;
  private final DutyWatch watch;
  private final TellDutyTask task;

  /** Wires it. */
  public DutyModule(
      Database database,
      Idempotency idempotency,
      ServiceKey serviceKey,
      Channels channels,
      Audit audit,
      Frames frames,
      Templates templates) {
    var store = new DutyRotaStore();
    var addresses = new Addresses(serviceKey);
    var rota = new DutyRotaService(store, addresses, channels, audit);
    this.routes = new DutyRotaRoutes(database, idempotency, rota);
    this.pages = new DutyRotaPages(database, rota, routes, frames, templates);
    this.watch =
        new DutyWatch(
            database, new DutyWatchStore(new AlertClocks(serviceKey)), store, new Outbox());
    this.task = new TellDutyTask(database, store, addresses, channels);
  }

  /** Adds the operations and pages. */
  public void bind(Api api, Pages pageRoutes) {
    routes.bind(api);
    pages.bind(pageRoutes);
  }

  /** What looks for alerts that nobody has taken on. */
  public DutyWatch watch() {
    return watch;
  }

  /** The outbox task of this module, by its topic. */
  public Map<String, OutboxTask> tasks() {
    return Map.of(TellDutyTask.TOPIC, task);
  }

  /**
   * The pace of a worker of its own, so that nothing else that is stuck holds these messages up.
   * What a dying replica held is taken over within half a minute; what is done leaves no trace of
   * its moment once the worker tidies up.
   */
  public static OutboxPace pace() {
    return new OutboxPace(
        Duration.ofMillis(500),
        Duration.ofSeconds(20),
        16,
        64,
        new Backoff(Duration.ofSeconds(2), Duration.ofMinutes(1)),
        Duration.ofDays(7));
  }
}
