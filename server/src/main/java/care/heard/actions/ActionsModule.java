package care.heard.actions;

import care.heard.identity.Frames;
import care.heard.platform.audit.Audit;
import care.heard.platform.db.Database;
import care.heard.platform.held.HeldData;
import care.heard.platform.http.Api;
import care.heard.platform.http.Idempotency;
import care.heard.platform.http.Pages;
import care.heard.platform.pages.Templates;
import care.heard.push.NoticeService;
import care.heard.themes.ThemeService;

/** Builds you said, we did. */
public final class ActionsModule {
  private final ActionRoutes routes;
  private final ActionPages pages;
  private final PublicActions published;
  private final ActionWatch watch;

  /** Wires the feature. */
  public ActionsModule(
      Database database,
      Idempotency idempotency,
      ThemeService themes,
      NoticeService notices,
      Audit audit,
      Frames frames,
      Templates templates) {
    var actions = new ActionService(themes, audit);
    var pledge = new Pledge(themes, audit);
    this.published = new PublicActions(database);
    this.routes =
        new ActionRoutes(database, idempotency, actions, pledge, new WhatChanged(audit), published);
    this.pages =
        new ActionPages(
            new ActionScreens(database, frames, templates), actions, pledge, themes, routes);
    this.watch = new ActionWatch(database, notices, audit);
  }

  /** Adds the operations and pages. */
  public void bind(Api api, Pages pageRoutes) {
    routes.bind(api);
    pages.bind(pageRoutes);
  }

  /** What is held on a young person about actions. */
  public HeldData held() {
    return new HeldNoticed();
  }

  /** What the board reads. */
  public PublicActions published() {
    return published;
  }

  /** What is done from time to time. */
  public ActionWatch watch() {
    return watch;
  }
}
