package care.heard.themes;

/**
 * A theme that a text looks like, for a person to confirm.
 *
 * @param score how much of the likeness to all themes falls on this one, from 0 to 1
 */
public record ThemeSuggestion(String code, double score) {}
