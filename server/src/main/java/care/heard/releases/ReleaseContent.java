package care.heard.releases;

import care.heard.platform.http.Json;
import care.heard.platform.time.Quarter;
import java.util.List;

/**
 * What a release says. All its figures have passed the rules; a page shows no figure that is not in
 * here.
 *
 * @param title of the release, with its period
 * @param people young people heard in the whole authority
 * @param peopleTrend the same for this quarter and those before it, the oldest first
 * @param respondents young people heard, by one grouping at a time
 * @param themes every theme of the taxonomy, in its order
 * @param noticed whether young people noticed what was done, for each action they were asked about
 * @param notes how the figures were made, in plain words
 */
public record ReleaseContent(
    String quarter,
    String title,
    String authority,
    Figure people,
    List<QuarterFigure> peopleTrend,
    List<Grouping> groupings,
    List<CellFigure> respondents,
    List<ThemeFigures> themes,
    List<NoticedFigure> noticed,
    List<String> notes) {

  /** Reads what was frozen before there were actions as one without any. */
  public ReleaseContent {
    noticed = noticed == null ? List.of() : List.copyOf(noticed);
  }

  /** The title of a quarter's release. */
  static String title(Quarter quarter) {
    return "What children and young people told us, " + quarter.title();
  }

  /** What was frozen, read back. */
  static ReleaseContent read(byte[] frozen) {
    return Json.read(frozen, ReleaseContent.class);
  }

  /** The same with what young people said of actions, as far as the rules allow. */
  ReleaseContent withNoticed(List<NoticedCount> counts) {
    return new ReleaseContent(
        quarter,
        title,
        authority,
        people,
        peopleTrend,
        groupings,
        respondents,
        themes,
        NoticedFigure.of(counts, themes),
        notes);
  }

  /** The period. */
  public Quarter period() {
    return Quarter.parse(quarter);
  }
}
