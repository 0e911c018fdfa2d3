package care.heard.meetings;

import care.heard.authorities.Authorities;
import care.heard.identity.Frames;
import care.heard.identity.PeopleService;
import care.heard.identity.StaffDirectory;
import care.heard.platform.audit.Audit;
import care.heard.platform.db.Database;
import care.heard.platform.held.HeldData;
import care.heard.platform.http.Api;
import care.heard.platform.http.Idempotency;
import care.heard.platform.http.Pages;
import care.heard.platform.jobs.OutboxTask;
import care.heard.platform.pages.Templates;
import care.heard.platform.vault.ServiceKey;
import care.heard.platform.vault.Vault;
import care.heard.push.NoticeService;
import care.heard.safeguarding.SafeguardingService;
import care.heard.safeguarding.duty.Channel;
import care.heard.workers.WorkersService;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.util.Map;
import java.util.UUID;

/** Builds meetings. */
public final class MeetingsModule {
  private final MeetingsServices services;
  private final MeetingRoutes routes;
  private final MeetingPages pages;
  private final MeetingChangePages changePages;
  private final MeetingWordsPages wordsPages;
  private final MeetingImportPages importPages;
  private final ReviewPages reviewPages;
  private final HeldMeetings held;
  private final ReviewTellingRoutes tellingRoutes;
  private final ReviewWarnings warnings;
  private final TellReviewTask task;

  /** Wires the feature. */
  public MeetingsModule(
      Vertx vertx,
      Database database,
      Idempotency idempotency,
      Authorities authorities,
      PeopleService people,
      WorkersService workers,
      SafeguardingService safeguarding,
      NoticeService notices,
      Vault vault,
      ServiceKey serviceKey,
      Channel mail,
      Audit audit,
      Frames frames,
      Templates templates) {
    this.held = new HeldMeetings(vault);
    var directory = new StaffDirectory();
    var meetings = new MeetingService(workers, directory, vault, notices, audit);
    var concerns = new MeetingConcerns(safeguarding, authorities, people, vault, audit);
    var afterwards = new AfterwardsService(meetings, concerns, vault, audit);
    var words = new MeetingWordsService(meetings, people, vault, audit);
    var due = new DueReviews(people, workers, audit);
    var telling = new ReviewTelling(workers, serviceKey, mail, audit);
    this.warnings = new ReviewWarnings(database, due, telling);
    this.task = new TellReviewTask(database, warnings, telling, mail);
    this.tellingRoutes = new ReviewTellingRoutes(database, telling);
    var screens = new MeetingScreens(database, frames, templates);
    this.services =
        new MeetingsServices(
            meetings,
            new Preparations(meetings, concerns, vault, audit),
            afterwards,
            new StaffMeetings(meetings, words, afterwards, due, people, notices, vault, audit),
            new MeetingChanges(meetings, people, notices, vault, audit),
            words,
            concerns,
            due,
            telling,
            new ParticipationReturns(people, audit),
            new MeetingImports(meetings, audit));
    this.routes = new MeetingRoutes(database, idempotency, services);
    this.pages = new MeetingPages(screens, services, routes, people, directory);
    this.changePages = new MeetingChangePages(screens, services, routes, directory);
    this.wordsPages = new MeetingWordsPages(vertx, database, screens, services, templates);
    this.importPages = new MeetingImportPages(screens, routes, people, directory);
    this.reviewPages = new ReviewPages(screens, services, routes, tellingRoutes);
  }

  /** What is held on a young person's meetings. */
  public HeldData held() {
    return held;
  }

  /** Adds the operations and pages. */
  public void bind(Api api, Pages pageRoutes) {
    routes.bind(api);
    tellingRoutes.bind(api);
    pages.bind(pageRoutes);
    changePages.bind(pageRoutes);
    wordsPages.bind(pageRoutes);
    importPages.bind(pageRoutes);
    reviewPages.bind(pageRoutes);
  }

  /** The outbox task of this module, by its topic. */
  public Map<String, OutboxTask> tasks() {
    return Map.of(TellReviewTask.TOPIC, task);
  }

  /** Warns of reviews that come into danger; from time to time. */
  public Future<Void> keepUp(UUID authority) {
    return warnings.warn(authority);
  }
}
