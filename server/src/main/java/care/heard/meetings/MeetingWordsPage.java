package care.heard.meetings;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What a young person wrote for whoever is reading, as a page and as a sheet.
 *
 * @param wish what they answered and who speaks for them, in words
 * @param notFor to whom nothing of it may be shown
 * @param open what may be said in the meeting
 * @param hidden what is for the reader alone
 */
public record MeetingWordsPage(
    UUID id,
    String from,
    List<String> wish,
    List<String> notFor,
    List<Part> open,
    List<Part> hidden) {

  /** One part: its title and their words. */
  public record Part(String title, String words) {
    @Override
    public String toString() {
      return "Part[" + title + "]";
    }
  }

  static MeetingWordsPage of(MeetingWords words) {
    var answer = words.answer().map(MeetingAnswer::words);
    var speaker = words.speaker().map(Speaker::words);
    return new MeetingWordsPage(
        words.meeting(),
        words.from(),
        List.of(answer, speaker).stream().flatMap(Optional::stream).toList(),
        words.notFor(),
        parts(words, Keep.OPEN),
        parts(words, Keep.PRIVATE));
  }

  private static List<Part> parts(MeetingWords words, Keep keep) {
    return words.parts().stream()
        .filter(part -> part.keep() == keep)
        .map(part -> new Part(part.title(), part.words()))
        .toList();
  }

  @Override
  public String toString() {
    return "MeetingWordsPage[" + id + "]";
  }
}
