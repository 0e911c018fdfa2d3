package care.heard.releases;

import care.heard.platform.time.Quarter;
import java.util.Optional;

/**
 * A quarter in which young people were heard, and what can be done about its release.
 *
 * @param withoutTheme items of the quarter whose themes nobody has confirmed
 * @param release the quarter's release, where there is one
 * @param whyNotDraft why no release can be drafted; empty where one can
 */
public record QuarterOverview(
    Quarter quarter,
    int withoutTheme,
    Optional<ReleaseOverview> release,
    Optional<String> whyNotDraft) {}
