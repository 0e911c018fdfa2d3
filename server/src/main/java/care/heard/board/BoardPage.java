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
 * @param path of the release; empty before the first one is published
 * @param done what was promised and what became of it
 * @param releases every published release, the newest first
 */
public record BoardPage(
    Optional<ReleasePage> release, String path, SaidAndDone done, List<Entry> releases) {

  /**
   * A release in the list of them; {@code open} marks the one on the page.
   *
   * @param compared where it stands beside the one on the page
   */
  public record Entry(
      String period, String path, String compared, String publishedOn, boolean open) {}

  static BoardPage of(PublishedRelease release, List<ReleaseSummary> all, SaidAndDone done) {
    var path = path(release.id().toString());
    var entries = all.stream().map(r -> entry(r, path, r.id().equals(release.id()))).toList();
    return new BoardPage(Optional.of(ReleasePage.of(release)), path, done, entries);
  }

  static BoardPage empty() {
    var nothing = new SaidAndDone(List.of(), List.of(), List.of(), List.of());
    return new BoardPage(Optional.empty(), "", nothing, List.of());
  }

  private static Entry entry(ReleaseSummary release, String open, boolean isOpen) {
    return new Entry(
        Quarter.parse(release.quarter()).title(),
        path(release.id().toString()),
        open + "/compared/" + release.id(),
        PlainTime.day(release.publishedOn()),
        isOpen);
  }

  private static String path(String id) {
    return "/board/releases/" + id;
  }
}
