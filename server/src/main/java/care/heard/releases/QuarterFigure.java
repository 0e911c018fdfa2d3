package care.heard.releases;

/** A figure as it was published for one quarter. */
public record QuarterFigure(String quarter, Figure figure) {}
