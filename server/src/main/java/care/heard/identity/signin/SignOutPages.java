package care.heard.identity.signin;

import care.heard.identity.StaffCookie;
import care.heard.identity.StaffSessions;
import care.heard.platform.http.Replies;
import care.heard.platform.http.Reply;
import io.vertx.core.http.Cookie;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import java.util.Optional;

/** The way out: here, then at the provider, then a page that says so. */
final class SignOutPages {
  static final String SIGNED_OUT = "/signed-out";

  private final SignOutService service;
  private final SignInTemplates pages;

  SignOutPages(SignOutService service, SignInTemplates pages) {
    this.service = service;
    this.pages = pages;
  }

  void bind(Router router) {
    router
        .post("/sign-out")
        .handler(BodyHandler.create(false).setBodyLimit(1024))
        .handler(this::signOut);
    router.get(SIGNED_OUT).handler(context -> Replies.send(context, pages.signedOut()));
  }

  private void signOut(RoutingContext context) {
    var cookie = context.request().getCookie(StaffSessions.COOKIE);
    service
        .end(Optional.ofNullable(cookie).map(Cookie::getValue).orElse(""))
        .map(elsewhere ->
            elsewhere.map(pages::signOutAt).orElseGet(() -> Reply.seeOther(SIGNED_OUT)))
        .map(reply -> reply.with("Set-Cookie", StaffCookie.gone()))
        .onSuccess(reply -> Replies.send(context, reply))
        .onFailure(context::fail);
  }
}
