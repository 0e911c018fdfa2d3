package care.heard.releases;

import care.heard.platform.time.Quarter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The one scale on which charts of a release are drawn, from nought to a round number above every
 * figure, over every quarter from the first release on.
 */
public record TrendAxis(List<Quarter> quarters, int top) {
  private static final int LEFT = 8;
  private static final int UPPER = 8;
  private static final int LOWER = 76;
  private static final int STEP = 20;

  static TrendAxis over(ReleaseContent content, List<List<QuarterFigure>> trends) {
    var first = Quarter.parse(content.peopleTrend().getFirst().quarter());
    var quarters =
        Stream.iterate(first, q -> q.compareTo(content.period()) <= 0, Quarter::next).toList();
    var highest =
        trends.stream()
            .flatMap(List::stream)
            .filter(q -> !q.figure().withheld())
            .mapToInt(q -> q.figure().value())
            .max()
            .orElse(0);
    return new TrendAxis(quarters, Math.max(1, (highest + STEP - 1) / STEP) * STEP);
  }

  /** The name of its first quarter. */
  public String first() {
    return quarters.getFirst().shortTitle();
  }

  /** The name of its last quarter. */
  public String last() {
    return quarters.getLast().shortTitle();
  }

  /** A figure's way over the quarters. */
  TrendChart chart(String title, List<QuarterFigure> trend) {
    var dots = new ArrayList<TrendChart.Dot>();
    var lines = new ArrayList<List<TrendChart.Dot>>();
    var gaps = new ArrayList<TrendChart.Gap>();
    lines.add(new ArrayList<>());
    for (int i = 0; i < quarters.size(); i++) {
      var figure = figure(trend, quarters.get(i)).filter(f -> !f.withheld());
      if (figure.isPresent()) {
        dots.add(new TrendChart.Dot(x(i), y(figure.get().value())));
        lines.getLast().add(dots.getLast());
      } else {
        lines.add(new ArrayList<>());
        widen(gaps, x(i) - step() / 2);
      }
    }
    var now = trend.getLast().figure();
    return new TrendChart(title, now, spoken(title, trend), points(lines), dots, gaps, this);
  }

  // A quarter that follows another gap makes it longer.
  private void widen(List<TrendChart.Gap> gaps, int from) {
    var before = gaps.isEmpty() ? null : gaps.getLast();
    if (before != null && before.x() + before.width() == from) {
      gaps.set(gaps.size() - 1, new TrendChart.Gap(before.x(), before.width() + step()));
    } else {
      gaps.add(new TrendChart.Gap(from, step()));
    }
  }

  /** What is shown for a quarter, in a table. */
  String shown(List<QuarterFigure> trend, Quarter quarter) {
    return figure(trend, quarter).map(Figure::shown).orElse("no figure");
  }

  private String spoken(String title, List<QuarterFigure> trend) {
    return quarters.stream()
        .map(quarter -> quarter.shortTitle() + " " + shown(trend, quarter))
        .collect(Collectors.joining(", ", title + ": ", "."));
  }

  private static List<String> points(List<List<TrendChart.Dot>> lines) {
    return lines.stream().filter(line -> line.size() > 1).map(TrendAxis::pointsOf).toList();
  }

  private static String pointsOf(List<TrendChart.Dot> line) {
    return line.stream().map(dot -> dot.x() + "," + dot.y()).collect(Collectors.joining(" "));
  }

  private static Optional<Figure> figure(List<QuarterFigure> trend, Quarter quarter) {
    return trend.stream()
        .filter(q -> q.quarter().equals(quarter.code()))
        .map(QuarterFigure::figure)
        .findFirst();
  }

  private int step() {
    return (TrendChart.WIDTH - 2 * LEFT) / Math.max(1, quarters.size() - 1);
  }

  private int x(int index) {
    return quarters.size() == 1 ? TrendChart.WIDTH / 2 : LEFT + index * step();
  }

  private int y(int value) {
    return LOWER - (LOWER - UPPER) * value / top;
  }
}
