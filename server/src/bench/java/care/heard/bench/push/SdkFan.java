package care.heard.bench.push;

import com.google.auth.oauth2.GoogleCredentials;
import com.google.auth.oauth2.ServiceAccountCredentials;
import com.google.firebase.FirebaseApp;
import com.google.firebase.FirebaseOptions;
import com.google.firebase.internal.ApacheHttp2Transport;
import com.google.firebase.messaging.AndroidConfig;
import com.google.firebase.messaging.FirebaseMessaging;
import com.google.firebase.messaging.FirebaseMessagingException;
import com.google.firebase.messaging.Message;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.UUID;
import org.apache.hc.client5.http.HttpRoute;
import org.apache.hc.client5.http.config.TlsConfig;
import org.apache.hc.client5.http.impl.nio.PoolingAsyncClientConnectionManagerBuilder;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http2.HttpVersionPolicy;

/** The Firebase Admin SDK's {@code sendEach}, as its users call it: 500 messages at a time. */
final class SdkFan implements Fan {
  private static final String SCOPE = "https://www.googleapis.com/auth/firebase.messaging";
  private static final int AT_ONCE = 500;
  private static final int CONNECTIONS = 100;

  private final Vertx vertx;
  private final FirebaseMessaging messaging;

  private SdkFan(Vertx vertx, FirebaseMessaging messaging) {
    this.vertx = vertx;
    this.messaging = messaging;
  }

  /** Starts it; the arguments are the service account's file and FCM's port. */
  static void main(String[] arguments) throws IOException {
    var vertx = Vertx.vertx();
    var account = Path.of(arguments[0]);
    var app = FirebaseApp.initializeApp(options(account, Integer.parseInt(arguments[1])));
    FanDoor.open(vertx, new SdkFan(vertx, FirebaseMessaging.getInstance(app)));
  }

  @Override
  public Future<long[]> send(int messages) {
    return vertx.executeBlocking(() -> sendAll(messages));
  }

  private long[] sendAll(int messages) throws FirebaseMessagingException {
    for (int left = messages; left > 0; left -= AT_ONCE) {
      var batch = Collections.nCopies(Math.min(left, AT_ONCE), message());
      var answer = messaging.sendEach(batch);
      for (var sent : answer.getResponses()) {
        if (!sent.isSuccessful()) {
          throw sent.getException();
        }
      }
    }
    return new long[0];
  }

  // By the token of a phone, as the service's own messages are.
  @SuppressWarnings("deprecation")
  private static Message message() {
    return Message.builder()
        .setToken("phone-" + UUID.randomUUID())
        .putData("v", "1")
        .putData("id", UUID.randomUUID().toString())
        .putData("kind", "wake")
        .setAndroidConfig(
            AndroidConfig.builder()
                .setPriority(AndroidConfig.Priority.HIGH)
                .setTtl(Duration.ofHours(1).toMillis())
                .build())
        .build();
  }

  private static FirebaseOptions options(Path account, int port) throws IOException {
    try (var json = Files.newInputStream(account)) {
      var credentials = ServiceAccountCredentials.fromStream(json);
      return FirebaseOptions.builder()
          .setCredentials(
              GoogleCredentials.create(credentials.createScoped(SCOPE).refreshAccessToken()))
          .setProjectId(credentials.getProjectId())
          .setHttpTransport(transport(port))
          .build();
    }
  }

  // The SDK knows no other host than Google's: the way there leads to the fake, over HTTP/2.
  private static ApacheHttp2Transport transport(int port) {
    var http2 = TlsConfig.custom().setVersionPolicy(HttpVersionPolicy.FORCE_HTTP_2).build();
    var connections =
        PoolingAsyncClientConnectionManagerBuilder.create()
            .setMaxConnTotal(CONNECTIONS)
            .setMaxConnPerRoute(CONNECTIONS)
            .setDefaultTlsConfig(http2)
            .build();
    var route = new HttpRoute(new HttpHost("http", "127.0.0.1", port));
    var client =
        ApacheHttp2Transport.defaultHttpAsyncClientBuilder()
            .setConnectionManager(connections)
            .setRoutePlanner((_, _) -> route)
            .build();
    client.start();
    return new ApacheHttp2Transport(client);
  }
}
