package care.heard.identity.signin;

import care.heard.authorities.Authorities;
import care.heard.authorities.Authority;
import care.heard.identity.Places;
import care.heard.identity.StaffCookie;
import care.heard.identity.StaffSessions;
import care.heard.platform.access.Caller;
import care.heard.platform.access.Surface;
import care.heard.platform.db.Database;
import care.heard.platform.http.Limits;
import care.heard.platform.http.Problem;
import care.heard.platform.http.Replies;
import care.heard.platform.http.Reply;
import io.vertx.core.Future;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** The way in for staff and board: choose the council, go to its provider, come back. */
final class SignInPages {
  static final String CALLBACK = "/sign-in/callback";
  static final String AGAIN = "/sign-in/again";

  private final Database database;
  private final Authorities authorities;
  private final SignInService service;
  private final StaffSessions sessions;
  private final SignInCookie cookie;
  private final SignInTemplates pages;
  private final Limits limits;
  private final InstantSource clock;

  SignInPages(
      Database database,
      Authorities authorities,
      SignInService service,
      StaffSessions sessions,
      SignInCookie cookie,
      SignInTemplates pages,
      Limits limits,
      InstantSource clock) {
    this.database = database;
    this.authorities = authorities;
    this.service = service;
    this.sessions = sessions;
    this.cookie = cookie;
    this.pages = pages;
    this.limits = limits;
    this.clock = clock;
  }

  void bind(Router router) {
    router.get("/sign-in").handler(context -> answer(context, _ -> choose()));
    router.get(CALLBACK).handler(context -> answer(context, this::finish));
    router.get(AGAIN).handler(context -> answer(context, this::again));
    router.get("/sign-in/:slug").handler(context -> answer(context, this::begin));
  }

  private Future<Reply> choose() {
    return all()
        .map(found ->
            found.size() == 1
                ? Reply.seeOther("/sign-in/" + found.getFirst().slug())
                : pages.choose(found));
  }

  private Future<Reply> begin(RoutingContext context) {
    var slug = context.pathParam("slug");
    return limits
        .takeSignIn(context.request())
        .compose(_ -> all())
        .map(found -> found.stream().filter(a -> a.slug().equals(slug)).findFirst())
        .map(found -> found.orElseThrow(Problem::notFound))
        .compose(authority -> begin(context, authority.id(), false, OwnPath.FIRST));
  }

  private Future<Reply> again(RoutingContext context) {
    var then = OwnPath.of(context.request().getParam("then"));
    return limits
        .takeSignIn(context.request())
        .compose(_ -> sessions.whoIs(context.request()))
        .map(found -> found.flatMap(Caller::authority))
        .compose(found ->
            found
                .map(authority -> begin(context, authority, true, then))
                .orElse(Future.succeededFuture(Reply.seeOther("/sign-in"))));
  }

  private Future<Reply> begin(RoutingContext context, UUID authority, boolean again, OwnPath then) {
    var ends = value(context, StaffSessions.COOKIE);
    return service
        .begin(authority, again, then, ends, clock.instant())
        .onSuccess(begun -> setCookie(context, cookie.holding(begun.attempt())))
        .map(begun -> Reply.seeOther(begun.provider().toString()));
  }

  private Future<Reply> finish(RoutingContext context) {
    var answer = ProviderAnswer.of(context.queryParams());
    var attempt = cookie.read(value(context, SignInCookie.NAME), clock.instant());
    setCookie(context, SignInCookie.gone());
    return limits
        .takeSignIn(context.request())
        .map(_ -> attempt.orElseThrow(() -> SignInRefused.of(Refusal.STALE)))
        .compose(known -> service.finish(known, answer))
        .onSuccess(signedIn -> setCookie(context, StaffCookie.holding(signedIn.cookie())))
        .map(signedIn -> pages.goOn(signedIn.then().or(Places.first(signedIn.roles()))));
  }

  private Future<List<Authority>> all() {
    var nobody = new Caller.Stranger(Surface.STAFF, Optional.empty(), "");
    return database.inTransaction(nobody, authorities::all);
  }

  private void answer(RoutingContext context, Function<RoutingContext, Future<Reply>> page) {
    page.apply(context)
        .recover(pages::refusedOrFailed)
        .onSuccess(reply -> Replies.send(context, reply))
        .onFailure(context::fail);
  }

  private static void setCookie(RoutingContext context, String cookie) {
    context.response().headers().add(HttpHeaders.SET_COOKIE, cookie);
  }

  private static String value(RoutingContext context, String name) {
    return Optional.ofNullable(context.request().getCookie(name)).map(Cookie::getValue).orElse("");
  }
}
