package care.heard.releases;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

/** A release on its way to the board, as the contract shows it to staff. */
record ReleaseProgress(
    UUID id,
    String quarter,
    String state,
    String draftedBy,
    List<SignedOff> signOffs,
    String sha256,
    ReleaseContent release,
    List<Withheld> withheld) {

  /** Who signed off, and when. */
  record SignedOff(String by, OffsetDateTime at) {}

  static ReleaseProgress of(Release release) {
    return new ReleaseProgress(
        release.id(),
        release.quarter().code(),
        release.state().code(),
        release.drafter().name(),
        release.signOffs().stream().map(s -> new SignedOff(s.name(), s.at())).toList(),
        release.sha256(),
        release.content(),
        release.withheld());
  }
}
