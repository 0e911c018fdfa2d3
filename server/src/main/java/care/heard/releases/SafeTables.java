package care.heard.releases;

import java.util.List;

/**
 * The closed family of tables after the rules: what may be shown, and an account of what is not.
 *
 * @param people young people heard in the whole authority
 * @param respondents young people heard, by one grouping at a time
 */
record SafeTables(
    Figure people,
    List<Grouping> groupings,
    List<CellFigure> respondents,
    List<ThemeFigures> themes,
    List<Withheld> withheld) {}
