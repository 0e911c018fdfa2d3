package care.heard.releases;

import java.time.OffsetDateTime;
import java.util.UUID;

/** Somebody has checked a release, and says that it may be published. */
public record SignOff(UUID staff, String name, OffsetDateTime at) {}
