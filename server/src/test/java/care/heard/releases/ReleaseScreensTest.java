package care.heard.releases;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import care.heard.platform.pages.FormErrors;
import care.heard.platform.pages.PageFrame;
import care.heard.platform.pages.Templates;
import care.heard.platform.time.Quarter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What staff see of releases. The pages are also left in {@code target/screens}. */
class ReleaseScreensTest {
  private static final UUID READER = UUID.randomUUID();

  @Test
  void aDraftCanBeSignedOffBySomebodyElse() throws IOException {
    var page = preview(ReleaseFixtures.release(ReleaseState.DRAFTED, 1), READER, "release-draft");
    says(page, "Drafted. 1 of 2 people have signed it off.");
    says(page, "Rowan Ashdown, 7 October 2026 at 10:12");
    assertTrue(page.contains("/sign-offs\""));
    assertFalse(page.contains("/publication\""));
    says(page, "It cannot be published before two people have signed it off.");
  }

  @Test
  void whoDraftedItIsToldWhyTheyCannotSignItOff() throws IOException {
    var release = ReleaseFixtures.release(ReleaseState.DRAFTED, 0);
    var page = preview(release, ReleaseFixtures.DRAFTER, "release-drafter");
    assertFalse(page.contains("/sign-offs\""));
    says(page, "You drafted this release. Two other people sign it off.");
  }

  @Test
  void whatIsSignedOffCanBePublished() throws IOException {
    var release = ReleaseFixtures.release(ReleaseState.SIGNED_OFF, 2);
    var page = preview(release, READER, "release-signed-off");
    assertFalse(page.contains("/sign-offs\""));
    assertTrue(page.contains("/publication\""));
    says(page, "What the board will see");
  }

  @Test
  void whatIsPublishedHasNoButton() throws IOException {
    var page = preview(ReleaseFixtures.release(ReleaseState.PUBLISHED, 2), READER, "release");
    assertFalse(page.contains("/sign-offs\""));
    assertFalse(page.contains("/publication\""));
    says(page, "What the board sees");
  }

  @Test
  void whatIsKeptBackIsToldWithItsReason() throws IOException {
    var page = preview(ReleaseFixtures.release(ReleaseState.DRAFTED, 0), READER, "release-new");
    says(
        page,
        "A sensitive theme is shown for the whole authority only, however many raised it. (3)");
    says(page, "Feeling safe Area; Age; Where they live");
    assertEquals(1, page.split("<h1", -1).length - 1);
  }

  @Test
  void everyQuarterSaysWhatCanBeDoneAboutIt() throws IOException {
    var over =
        new ReleaseOverview(ReleaseFixtures.ID, ReleaseFixtures.LAST, ReleaseState.DRAFTED, 1);
    var quarters =
        List.of(
            overview("2026-Q4", 3, Optional.empty(), Optional.of("It is not over.")),
            overview("2026-Q3", 2, Optional.of(over), Optional.of("There is a release.")),
            overview("2026-Q2", 12, Optional.empty(), Optional.empty()));
    var rows = quarters.stream().map(q -> ReleasesPage.Row.of(q, true)).toList();
    var page = keep("releases", "staff/releases.jte", new ReleasesPage(FormErrors.none(), rows));
    says(page, "October to December 2026 It is not over.");
    says(page, "Drafted. 1 of 2 people have signed it off.");
    says(page, "It can be drafted. 12 messages have no theme yet.");
    assertEquals(1, page.split("name=\"quarter\"", -1).length - 1);
    assertTrue(page.contains("name=\"quarter\" value=\"2026-Q2\""));
    assertTrue(page.contains("name=\"_key\""));
    assertTrue(page.contains("name=\"_form\" value=\"token\""));
    assertEquals(Optional.empty(), ReleasesPage.Row.of(quarters.getLast(), false).key());
  }

  private static QuarterOverview overview(
      String quarter, int without, Optional<ReleaseOverview> release, Optional<String> whyNot) {
    return new QuarterOverview(Quarter.parse(quarter), without, release, whyNot);
  }

  private static String preview(Release release, UUID reader, String name) throws IOException {
    var page = PreviewPage.of(release, reader, Optional.empty(), FormErrors.none());
    return keep(name, "staff/release.jte", page);
  }

  private static String keep(String name, String template, Object page) throws IOException {
    var links = List.of(new PageFrame.Link("Releases", "/staff/releases", true));
    var frame =
        new PageFrame("Wearbridge Council", Optional.of("Sam Okafor"), "token", links, List.of());
    var html = new Templates().render(template, Map.of("frame", frame, "page", page));
    var folder = Files.createDirectories(Path.of("target/screens"));
    Files.writeString(folder.resolve(name + ".html"), html);
    return html;
  }

  private static void says(String page, String words) {
    var text = page.replaceAll("<[^>]*>", " ").replaceAll("\\s+", " ");
    assertTrue(text.contains(words), words);
  }
}
