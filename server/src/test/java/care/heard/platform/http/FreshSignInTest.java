package care.heard.platform.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import care.heard.platform.access.Caller;
import care.heard.platform.access.Permissions;
import care.heard.platform.access.Role;
import care.heard.support.Client;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.ext.web.Router;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An operation that needs a fresh sign-in, tried with none, an old one and a new one. */
final class FreshSignInTest {
  private static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");
  private static final String ITEM = "/v1/staff/feedback/" + UUID.randomUUID();

  private final Vertx vertx = Vertx.vertx();
  private Optional<Instant> multiFactorAt = Optional.empty();
  private Client client;

  @BeforeEach
  void serve() throws Exception {
    var router = Router.router(vertx);
    var api =
        new Api(
            router,
            new Contract(),
            new ReadingIsGuarded(),
            _ -> caller(),
            Limits.none(),
            () -> NOW);
    api.on("readFeedback", _ -> Future.succeededFuture(Reply.noContent()));
    api.on("listAlerts", _ -> Future.succeededFuture(Reply.noContent()));
    router
        .route()
        .failureHandler(context -> Replies.sendProblem(context, Replies.problem(context)));
    var server =
        vertx
            .createHttpServer()
            .requestHandler(router)
            .listen(0, "127.0.0.1")
            .await(10, TimeUnit.SECONDS);
    client = Client.stranger(URI.create("http://127.0.0.1:" + server.actualPort()));
  }

  @AfterEach
  void stop() throws Exception {
    vertx.close().await(10, TimeUnit.SECONDS);
  }

  @Test
  void withoutASecondFactorItStaysShut() {
    client.get(ITEM).expectProblem(403, "sign-in-again");
  }

  @Test
  void aSecondFactorIsGoodForFiveMinutes() {
    multiFactorAt = Optional.of(NOW.minus(Duration.ofMinutes(5)).plusMillis(1));
    client.get(ITEM).expect(204);
    multiFactorAt = Optional.of(NOW.minus(Duration.ofMinutes(5)));
    client.get(ITEM).expectProblem(403, "sign-in-again");
  }

  @Test
  void otherOperationsDoNotAskForIt() {
    assertEquals(204, client.get("/v1/staff/alerts").status());
  }

  private Future<Optional<Caller>> caller() {
    return Future.succeededFuture(
        Optional.of(
            new Caller.StaffMember(
                UUID.randomUUID(),
                UUID.randomUUID(),
                "Joan",
                Set.of(Role.SAFEGUARDING_LEAD),
                "",
                multiFactorAt)));
  }

  private static final class ReadingIsGuarded implements Permissions {
    @Override
    public Set<Role> allowed(String operationId) {
      return Set.of(Role.SAFEGUARDING_LEAD);
    }

    @Override
    public boolean needsFreshSignIn(String operationId) {
      return operationId.equals("readFeedback");
    }
  }
}
