package care.heard.identity.signin;

import care.heard.authorities.Authority;
import care.heard.platform.http.Reply;
import care.heard.platform.pages.PageFrame;
import care.heard.platform.pages.Templates;
import io.vertx.core.Future;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The pages around a sign-in, as they are sent. */
final class SignInTemplates {
  private static final Logger LOG = LoggerFactory.getLogger(SignInTemplates.class);

  private final Templates templates;
  private final URI publicUrl;

  SignInTemplates(Templates templates, URI publicUrl) {
    this.templates = templates;
    this.publicUrl = publicUrl;
  }

  Reply choose(List<Authority> authorities) {
    var councils =
        authorities.stream()
            .map(a -> new ChoicePage.Council(a.name(), "/sign-in/" + a.slug()))
            .toList();
    return Reply.html(render("signin/choice.jte", new ChoicePage(councils)));
  }

  /**
   * A page that goes on by itself. The session's cookie is not sent along a way that came from
   * another site (SameSite=Strict), but it is from a page of ours; and a form may lead to our own
   * addresses only.
   */
  Reply goOn(String address) {
    return Reply.html(render("signin/go-on.jte", new GoOnPage("Signed in", address)));
  }

  /** The same, to the provider's own sign-out. */
  Reply signOutAt(URI provider) {
    return Reply.html(render("signin/go-on.jte", new GoOnPage("Signing out", provider.toString())));
  }

  Reply signedOut() {
    return Reply.html(render("signin/signed-out.jte", new GoOnPage("Signed out", "/sign-in")));
  }

  /** The page for a sign-in that came to nothing; any other failure stays one. */
  Future<Reply> refusedOrFailed(Throwable failure) {
    return failure instanceof SignInRefused refused
        ? Future.succeededFuture(refused(refused))
        : Future.failedFuture(failure);
  }

  private Reply refused(SignInRefused refused) {
    var refusal = refused.refusal();
    var cause = refused.getCause() == null ? "" : refused.getCause().getMessage();
    LOG.info("a sign-in came to nothing: {} {}", refusal, cause);
    var page = new RefusedPage(refusal.title(), refusal.whatToDo(), publicUrl + "/sign-in");
    return Reply.html(refusal.status(), render("signin/refused.jte", page));
  }

  private String render(String template, Object page) {
    return templates.render(template, Map.of("frame", PageFrame.open(""), "page", page));
  }
}
