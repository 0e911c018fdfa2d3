package care.heard.identity;

import care.heard.authorities.Authorities;
import care.heard.authorities.Authority;
import care.heard.platform.access.Caller;
import care.heard.platform.access.Role;
import care.heard.platform.access.Surface;
import care.heard.platform.db.Database;
import care.heard.platform.http.Api;
import care.heard.platform.http.Problem;
import care.heard.platform.http.Replies;
import care.heard.platform.http.Reply;
import care.heard.platform.pages.FormErrors;
import care.heard.platform.pages.PageFrame;
import care.heard.platform.pages.Templates;
import io.vertx.core.Future;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The demo's identity provider: one signs in as somebody invented, by a click. It exists in the
 * demo profile only, which serves nobody but this machine.
 */
public final class DemoSignIn {
  /** The issuer of everybody invented. */
  public static final String ISSUER = "demo";

  private final Database database;
  private final StaffSessions sessions;
  private final Authorities authorities;
  private final StaffDirectory directory;
  private final Templates templates;

  DemoSignIn(
      Database database,
      StaffSessions sessions,
      Authorities authorities,
      StaffDirectory directory,
      Templates templates) {
    this.database = database;
    this.sessions = sessions;
    this.authorities = authorities;
    this.directory = directory;
    this.templates = templates;
  }

  /** Adds the page that lists everybody invented, and the form behind it. */
  public void bind(Router router) {
    router.get("/sign-in").handler(context -> answer(context, page(FormErrors.none())));
    router
        .post("/sign-in/demo")
        .handler(BodyHandler.create(false).setBodyLimit(Api.BODY_AT_MOST))
        .handler(context -> answer(context, signIn(context.request().getFormAttribute("staff"))));
  }

  /** What somebody of these roles sees first. */
  static String home(List<Role> roles) {
    if (roles.contains(Role.BOARD_MEMBER)) {
      return "/board";
    }
    if (roles.contains(Role.DUTY_OFFICER) || roles.contains(Role.SAFEGUARDING_LEAD)) {
      return "/staff/alerts";
    }
    return roles.contains(Role.SERVICE_MANAGER) ? "/staff/releases" : "/staff/inbox";
  }

  private Future<Reply> page(FormErrors errors) {
    return authority()
        .compose(a -> colleagues(a).map(people -> page(a, people, errors)))
        .map(Reply::html);
  }

  private Future<Reply> signIn(String subject) {
    return authority()
        .compose(authority ->
            database
                .inTransaction(
                    nobodyYet(authority), tx -> directory.find(tx, ISSUER, orEmpty(subject)))
                .compose(found ->
                    found
                        .map(colleague -> begin(authority, colleague))
                        .orElseGet(() -> page(unknown()))));
  }

  private Future<Reply> begin(Authority authority, StaffDirectory.Colleague colleague) {
    return sessions
        .signIn(authority.id(), colleague.id())
        .map(token ->
            Reply.seeOther(home(colleague.roles())).with("Set-Cookie", StaffCookie.holding(token)));
  }

  private Future<List<StaffDirectory.Colleague>> colleagues(Authority authority) {
    return database.inTransaction(nobodyYet(authority), tx -> directory.ofIssuer(tx, ISSUER));
  }

  private Future<Authority> authority() {
    return database
        .inTransaction(new Caller.Stranger(Surface.STAFF, Optional.empty(), ""), authorities::all)
        .map(all -> all.stream().findFirst().orElseThrow(Problem::notFound));
  }

  private String page(
      Authority authority, List<StaffDirectory.Colleague> people, FormErrors errors) {
    var shown = people.stream().map(DemoSignIn::shown).toList();
    return templates.render(
        "signin/sign-in.jte",
        Map.of("frame", PageFrame.open(authority.name()), "page", new SignInPage(errors, shown)));
  }

  private static SignInPage.Person shown(StaffDirectory.Colleague colleague) {
    return new SignInPage.Person(
        colleague.subject(), colleague.name(), colleague.jobTitle(), colleague.may());
  }

  private static FormErrors unknown() {
    return FormErrors.of(
        Problem.invalid("/staff", "There is nobody of that name. Choose one below."));
  }

  private static Caller nobodyYet(Authority authority) {
    return new Caller.Stranger(Surface.STAFF, Optional.of(authority.id()), "");
  }

  private static String orEmpty(String text) {
    return text == null ? "" : text;
  }

  private static void answer(RoutingContext context, Future<Reply> reply) {
    reply.onSuccess(r -> Replies.send(context, r)).onFailure(context::fail);
  }
}
