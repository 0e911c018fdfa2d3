package care.heard.releases;

import care.heard.platform.time.England;
import care.heard.platform.time.Quarter;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A release on its way to the board.
 *
 * @param sha256 of the content, from the draft on: what was signed off is what is published
 * @param withheld what the rules keep back; for staff only
 * @param publishedAt null before it is published
 */
public record Release(
    UUID id,
    Quarter quarter,
    ReleaseState state,
    ReleaseContent content,
    String sha256,
    List<Withheld> withheld,
    Drafter drafter,
    List<SignOff> signOffs,
    OffsetDateTime publishedAt) {

  /** So many different people sign off, none of them the one who drafted it. */
  static final int SIGN_OFFS = 2;

  /** Who drafted it, and when. */
  public record Drafter(UUID staff, String name, OffsetDateTime at) {}

  /** Why this person cannot sign it off; empty where they can. */
  public Optional<String> whyNotSignOff(UUID staff) {
    if (!state.mayBecome(ReleaseState.SIGNED_OFF)) {
      return Optional.of(standing());
    }
    if (drafter.staff().equals(staff)) {
      return Optional.of("You drafted this release. Two other people sign it off.");
    }
    return signOffs.stream().anyMatch(s -> s.staff().equals(staff))
        ? Optional.of(
            "You have signed this release off. A second person, who did not draft it, can sign it"
                + " off.")
        : Optional.empty();
  }

  /** Why it cannot be published; empty where it can. */
  public Optional<String> whyNotPublish() {
    return state.mayBecome(ReleaseState.PUBLISHED) ? Optional.empty() : Optional.of(standing());
  }

  /** The day it was published; empty before. */
  Optional<LocalDate> publishedOn() {
    return Optional.ofNullable(publishedAt).map(at -> England.day(at.toInstant()));
  }

  /** Whether one more sign-off is the last that it needs. */
  boolean needsOneMore() {
    return signOffs.size() == SIGN_OFFS - 1;
  }

  /** Where it stands and what is possible, in a sentence or two. */
  String standing() {
    return switch (state) {
      case DRAFTED ->
          "The release is in state drafted with %d sign-off%s. It can be signed off."
              .formatted(signOffs.size(), signOffs.size() == 1 ? "" : "s");
      case SIGNED_OFF -> "The release is in state signed-off. It can be published.";
      case PUBLISHED -> "The release is in state published. A published release never changes.";
    };
  }
}
