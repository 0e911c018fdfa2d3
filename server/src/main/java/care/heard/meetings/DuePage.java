package care.heard.meetings;

import care.heard.platform.pages.FormErrors;
import care.heard.platform.pages.PlainTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Reviews that are late, will be late, or are due soon. */
public record DuePage(
    List<Line> late, List<Line> plannedLate, List<Line> dueSoon, Telling telling) {

  /**
   * Where the reader of the page is told.
   *
   * @param message what was just done, to say so
   * @param address empty where they are told nowhere
   */
  public record Telling(Optional<String> message, FormErrors errors, String address) {
    @Override
    public String toString() {
      return "Telling";
    }
  }

  /**
   * One review.
   *
   * @param dueOn a day in words
   * @param plannedFor a day in words, where it is planned
   * @param warnedOn the day on which the service said so first, in words
   */
  public record Line(
      UUID person,
      String about,
      String title,
      String dueOn,
      Optional<String> plannedFor,
      Optional<String> warnedOn) {
    static Line of(DueReview review) {
      return new Line(
          review.person(),
          review.about(),
          review.title(),
          PlainTime.day(review.dueOn()),
          review.plannedFor().map(PlainTime::day),
          review.warnedOn().map(PlainTime::day));
    }

    @Override
    public String toString() {
      return "Line[" + person + "]";
    }
  }

  static DuePage of(List<DueReview> all, Telling telling) {
    return new DuePage(
        lines(all, DueReview.State.LATE),
        lines(all, DueReview.State.PLANNED_LATE),
        lines(all, DueReview.State.DUE_SOON),
        telling);
  }

  private static List<Line> lines(List<DueReview> all, DueReview.State state) {
    return all.stream().filter(review -> review.state() == state).map(Line::of).toList();
  }
}
