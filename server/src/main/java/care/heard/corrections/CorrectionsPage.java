package care.heard.corrections;

import care.heard.platform.pages.PlainTime;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What young people say is wrong in what is held on them.
 *
 * @param waiting what nobody has answered
 * @param answered the rest
 */
public record CorrectionsPage(List<Line> waiting, List<Line> answered) {
  /**
   * One of them.
   *
   * @param about what it is about, in words
   * @param asked the day it was asked, in words
   * @param due until when it has to be answered, in words; empty where it was
   * @param late whether that is over
   * @param state what became of it, in words
   */
  public record Line(
      UUID id,
      String from,
      String about,
      String asked,
      Optional<String> due,
      boolean late,
      String state) {
    @Override
    public String toString() {
      return "Line[" + id + "]";
    }
  }

  static CorrectionsPage of(List<CorrectionSummary> all, LocalDate today) {
    return new CorrectionsPage(
        lines(all.stream().filter(CorrectionsPage::waits).toList(), today),
        lines(all.stream().filter(one -> !waits(one)).toList(), today));
  }

  private static List<Line> lines(List<CorrectionSummary> some, LocalDate today) {
    return some.stream().map(one -> line(one, today)).toList();
  }

  private static Line line(CorrectionSummary one, LocalDate today) {
    return new Line(
        one.id(),
        one.from(),
        one.about().title(),
        PlainTime.day(one.askedOn()),
        Optional.of(one.answerBy()).filter(_ -> waits(one)).map(PlainTime::day),
        waits(one) && one.answerBy().isBefore(today),
        one.state().words());
  }

  private static boolean waits(CorrectionSummary one) {
    return one.state() == CorrectionState.WAITING;
  }
}
