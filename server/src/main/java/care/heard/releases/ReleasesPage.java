package care.heard.releases;

import care.heard.platform.pages.FormErrors;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Every quarter, and where its release stands. */
public record ReleasesPage(FormErrors errors, List<Row> quarters) {

  /**
   * One quarter.
   *
   * @param standing where its release stands, or why none can be drafted
   * @param path the release, where there is one
   * @param key of the command to draft it; empty where this person cannot
   * @param note what somebody should know before they draft it
   */
  public record Row(
      String code,
      String title,
      String standing,
      Optional<String> path,
      Optional<String> key,
      Optional<String> note) {

    static Row of(QuarterOverview overview, boolean mayDraft) {
      var draftable = overview.whyNotDraft().isEmpty();
      return new Row(
          overview.quarter().code(),
          overview.quarter().title(),
          standingOf(overview, mayDraft),
          overview.release().map(release -> "/staff/releases/" + release.id()),
          draftable && mayDraft ? Optional.of(UUID.randomUUID().toString()) : Optional.empty(),
          draftable ? noteOn(overview.withoutTheme()) : Optional.empty());
    }
  }

  private static String standingOf(QuarterOverview overview, boolean mayDraft) {
    var ready =
        mayDraft ? "It can be drafted." : "It can be drafted. A participation officer does that.";
    return overview
        .release()
        .map(release -> Standing.words(release.state(), release.signOffs()))
        .or(overview::whyNotDraft)
        .orElse(ready);
  }

  private static Optional<String> noteOn(int withoutTheme) {
    return switch (withoutTheme) {
      case 0 -> Optional.empty();
      case 1 -> Optional.of("1 message has no theme yet. A draft made now leaves it out of them.");
      default ->
          Optional.of(
              "%d messages have no theme yet. A draft made now leaves them out of every theme."
                  .formatted(withoutTheme));
    };
  }
}
