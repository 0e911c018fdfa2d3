package care.heard.push.fake;

import java.time.Instant;
import java.util.Map;

/**
 * What one phone would display for one wake-up.
 *
 * @param arrived when it first reached the fake
 * @param token where it was sent
 * @param shownText all that the lock screen shows
 * @param data what the app on the phone gets
 */
public record FakeDisplay(
    Instant arrived, String token, String shownText, Map<String, String> data) {}
