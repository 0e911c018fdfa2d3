package care.heard.themes;

import java.util.List;

/** The themes that are confirmed now. */
public record ConfirmedThemes(List<String> themes) {}
