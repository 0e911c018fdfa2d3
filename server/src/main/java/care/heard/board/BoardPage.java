package care.heard.board;

import care.heard.platform.pages.PlainTime;
import care.heard.platform.time.Quarter;
import care.heard.releases.PublishedRelease;
import care.heard.releases.ReleasePage;
import care.heard.releases.ReleaseSummary;
import java.util.List;
import java.util.Optional;

/**
 * What a member of the board reads.
 *
 * @param release empty before the first one is published
 * @param releases every published release, the newest first
 */
public record BoardPage(Optional<ReleasePage> release, List<Entry> releases) {

  /** A release in the list of them; {@code open} marks the one on the page. */
  public record Entry(String period, String path, String publishedOn, boolean open) {}

  static BoardPage of(PublishedRelease release, List<ReleaseSummary> all) {
    var entries = all.stream().map(r -> entry(r, r.id().equals(release.id()))).toList();
    return new BoardPage(Optional.of(ReleasePage.of(release)), entries);
  }

  static BoardPage empty() {
    return new BoardPage(Optional.empty(), List.of());
  }

  private static Entry entry(ReleaseSummary release, boolean open) {
    return new Entry(
        Quarter.parse(release.quarter()).title(),
        "/board/releases/" + release.id(),
        PlainTime.day(release.publishedOn()),
        open);
  }
}
