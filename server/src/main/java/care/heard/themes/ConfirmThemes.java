package care.heard.themes;

import java.util.List;

/** What an item is about, as a person has read it. */
public record ConfirmThemes(List<String> themes) {}
