package care.heard.releases;

import care.heard.platform.time.Quarter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Every figure of a release as a table for spreadsheets: one row a figure, with the symbols of the
 * Government Analysis Function, and the notes. It holds what the release holds and no figure more.
 *
 * @param rows the figures, below a row of headings
 * @param notes what the figures are and what the symbols mean
 */
public record ReleaseFile(List<List<String>> rows, List<String> notes) {
  private static final List<String> HEADINGS =
      List.of("Period", "What is counted", "Grouping", "Group", "Young people", "Sensitive");
  private static final String WHOLE = "Whole council";
  private static final String ALL = "All";

  /** The figures of a release. */
  public static ReleaseFile of(PublishedRelease release) {
    var content = release.content();
    var rows = new ArrayList<List<String>>();
    rows.add(HEADINGS);
    addTrend(rows, "Young people heard", content.peopleTrend(), "no");
    addCells(rows, content, "Young people heard", content.respondents());
    for (var theme : content.themes()) {
      addTrend(rows, theme.title(), theme.trend(), theme.sensitive() ? "yes" : "no");
      addCells(rows, content, theme.title(), theme.cells());
    }
    content.noticed().forEach(noticed -> addNoticed(rows, content, noticed));
    return new ReleaseFile(List.copyOf(rows), notes(release));
  }

  /** The same as comma-separated values (RFC 4180), the notes first. */
  public String csv() {
    var lines = new ArrayList<List<String>>();
    notes.forEach(note -> lines.add(List.of(note)));
    lines.add(List.of(""));
    lines.addAll(rows);
    return lines.stream().map(ReleaseFile::line).collect(Collectors.joining());
  }

  private static void addTrend(
      List<List<String>> rows, String what, List<QuarterFigure> trend, String sensitive) {
    trend.forEach(q ->
        rows.add(
            List.of(
                Quarter.parse(q.quarter()).title(),
                what,
                WHOLE,
                ALL,
                q.figure().shown(),
                sensitive)));
  }

  private static void addCells(
      List<List<String>> rows, ReleaseContent content, String what, List<CellFigure> cells) {
    for (var grouping : content.groupings()) {
      for (var group : grouping.cells()) {
        cells.stream()
            .filter(f -> f.grouping().equals(grouping.code()) && f.cell().equals(group.code()))
            .forEach(f ->
                rows.add(
                    List.of(
                        content.period().title(),
                        what,
                        grouping.title(),
                        group.title(),
                        f.figure().shown(),
                        "no")));
      }
    }
  }

  private static void addNoticed(
      List<List<String>> rows, ReleaseContent content, NoticedFigure noticed) {
    var period = content.period().title();
    var asked = "Said whether they noticed: " + noticed.title();
    rows.add(List.of(period, asked, WHOLE, ALL, noticed.answered().shown(), "no"));
    var did = "Noticed: " + noticed.title();
    rows.add(List.of(period, did, WHOLE, ALL, noticed.noticed().shown(), "no"));
  }

  private static List<String> notes(PublishedRelease release) {
    var notes = new ArrayList<String>();
    notes.add(release.content().title() + ", " + release.content().authority());
    notes.add("Published on " + release.publishedOn() + ". SHA-256 " + release.sha256() + ".");
    notes.addAll(release.content().notes());
    return List.copyOf(notes);
  }

  private static String line(List<String> cells) {
    return cells.stream()
        .map(cell -> '"' + cell.replace("\"", "\"\"") + '"')
        .collect(Collectors.joining(",", "", "\r\n"));
  }
}
