package care.heard.releases;

import care.heard.platform.time.Quarter;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * How figures went over time, from what earlier releases say: their own frozen figures, never
 * computed again. A quarter without a release, and a theme a release did not know, are left out.
 *
 * @param earlier published releases of quarters before, the oldest first
 */
record Trends(List<ReleaseContent> earlier) {
  /** Young people heard, up to the quarter. */
  List<QuarterFigure> people(Quarter quarter, Figure now) {
    return trend(quarter, now, release -> Optional.of(release.people()));
  }

  /** The same theme with its trend up to the quarter. */
  ThemeFigures theme(Quarter quarter, ThemeFigures theme) {
    return theme.withTrend(
        trend(quarter, theme.figure(), release -> figure(release, theme.code())));
  }

  private List<QuarterFigure> trend(
      Quarter quarter, Figure now, Function<ReleaseContent, Optional<Figure>> figureOf) {
    var before = earlier.stream().flatMap(release -> published(release, figureOf));
    return Stream.concat(before, Stream.of(new QuarterFigure(quarter.code(), now))).toList();
  }

  private static Stream<QuarterFigure> published(
      ReleaseContent release, Function<ReleaseContent, Optional<Figure>> figureOf) {
    return figureOf.apply(release).map(f -> new QuarterFigure(release.quarter(), f)).stream();
  }

  private static Optional<Figure> figure(ReleaseContent release, String theme) {
    return release.themes().stream()
        .filter(t -> t.code().equals(theme))
        .map(ThemeFigures::figure)
        .findFirst();
  }
}
