package care.heard.releases;

import care.heard.platform.time.Quarter;
import java.util.UUID;

/** Where a release stands, without what it says. */
public record ReleaseOverview(UUID id, Quarter quarter, ReleaseState state, int signOffs) {}
