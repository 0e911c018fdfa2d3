package care.heard.board;

import care.heard.actions.ActionLine;
import care.heard.actions.Promise;
import care.heard.actions.PublicActions;
import care.heard.releases.NoticedFigure;
import care.heard.releases.PublishedRelease;
import java.util.List;
import java.util.Optional;

/**
 * You said, we did, as the board reads it.
 *
 * @param drifting actions more than a fortnight late, their days counted
 * @param open those that are under way
 * @param done those that are closed or dropped
 * @param promises of the Pledge, each with its themes and actions
 */
public record SaidAndDone(
    List<Line> drifting, List<Line> open, List<Line> done, List<PromiseLine> promises) {

  /** One action, and what young people said of it. */
  public record Line(ActionLine action, Optional<String> noticed) {}

  /** A promise of the Pledge: its themes with their newest figures, and its actions. */
  public record PromiseLine(String words, List<String> themes, List<ActionLine> actions) {}

  static SaidAndDone of(PublicActions.BoardActions all, Optional<PublishedRelease> latest) {
    var lines = all.actions().stream().map(ActionLine::of).map(a -> line(a, latest)).toList();
    return new SaidAndDone(
        lines.stream().filter(line -> line.action().drifting()).toList(),
        lines.stream().filter(l -> l.action().open() && !l.action().drifting()).toList(),
        lines.stream().filter(line -> !line.action().open()).toList(),
        all.promises().stream().map(promise -> promise(promise, lines, latest)).toList());
  }

  /** Whether there is nothing to show. */
  public boolean empty() {
    return drifting.isEmpty() && open.isEmpty() && done.isEmpty() && promises.isEmpty();
  }

  /** Those about one theme, in the same order. */
  static List<Line> about(
      String theme, PublicActions.BoardActions all, Optional<PublishedRelease> latest) {
    return all.actions().stream()
        .filter(action -> action.theme().equals(theme))
        .map(ActionLine::of)
        .map(action -> line(action, latest))
        .toList();
  }

  private static Line line(ActionLine action, Optional<PublishedRelease> latest) {
    var noticed =
        latest.stream()
            .flatMap(release -> release.content().noticed().stream())
            .filter(n -> n.action().equals(action.id()))
            .findFirst();
    return new Line(action, noticed.map(SaidAndDone::words));
  }

  private static String words(NoticedFigure noticed) {
    if (noticed.answered().withheld()) {
      return "Too few young people have said whether they noticed.";
    }
    return noticed.noticed().withheld()
        ? "About %s young people said whether they noticed; how many did is kept back."
            .formatted(noticed.answered().shown())
        : "Of about %s young people who said whether they noticed, about %s did."
            .formatted(noticed.answered().shown(), noticed.noticed().shown());
  }

  private static PromiseLine promise(
      Promise promise, List<Line> lines, Optional<PublishedRelease> latest) {
    var actions =
        lines.stream()
            .map(Line::action)
            .filter(action -> promise.actions().contains(action.id()))
            .toList();
    var themes = promise.themes().stream().map(code -> theme(code, latest)).toList();
    return new PromiseLine(promise.words(), themes, actions);
  }

  private static String theme(String code, Optional<PublishedRelease> latest) {
    return latest.stream()
        .flatMap(release -> release.content().themes().stream())
        .filter(theme -> theme.code().equals(code))
        .map(theme -> theme.title() + ": " + theme.figure().shown())
        .findFirst()
        .orElse(code);
  }
}
