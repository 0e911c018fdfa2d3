package care.heard;

import care.heard.actions.ActionsAtRelease;
import care.heard.actions.ActionsModule;
import care.heard.asks.AsksModule;
import care.heard.auditing.AuditingModule;
import care.heard.authorities.Authorities;
import care.heard.board.BoardModule;
import care.heard.cards.CardsModule;
import care.heard.drafts.DraftsModule;
import care.heard.feedback.FeedbackModule;
import care.heard.identity.AccessMatrix;
import care.heard.identity.IdentityModule;
import care.heard.identity.PhoneDoor;
import care.heard.identity.Sessions;
import care.heard.identity.StaffSessions;
import care.heard.identity.passes.PassesModule;
import care.heard.identity.receipts.ReceiptHolders;
import care.heard.identity.signin.SignInModule;
import care.heard.meetings.MeetingsModule;
import care.heard.mydata.MyDataModule;
import care.heard.platform.access.Permissions;
import care.heard.platform.audit.Audit;
import care.heard.platform.config.Settings;
import care.heard.platform.db.Database;
import care.heard.platform.http.Api;
import care.heard.platform.http.Idempotency;
import care.heard.platform.http.Pages;
import care.heard.platform.vault.Vault;
import care.heard.push.FcmSettings;
import care.heard.push.PushModule;
import care.heard.push.WebPushSettings;
import care.heard.questions.QuestionsModule;
import care.heard.releases.ReleasesModule;
import care.heard.safeguarding.SafeguardingModule;
import care.heard.safeguarding.duty.Channels;
import care.heard.safeguarding.duty.DutyModule;
import care.heard.safeguarding.sealed.SealedModule;
import care.heard.ssd.SsdModule;
import care.heard.themes.ThemesModule;
import care.heard.workers.ChangeNews;
import care.heard.workers.WorkersService;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.ext.web.Router;
import java.util.List;
import java.util.Optional;

/** The features of the service, wired by hand on one event loop's database. */
public final class Features {
  private final Foundations foundations;
  private final Database database;
  private final Permissions permissions;
  private final PassesModule passes;
  private final Sessions sessions;
  private final PhoneDoor phones;
  private final PushModule push;
  private final IdentityModule identity;
  private final SignInModule signIn;
  private final ReleasesModule releases;
  private final BoardModule board;
  private final ThemesModule themes;
  private final ActionsModule actions;
  private final SafeguardingModule safeguarding;
  private final DutyModule duty;
  private final AsksModule asks;
  private final DraftsModule drafts;
  private final QuestionsModule questions;
  private final SealedModule sealed;
  private final FeedbackModule feedback;
  private final MeetingsModule meetings;
  private final AuditingModule auditing;
  private final CardsModule cards;
  private final SsdModule ssd;
  private final ChangeNews changeNews;
  private final MyDataModule myData;

  /**
   * Wires every feature.
   *
   * @param fcm where pushes go; empty on the loops that send none
   */
  public Features(Vertx vertx, Foundations on, Optional<FcmSettings> fcm) {
    this(vertx, on, fcm, new AccessMatrix());
  }

  Features(Vertx vertx, Foundations on, Optional<FcmSettings> fcm, Permissions permissions) {
    this.foundations = on;
    this.permissions = permissions;
    this.database = new Database(vertx, on.database(), on.clock());
    var audit = new Audit();
    var vault = new Vault(on.serviceKey(), on.keyTree());
    var idempotency = new Idempotency(on.serviceKey());
    var authorities = new Authorities();
    var workers = new WorkersService();
    var templates = on.templates();
    this.phones =
        new PhoneDoor(
            database,
            on.signingKeys(),
            on.hash(),
            on.replays(),
            audit,
            on.clock(),
            on.settings().publicUrl(),
            on.settings().demo());
    var staff = new StaffSessions(database, on.hash());
    this.passes =
        new PassesModule(
            vertx,
            database,
            authorities,
            on.serviceKey(),
            on.hash(),
            on.settings().publicUrl(),
            on.clock());
    this.sessions =
        new Sessions(
            phones.callers(),
            staff,
            passes.holders(),
            new ReceiptHolders(database, authorities, on.hash()));
    this.push =
        new PushModule(
            vertx,
            database,
            audit,
            on.clock(),
            on.metrics(),
            vault,
            on.serviceKey(),
            fcm,
            webPush(on.settings()));
    this.identity =
        new IdentityModule(
            database,
            phones,
            permissions,
            authorities,
            workers,
            push.notices(),
            idempotency,
            vault,
            on.hash(),
            audit,
            templates,
            on.limits(),
            on.settings());
    this.signIn =
        new SignInModule(
            vertx,
            on.settings(),
            database,
            authorities,
            staff,
            on.serviceKey(),
            on.hash(),
            audit,
            templates,
            on.limits(),
            on.clock());
    var frames = identity.frames();
    this.releases =
        new ReleasesModule(
            vertx,
            database,
            idempotency,
            authorities,
            permissions,
            audit,
            new ActionsAtRelease(audit),
            frames,
            templates);
    this.themes =
        new ThemesModule(
            vertx, database, audit, foundations.serviceKey(), releases.service()::publishedQuarter);
    this.actions =
        new ActionsModule(
            database, idempotency, themes.service(), push.notices(), audit, frames, templates);
    this.board =
        new BoardModule(
            vertx, database, releases.published(), actions.published(), frames, templates);
    this.safeguarding =
        new SafeguardingModule(
            database,
            idempotency,
            identity.people(),
            vault,
            on.serviceKey(),
            audit,
            frames,
            templates,
            on.clock());
    this.duty =
        new DutyModule(
            database,
            idempotency,
            on.serviceKey(),
            new Channels(vertx, on.settings().telling(), on.settings().publicUrl()),
            audit,
            frames,
            templates);
    this.asks = new AsksModule(database, audit);
    this.drafts = new DraftsModule(database, vault);
    this.changeNews = new ChangeNews(push.notices(), asks::aboutChange);
    this.feedback =
        new FeedbackModule(
            database,
            idempotency,
            authorities,
            identity.people(),
            workers,
            asks.asks(),
            drafts.drafts(),
            themes.service(),
            safeguarding.safeguarding(),
            push.notices(),
            push.sealed(),
            vault,
            on.serviceKey(),
            on.hash(),
            audit,
            frames,
            templates);
    this.questions =
        new QuestionsModule(database, idempotency, asks.asks(), audit, frames, templates);
    this.sealed =
        new SealedModule(
            vertx,
            database,
            authorities,
            identity.people(),
            feedback.confidentialItems(),
            push.sealed(),
            on.serviceKey(),
            on.signingKeys(),
            audit,
            frames,
            templates);
    this.auditing = new AuditingModule(database, audit, frames, templates);
    this.meetings =
        new MeetingsModule(
            vertx,
            database,
            idempotency,
            authorities,
            identity.people(),
            workers,
            safeguarding.safeguarding(),
            push.notices(),
            vault,
            audit,
            frames,
            templates);
    this.cards =
        new CardsModule(
            database,
            authorities,
            identity.people(),
            safeguarding.safeguarding(),
            vault,
            audit,
            frames,
            templates);
    this.ssd =
        new SsdModule(vertx, database, authorities, vault, on.hash(), audit, frames, templates);
    var held =
        List.of(
            identity.held(),
            workers.held(),
            feedback.held(),
            themes.held(),
            safeguarding.held(),
            cards.held(),
            meetings.held(),
            push.held(),
            asks.held(),
            drafts.held(),
            actions.held(),
            passes.held());
    this.myData =
        new MyDataModule(
            vertx,
            database,
            held,
            identity.people(),
            phones.sessions(),
            authorities,
            on.keyTree(),
            on.hash(),
            audit,
            templates);
  }

  private static Optional<WebPushSettings> webPush(Settings settings) {
    return settings
        .webPush()
        .map(key -> WebPushSettings.of(key, settings.publicUrl(), settings.demo()));
  }

  /** Binds every operation of the contract and every page; fails where one is left out. */
  public void bind(Router router) {
    var contract = foundations.contract();
    var limits = foundations.limits();
    var clock = foundations.clock();
    var api = new Api(router, contract, permissions, sessions, limits, clock);
    var pages = new Pages(router, contract, permissions, sessions, limits, clock);
    identity.bind(api, pages);
    passes.bind(api, router);
    signIn.bind(router);
    push.bind(api);
    asks.bind(api);
    drafts.bind(api);
    questions.bind(api, pages);
    feedback.bind(api, pages);
    meetings.bind(api, pages);
    auditing.bind(api, pages);
    cards.bind(api, pages);
    ssd.bind(api, pages);
    myData.bind(api);
    safeguarding.bind(api, pages);
    duty.bind(api, pages);
    sealed.bind(api, pages, router);
    releases.bind(api, pages);
    actions.bind(api, pages);
    board.bind(pages);
    api.requireAllBound();
  }

  /** My data, for whoever asks which tables it shows. */
  public MyDataModule myData() {
    return myData;
  }

  /** The transactions of this loop. */
  public Database database() {
    return database;
  }

  /** Releases, for the demo's history. */
  public ReleasesModule releases() {
    return releases;
  }

  PhoneDoor phones() {
    return phones;
  }

  PushModule push() {
    return push;
  }

  /** Themes, for what is done from time to time. */
  public ThemesModule themes() {
    return themes;
  }

  /** Actions, for what is done from time to time. */
  public ActionsModule actions() {
    return actions;
  }

  /** Passes, for what is done from time to time. */
  public PassesModule passes() {
    return passes;
  }

  /** Meetings, for what is done from time to time. */
  public MeetingsModule meetings() {
    return meetings;
  }

  /** Changes of worker that young people are to be told of. */
  public ChangeNews changeNews() {
    return changeNews;
  }

  /** The sealed identity, for what is done from time to time. */
  public SealedModule sealed() {
    return sealed;
  }

  /** The duty rota, for what is done from time to time. */
  public DutyModule duty() {
    return duty;
  }

  /** Question sets and campaigns, for what is done from time to time. */
  public QuestionsModule questions() {
    return questions;
  }

  /** Drafts, for what is done from time to time. */
  public DraftsModule drafts() {
    return drafts;
  }

  /** Asks, for what is done from time to time. */
  public AsksModule asks() {
    return asks;
  }

  /** Feedback, for what is done from time to time. */
  public FeedbackModule feedback() {
    return feedback;
  }

  /** Ends every connection. */
  public Future<Void> close() {
    return Future.join(
            push.close(), passes.close(), sealed.close(), signIn.close(), database.close())
        .mapEmpty();
  }
}
