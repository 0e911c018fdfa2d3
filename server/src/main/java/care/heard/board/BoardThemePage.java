package care.heard.board;

import care.heard.releases.ThemePage;
import java.util.List;

/**
 * One theme of a release, with what is done about it and what the board could ask.
 *
 * @param back the path of its release
 */
public record BoardThemePage(
    String back, ThemePage theme, List<SaidAndDone.Line> actions, List<String> questions) {}
