package care.heard.push;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import care.heard.push.PushAddress.Platform;
import care.heard.push.fake.FakeFault;
import care.heard.push.fake.FakeFcm;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The sender against the fake: each row of the matrix of answers, and a network that misbehaves.
 */
final class FcmSenderTest {
  private static final Duration USEFUL = Duration.ofHours(2);
  private static final PushAddress ANDROID =
      new PushAddress(UUID.randomUUID(), "token:android-1", Platform.ANDROID);

  private final Vertx vertx = Vertx.vertx();
  private final UUID notice = UUID.randomUUID();
  @TempDir private Path folder;
  private FakeFcm fcm;
  private FcmSender sender;

  @BeforeEach
  void start() {
    fcm = await(FakeFcm.start(vertx, folder.resolve("service-account.json")));
    sender = sender(fcm.settings().base(), Duration.ofSeconds(2));
  }

  @AfterEach
  void stop() {
    await(sender.close());
    await(vertx.close());
  }

  @Test
  void wakesAPhoneWithTheAccountsOwnCredentials() {
    assertEquals(new PushAnswer.Accepted(), wake(ANDROID));

    var display = fcm.displays().getFirst();
    assertEquals(ANDROID.token(), display.token());
    assertEquals("You have something new", display.shownText());
    assertEquals(Map.of("v", "1", "id", notice.toString(), "kind", "wake"), display.data());
  }

  @Test
  void onlyTheOwnerCanReadTheFakesKey() throws IOException {
    var permissions = Files.getPosixFilePermissions(fcm.settings().serviceAccount());
    assertEquals("rw-------", PosixFilePermissions.toString(permissions));
  }

  @Test
  void asksForOneAccessTokenHoweverManyWait() {
    await(
        Future.all(
            IntStream.range(0, 50)
                .mapToObj(_ -> sender.wake(ANDROID, UUID.randomUUID(), USEFUL))
                .toList()));
    assertEquals(50, fcm.messages().size());
    assertEquals(1, fcm.accessTokensGiven());
  }

  @Test
  void aRefusedAccessTokenIsReplaced() {
    wake(ANDROID);
    fcm.revokeAccess();

    assertInstanceOf(PushAnswer.TryLater.class, wake(ANDROID));
    assertEquals(new PushAnswer.Accepted(), wake(ANDROID));
    assertEquals(2, fcm.accessTokensGiven());
  }

  @Test
  void noAccessTokenIsNoLoss() {
    fcm.failNextTokens(1, new FakeFault.Answer(400, Map.of(), "{\"error\":\"invalid_grant\"}"));

    assertInstanceOf(PushAnswer.TryLater.class, wake(ANDROID));
    assertEquals(new PushAnswer.Accepted(), wake(ANDROID));
  }

  @ParameterizedTest
  @MethodSource
  void understands(FakeFault fault, PushAnswer answer) {
    fcm.failNext(1, fault);
    assertEquals(answer, wake(ANDROID));
    assertEquals(new PushAnswer.Accepted(), wake(ANDROID), "the next one gets through");
  }

  static Stream<Arguments> understands() {
    var token = "message.token";
    return Stream.of(
        row(FakeFault.invalid(token, "not valid"), gone("fcm 400 INVALID_ARGUMENT")),
        row(FakeFault.invalid("message.data", "no"), refused("fcm 400 INVALID_ARGUMENT")),
        row(FakeFault.error(400, "INVALID_ARGUMENT", token), refused("fcm 400 INVALID_ARGUMENT")),
        row(answer(400, "<html>"), refused("fcm 400")),
        row(FakeFault.error(401, "UNAUTHENTICATED", "no"), later("fcm 401 UNAUTHENTICATED")),
        row(
            FakeFault.error(401, "THIRD_PARTY_AUTH_ERROR", "no"),
            later("fcm 401 THIRD_PARTY_AUTH_ERROR")),
        row(FakeFault.error(403, "SENDER_ID_MISMATCH", "no"), gone("fcm 403 SENDER_ID_MISMATCH")),
        row(FakeFault.error(403, "PERMISSION_DENIED", "no"), later("fcm 403 PERMISSION_DENIED")),
        row(FakeFault.error(404, "UNREGISTERED", "no"), gone("fcm 404 UNREGISTERED")),
        row(FakeFault.error(404, "NOT_FOUND", "no project"), later("fcm 404 NOT_FOUND")),
        row(answer(404, "<html>"), later("fcm 404")),
        row(answer(413, ""), refused("fcm 413")),
        row(
            FakeFault.error(429, "QUOTA_EXCEEDED", "slow"),
            later("fcm 429 QUOTA_EXCEEDED", Duration.ofMinutes(1))),
        row(
            FakeFault.retryAfter(FakeFault.error(429, "QUOTA_EXCEEDED", "slow"), "7"),
            later("fcm 429 QUOTA_EXCEEDED", Duration.ofSeconds(7))),
        row(FakeFault.error(500, "INTERNAL", "oh"), later("fcm 500 INTERNAL")),
        row(
            FakeFault.retryAfter(FakeFault.error(503, "UNAVAILABLE", "oh"), "30"),
            later("fcm 503 UNAVAILABLE", Duration.ofSeconds(30))),
        row(answer(502, "<html>bad gateway</html>"), later("fcm 502")),
        row(answer(302, ""), later("fcm 302")),
        row(answer(200, "<html>log in to the wifi</html>"), later("fcm 200")),
        row(answer(200, "[[[["), later("fcm 200")),
        row(answer(200, "{\"name\": 3, \"error\": []}"), later("fcm 200")),
        row(answer(200, "x".repeat(200_000)), later("no reply from fcm")),
        row(new FakeFault.Reset(), later("no reply from fcm")),
        row(new FakeFault.Hang(), later("no reply from fcm")));
  }

  @Test
  void anUninstalledAppIsATokenGone() {
    fcm.uninstall(ANDROID.token());
    assertInstanceOf(PushAnswer.TokenGone.class, wake(ANDROID));
  }

  @Test
  void aForgedTokenIsATokenGone() {
    var forged = new PushAddress(UUID.randomUUID(), "no such phone", Platform.ANDROID);
    assertInstanceOf(PushAnswer.TokenGone.class, wake(forged));
  }

  @Test
  void aPortWhereNobodyListensIsNoLoss() throws IOException {
    await(sender.close());
    try (var port = new ServerSocket(0)) {
      sender = sender(URI.create("http://127.0.0.1:" + port.getLocalPort()), Duration.ofSeconds(1));
    }
    assertInstanceOf(PushAnswer.TryLater.class, wake(ANDROID));
  }

  @Test
  void hangingRepliesHoldNothing() {
    fcm.failNext(300, new FakeFault.Hang());
    var hanging = IntStream.range(0, 300).mapToObj(_ -> wakeLater()).toList();
    await(Future.all(hanging));
    assertTrue(hanging.stream().allMatch(h -> h.result() instanceof PushAnswer.TryLater));
    assertEquals(new PushAnswer.Accepted(), wake(ANDROID));
  }

  @Test
  void theWakeUpIsOfNoUseOnceTheNoticeHasExpired() {
    wake(ANDROID);
    assertEquals("7200s", fcm.messages().getFirst().getJsonObject("android").getString("ttl"));
  }

  private Future<PushAnswer> wakeLater() {
    return sender.wake(ANDROID, notice, USEFUL);
  }

  private PushAnswer wake(PushAddress address) {
    return await(sender.wake(address, notice, USEFUL));
  }

  private FcmSender sender(URI base, Duration patience) {
    var account = fcm.settings().serviceAccount();
    return new FcmSender(
        vertx, new FcmSettings(account, base, patience), new FcmCredentials(vertx, account));
  }

  private static <T> T await(Future<T> future) {
    return future.timeout(20, TimeUnit.SECONDS).await();
  }

  private static Arguments row(FakeFault fault, PushAnswer answer) {
    return Arguments.of(fault, answer);
  }

  private static FakeFault answer(int status, String body) {
    return new FakeFault.Answer(status, Map.of(), body);
  }

  private static PushAnswer gone(String why) {
    return new PushAnswer.TokenGone(why);
  }

  private static PushAnswer refused(String why) {
    return new PushAnswer.Refused(why);
  }

  private static PushAnswer later(String why) {
    return new PushAnswer.TryLater(why, Optional.empty());
  }

  private static PushAnswer later(String why, Duration after) {
    return new PushAnswer.TryLater(why, Optional.of(after));
  }
}
