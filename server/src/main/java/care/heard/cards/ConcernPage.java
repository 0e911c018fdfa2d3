package care.heard.cards;

import java.util.List;

/** The words of a card that opened an alert, and whose they are. */
public record ConcernPage(String from, List<Part> parts) {
  /** One part: its title and the young person's words. */
  public record Part(String title, String words) {
    @Override
    public String toString() {
      return "Part[" + title + "]";
    }
  }

  static ConcernPage of(Concern concern) {
    return new ConcernPage(
        concern.from(),
        concern.parts().stream().map(p -> new Part(p.part().title(), p.words())).toList());
  }

  @Override
  public String toString() {
    return "ConcernPage";
  }
}
