package care.heard.push;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import care.heard.push.PushAddress.Platform;
import care.heard.push.fake.FakeFault;
import care.heard.push.fake.FakeFcm;
import care.heard.support.Fakes;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The sender against the fake: each row of the matrix of answers, and a network that misbehaves.
 */
final class FcmSenderTest {
  private static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");
  private static final PushAddress ANDROID =
      new PushAddress(UUID.randomUUID(), "token:android-1", Platform.ANDROID);

  private final Vertx vertx = Vertx.vertx();
  private final UUID notice = UUID.randomUUID();
  @TempDir private Path folder;
  private FakeFcm fcm;
  private FcmSender sender;

  @BeforeEach
  void start() {
    fcm = Fakes.fcm(vertx, folder.resolve("service-account.json"));
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
                .mapToObj(_ -> sender.wake(ANDROID, UUID.randomUUID(), inTwoHours()))
                .toList()));
    assertEquals(50, fcm.messages().size());
    assertEquals(1, fcm.accessTokensGiven());
  }

  @Test
  void aRefusedAccessTokenIsReplaced() {
    wake(ANDROID);
    fcm.revokeAccess();

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
  @MethodSource("care.heard.push.FcmMatrix#rows")
  void understands(FakeFault fault, PushAnswer answer) {
    fcm.failNext(isRefusedToken(fault) ? 2 : 1, fault);
    assertEquals(answer, wake(ANDROID));
    assertEquals(new PushAnswer.Accepted(), wake(ANDROID), "the next one gets through");
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
  void whatHasExpiredIsNotSent() {
    assertEquals(new PushAnswer.Refused("expired"), await(sender.wake(ANDROID, notice, NOW)));
    assertTrue(fcm.messages().isEmpty());
  }

  @Test
  void theWakeUpIsOfNoUseOnceTheNoticeHasExpired() {
    wake(ANDROID);
    assertEquals("7200s", fcm.messages().getFirst().getJsonObject("android").getString("ttl"));
  }

  // It is tried again at once, with another access token.
  private static boolean isRefusedToken(FakeFault fault) {
    return fault instanceof FakeFault.Answer answer && answer.status() == 401;
  }

  private static Instant inTwoHours() {
    return NOW.plus(Duration.ofHours(2));
  }

  private Future<PushAnswer> wakeLater() {
    return sender.wake(ANDROID, notice, inTwoHours());
  }

  private PushAnswer wake(PushAddress address) {
    return await(sender.wake(address, notice, inTwoHours()));
  }

  private FcmSender sender(URI base, Duration patience) {
    var account = fcm.settings().serviceAccount();
    return new FcmSender(
        vertx,
        new FcmSettings(account, base, patience),
        new FcmCredentials(vertx, account),
        () -> NOW);
  }

  private static <T> T await(Future<T> future) {
    return future.timeout(20, TimeUnit.SECONDS).await();
  }
}
