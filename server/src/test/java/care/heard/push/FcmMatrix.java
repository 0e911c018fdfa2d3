package care.heard.push;

import care.heard.push.PushAnswer.Trouble;
import care.heard.push.fake.FakeFault;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/** What FCM and the network can say to one message, and what each means. */
final class FcmMatrix {
  private FcmMatrix() {}

  static Stream<Arguments> rows() {
    var token = "message.token";
    return Stream.of(
        row(FakeFault.invalid(token, "not valid"), gone("fcm 400 INVALID_ARGUMENT")),
        row(FakeFault.invalid("message.data", "no"), refused("fcm 400 INVALID_ARGUMENT")),
        row(FakeFault.error(400, "INVALID_ARGUMENT", token), refused("fcm 400 INVALID_ARGUMENT")),
        row(answer(400, "<html>"), refused("fcm 400")),
        row(
            FakeFault.error(401, "UNAUTHENTICATED", "no"),
            later("fcm 401 UNAUTHENTICATED", Trouble.REFUSED)),
        row(
            FakeFault.error(401, "THIRD_PARTY_AUTH_ERROR", "no"),
            later("fcm 401 THIRD_PARTY_AUTH_ERROR", Trouble.SET_UP_WRONGLY)),
        row(
            FakeFault.error(403, "SENDER_ID_MISMATCH", "no"),
            alarming("fcm 403 SENDER_ID_MISMATCH")),
        row(
            FakeFault.error(403, "PERMISSION_DENIED", "no"),
            later("fcm 403 PERMISSION_DENIED", Trouble.REFUSED)),
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

  private static Arguments row(FakeFault fault, PushAnswer answer) {
    return Arguments.of(fault, answer);
  }

  private static FakeFault answer(int status, String body) {
    return new FakeFault.Answer(status, Map.of(), body);
  }

  private static PushAnswer gone(String why) {
    return new PushAnswer.TokenGone(why, false);
  }

  private static PushAnswer alarming(String why) {
    return new PushAnswer.TokenGone(why, true);
  }

  private static PushAnswer refused(String why) {
    return new PushAnswer.Refused(why);
  }

  private static PushAnswer later(String why) {
    return later(why, Trouble.AWAY);
  }

  private static PushAnswer later(String why, Trouble trouble) {
    return new PushAnswer.TryLater(why, Optional.empty(), trouble);
  }

  private static PushAnswer later(String why, Duration after) {
    var trouble = why.contains("429") ? Trouble.TOO_FAST : Trouble.AWAY;
    return new PushAnswer.TryLater(why, Optional.of(after), trouble);
  }
}
