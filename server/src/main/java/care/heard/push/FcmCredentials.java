package care.heard.push;

import com.google.auth.oauth2.AccessToken;
import com.google.auth.oauth2.GoogleCredentials;
import com.google.firebase.FirebaseApp;
import com.google.firebase.FirebaseOptions;
import com.google.firebase.ImplFirebaseTrampolines;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The project and its access tokens, through the Firebase Admin SDK. A token is fetched off the
 * event loop, once for all who wait for it, and kept until it is nearly worn out.
 */
final class FcmCredentials {
  private static final Logger LOG = LoggerFactory.getLogger(FcmCredentials.class);
  // The app's own scopes reach the whole project; sending needs no more than this one.
  private static final String SCOPE = "https://www.googleapis.com/auth/firebase.messaging";
  private static final Duration RENEW_BEFORE = Duration.ofMinutes(5);
  private static final int TIMEOUT_MS = 10_000;

  private final FirebaseApp app;
  private final GoogleCredentials credentials;
  private final WorkerExecutor worker;
  // Google's clock, not the service's: a demo may move the latter.
  private final InstantSource clock = InstantSource.system();
  private Future<AccessToken> current = Future.failedFuture("none yet");

  /** Reads the service account; blocks; asks for no token yet. */
  FcmCredentials(Vertx vertx, Path serviceAccount) {
    this.app = FirebaseApp.initializeApp(options(serviceAccount), "heard-" + UUID.randomUUID());
    this.credentials = ImplFirebaseTrampolines.getCredentials(app).createScoped(SCOPE);
    this.worker = vertx.createSharedWorkerExecutor("fcm-credentials", 1, 60, TimeUnit.SECONDS);
  }

  /** The project of the service account. */
  String project() {
    return ImplFirebaseTrampolines.getProjectId(app);
  }

  /** A token that is good for some minutes. */
  synchronized Future<String> token() {
    if (current.isComplete() && !isFresh(current)) {
      current = worker.executeBlocking(this::fetch).onFailure(FcmCredentials::report);
    }
    return current.map(AccessToken::getTokenValue);
  }

  /** This token was refused: the next caller gets another. */
  synchronized void forget(String refused) {
    if (current.succeeded() && current.result().getTokenValue().equals(refused)) {
      current = Future.failedFuture("refused");
    }
  }

  Future<Void> close() {
    app.delete();
    return worker.close();
  }

  private boolean isFresh(Future<AccessToken> token) {
    return token.succeeded()
        && token
            .result()
            .getExpirationTime()
            .toInstant()
            .isAfter(clock.instant().plus(RENEW_BEFORE));
  }

  private static void report(Throwable failure) {
    LOG.warn("Google gives no access token for FCM: {}", failure.getMessage());
  }

  private AccessToken fetch() throws IOException {
    return credentials.refreshAccessToken();
  }

  private static FirebaseOptions options(Path serviceAccount) {
    try (var json = Files.newInputStream(serviceAccount)) {
      return FirebaseOptions.builder()
          .setCredentials(GoogleCredentials.fromStream(json))
          .setConnectTimeout(TIMEOUT_MS)
          .setReadTimeout(TIMEOUT_MS)
          .build();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot use the service account " + serviceAccount, e);
    }
  }
}
