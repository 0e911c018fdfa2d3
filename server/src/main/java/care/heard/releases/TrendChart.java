package care.heard.releases;

import java.util.List;

/**
 * A small chart of a figure over the quarters, ready to be drawn in a box of {@link #WIDTH} by
 * {@link #HEIGHT}.
 *
 * @param spoken the same in words
 * @param lines the points of each unbroken stretch
 * @param gaps stretches of quarters without a number; the line breaks there
 */
public record TrendChart(
    String title,
    Figure now,
    String spoken,
    List<String> lines,
    List<Dot> dots,
    List<Gap> gaps,
    TrendAxis axis) {

  /** The width of the box. */
  public static final int WIDTH = 240;

  /** The height of the box. */
  public static final int HEIGHT = 84;

  /** From where to where there is no number. */
  public record Gap(int x, int width) {}

  /** Where a figure stands. */
  public record Dot(int x, int y) {}
}
