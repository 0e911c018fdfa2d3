package care.heard.meetings;

import care.heard.platform.pages.PlainTime;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/** The participation codes of a year. */
public record ReturnPage(int year, int unconfirmed, List<Line> lines) {
  /** How many reviews had a code. */
  public record Line(String code, String words, long count) {}

  static ReturnPage of(ParticipationReturn made) {
    var lines =
        Arrays.stream(ParticipationCode.values())
            .map(code ->
                new Line(
                    code.code(),
                    code.words(),
                    made.rows().stream().filter(row -> row.code() == code).count()))
            .toList();
    return new ReturnPage(made.year(), made.unconfirmed(), lines);
  }

  /** From when until when it goes, in words. */
  public String period() {
    return PlainTime.day(LocalDate.of(year - 1, 4, 1))
        + " to "
        + PlainTime.day(LocalDate.of(year, 3, 31));
  }
}
