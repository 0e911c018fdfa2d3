package care.heard.push.fake;

import java.util.Map;

/**
 * What one phone would display for one wake-up.
 *
 * @param token where it was sent
 * @param shownText all that the lock screen shows
 * @param data what the app on the phone gets
 */
public record FakeDisplay(String token, String shownText, Map<String, String> data) {}
