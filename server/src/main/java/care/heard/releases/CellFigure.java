package care.heard.releases;

/** A figure for one group. */
public record CellFigure(String grouping, String cell, Figure figure) {}
