package care.heard.meetings;

import care.heard.identity.Frames;
import care.heard.identity.PeopleService;
import care.heard.platform.audit.Audit;
import care.heard.platform.db.Database;
import care.heard.platform.http.Api;
import care.heard.platform.http.Idempotency;
import care.heard.platform.http.Pages;
import care.heard.platform.pages.Templates;
import care.heard.platform.vault.Vault;
import care.heard.push.NoticeService;

/** Builds meetings. */
public final class MeetingsModule {
  private final MeetingRoutes routes;
  private final MeetingPages pages;

  /** Wires the feature. */
  public MeetingsModule(
      Database database,
      Idempotency idempotency,
      PeopleService people,
      NoticeService notices,
      Vault vault,
      Audit audit,
      Frames frames,
      Templates templates) {
    var meetings = new MeetingService(vault, notices, audit);
    this.routes = new MeetingRoutes(database, idempotency, meetings);
    this.pages = new MeetingPages(database, meetings, routes, people, frames, templates);
  }

  /** Adds the operations and pages. */
  public void bind(Api api, Pages pageRoutes) {
    routes.bind(api);
    pages.bind(pageRoutes);
  }
}
