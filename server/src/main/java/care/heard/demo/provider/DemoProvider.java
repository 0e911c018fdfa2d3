package care.heard.demo.provider;

import care.heard.platform.http.Api;
import care.heard.platform.http.Problem;
import care.heard.platform.http.ProblemType;
import care.heard.platform.http.Replies;
import care.heard.platform.http.Reply;
import care.heard.platform.pages.FormErrors;
import care.heard.platform.pages.PageFrame;
import care.heard.platform.pages.Templates;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.ResponseMode;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.AuthenticationSuccessResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A small OpenID provider for one client, where one signs in as somebody invented without a
 * password. It exists in the demo profile and on loopback only: made anywhere else, it fails.
 */
public final class DemoProvider {
  private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1");

  private final URI issuer;
  private final Registration client;
  private final List<Account> accounts;
  private final Templates templates;
  private final Grants grants = new Grants();
  private final Signature signature = new Signature();
  private final TokenEndpoint tokens;

  /**
   * Where a provider is to stand.
   *
   * @param demo whether this is the demo profile
   * @param host the address the service listens on
   * @param issuer the provider's own address
   */
  public record Place(boolean demo, String host, URI issuer) {
    private boolean isSafe() {
      return demo && LOOPBACK.contains(host) && LOOPBACK.contains(String.valueOf(issuer.getHost()));
    }
  }

  /** Fails with IllegalStateException outside the demo profile or off loopback. */
  public DemoProvider(
      Place place, Registration client, List<Account> accounts, Templates templates) {
    if (!place.isSafe()) {
      throw new IllegalStateException(
          "a provider that asks for no password is for the demo on this machine alone");
    }
    this.issuer = place.issuer();
    this.client = client;
    this.accounts = List.copyOf(accounts);
    this.templates = templates;
    this.tokens = new TokenEndpoint(issuer, client, grants, signature);
  }

  /** Adds its pages and endpoints, below the issuer's path. */
  public void bind(Router router) {
    var path = issuer.getPath();
    var form = BodyHandler.create(false).setBodyLimit(Api.BODY_AT_MOST);
    router.get(path + "/.well-known/openid-configuration").handler(this::discovery);
    router.get(path + "/jwks").handler(this::keys);
    router.get(path + "/authorize").handler(this::show);
    router.post(path + "/authorize").handler(form).handler(this::choose);
    router.post(path + "/token").handler(form).handler(this::token);
  }

  private void discovery(RoutingContext context) {
    Replies.send(context, Reply.ok(Discovery.of(issuer)));
  }

  private void keys(RoutingContext context) {
    Replies.send(context, Reply.ok(signature.published().toJSONObject()));
  }

  private void show(RoutingContext context) {
    requireRequest(context);
    Replies.send(context, page(context, FormErrors.none()));
  }

  private void choose(RoutingContext context) {
    var request = requireRequest(context);
    var login = context.request().getFormAttribute("staff");
    var chosen = accounts.stream().filter(a -> a.login().equals(login)).findFirst();
    Replies.send(
        context,
        chosen
            .map(account -> Reply.seeOther(answer(request, account).toString()))
            .orElseGet(() -> page(context, nobody())));
  }

  private URI answer(AuthenticationRequest request, Account account) {
    var nonce = request.getNonce() == null ? null : request.getNonce().getValue();
    var code = grants.give(new Grants.Grant(account, nonce, request.getCodeChallenge()));
    return new AuthenticationSuccessResponse(
            client.redirectUri(),
            code,
            null,
            null,
            request.getState(),
            null,
            new Issuer(issuer),
            ResponseMode.QUERY)
        .toURI();
  }

  private void token(RoutingContext context) {
    var body = context.body().asString(StandardCharsets.UTF_8.name());
    var answer = tokens.answer(context.request(), Optional.ofNullable(body).orElse(""));
    Replies.send(context, reply(answer));
  }

  private AuthenticationRequest requireRequest(RoutingContext context) {
    try {
      var request = AuthenticationRequest.parse(context.request().query());
      if (isOurs(request)) {
        return request;
      }
    } catch (ParseException e) {
      throw refused().causedBy(e);
    }
    throw refused();
  }

  private boolean isOurs(AuthenticationRequest request) {
    return request.getClientID().getValue().equals(client.clientId())
        && client.redirectUri().equals(request.getRedirectionURI())
        && ResponseType.CODE.equals(request.getResponseType())
        && CodeChallengeMethod.S256.equals(request.getCodeChallengeMethod());
  }

  private Reply page(RoutingContext context, FormErrors errors) {
    var people =
        accounts.stream()
            .map(a -> new ProviderPage.Person(a.login(), a.name(), a.jobTitle(), a.may()))
            .toList();
    var page = new ProviderPage(errors, context.request().uri(), people);
    var frame = PageFrame.open("Heard, the demo");
    return Reply.html(templates.render("demo/provider.jte", Map.of("frame", frame, "page", page)));
  }

  private static Reply reply(HTTPResponse answer) {
    var type = answer.getEntityContentType().toString();
    var body = answer.getBody().getBytes(StandardCharsets.UTF_8);
    return Reply.bytes(answer.getStatusCode(), type, body);
  }

  private static Problem refused() {
    return Problem.of(ProblemType.BAD_REQUEST)
        .detail("This is no sign-in that was begun here. Start again from the first page.");
  }

  private static FormErrors nobody() {
    return FormErrors.of(
        Problem.invalid("/staff", "There is nobody of that name. Choose one below."));
  }
}
