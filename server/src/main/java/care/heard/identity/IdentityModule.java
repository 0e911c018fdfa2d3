package care.heard.identity;

import care.heard.authorities.Authorities;
import care.heard.platform.access.Permissions;
import care.heard.platform.audit.Audit;
import care.heard.platform.config.Settings;
import care.heard.platform.db.Database;
import care.heard.platform.held.HeldData;
import care.heard.platform.http.Api;
import care.heard.platform.http.Idempotency;
import care.heard.platform.http.Limits;
import care.heard.platform.http.Pages;
import care.heard.platform.pages.Templates;
import care.heard.platform.vault.KeyedHash;
import care.heard.platform.vault.Vault;
import care.heard.push.NoticeService;
import care.heard.workers.WorkersService;

/** Builds identity: people, enrolment, sessions. */
public final class IdentityModule {
  private final PeopleService people;
  private final HeldPerson held;
  private final Frames frames;
  private final IdentityRoutes routes;
  private final IdentityPages pages;

  /** Wires the feature. */
  public IdentityModule(
      Database database,
      PhoneDoor phones,
      Permissions permissions,
      Authorities authorities,
      WorkersService workers,
      NoticeService notices,
      Idempotency idempotency,
      Vault vault,
      KeyedHash hash,
      Audit audit,
      Templates templates,
      Limits limits,
      Settings settings) {
    this.people = new PeopleService(new PeopleStore(), vault, workers, audit);
    this.held = new HeldPerson(vault);
    this.frames = new Frames(authorities, new Places(permissions));
    var enrolment =
        new EnrolmentService(
            database,
            new EnrolmentStore(),
            phones.sessions(),
            people,
            authorities,
            idempotency,
            hash,
            audit,
            limits);
    var me = new MeService(people, authorities, workers, notices);
    this.routes = new IdentityRoutes(database, enrolment, phones, people, me);
    this.pages = new IdentityPages(database, enrolment, people, frames, templates, settings);
  }

  /** Adds the operations and pages. */
  public void bind(Api api, Pages pageRoutes) {
    routes.bind(api);
    pages.bind(pageRoutes);
  }

  /** Who the young people are. */
  public PeopleService people() {
    return people;
  }

  /** What is held on who a young person is. */
  public HeldData held() {
    return held;
  }

  /** What stands around each page. */
  public Frames frames() {
    return frames;
  }
}
