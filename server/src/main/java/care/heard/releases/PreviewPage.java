package care.heard.releases;

import care.heard.platform.pages.FormErrors;
import care.heard.platform.pages.PlainTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A release on its way: how it will read, what is kept back and why, who has checked it, and what
 * can be done.
 *
 * @param message what was just done
 * @param draftedBy who drafted it, and when
 * @param whyNotSignOff why whoever looks cannot sign it off; empty where they can
 * @param whyNotPublish why it cannot be published; empty where it can
 */
public record PreviewPage(
    String id,
    Optional<String> message,
    FormErrors errors,
    String standing,
    String draftedBy,
    List<String> signOffs,
    Optional<String> whyNotSignOff,
    Optional<String> whyNotPublish,
    boolean published,
    List<WithheldAccount> withheld,
    ReleasePage preview) {

  static PreviewPage of(Release release, UUID reader, Optional<String> message, FormErrors errors) {
    return new PreviewPage(
        release.id().toString(),
        message,
        errors,
        Standing.words(release.state(), release.signOffs().size()),
        by(release.drafter().name(), release.drafter().at()),
        release.signOffs().stream().map(s -> by(s.name(), s.at())).toList(),
        release.whyNotSignOff(reader),
        release.whyNotPublish(),
        release.state() == ReleaseState.PUBLISHED,
        WithheldAccount.of(release),
        ReleasePage.of(release));
  }

  private static String by(String name, OffsetDateTime at) {
    return "%s, %s".formatted(name, PlainTime.moment(at.toInstant()));
  }
}
