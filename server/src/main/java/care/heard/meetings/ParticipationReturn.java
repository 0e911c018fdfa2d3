package care.heard.meetings;

import care.heard.platform.time.England;
import io.vertx.sqlclient.Row;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;

/** The reviews of a year with their confirmed codes, as SSDA903 wants them. */
record ParticipationReturn(int year, int unconfirmed, List<ParticipationRow> rows) {
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.UK);
  private static final String HEADER = "CHILD,DOB,REVIEW,REVIEW_CODE\r\n";
  private static final String LEADS_A_FORMULA = "=+-@\t\r";

  /** One review. */
  record ParticipationRow(String child, LocalDate dob, LocalDate review, ParticipationCode code) {
    @Override
    public String toString() {
      return "ParticipationRow";
    }
  }

  /** A review that was held, before its young person is looked up. */
  record HeldReview(UUID person, LocalDate day, String code) {
    static HeldReview fromRow(Row row) {
      return new HeldReview(
          row.getUUID("person_id"),
          England.day(row.getOffsetDateTime("starts_at").toInstant()),
          row.getString("participation_code"));
    }
  }

  /** The year (1 April to 31 March) that a day lies in, by the year in which it ends. */
  static int yearOf(LocalDate day) {
    return day.getMonthValue() < 4 ? day.getYear() : day.getYear() + 1;
  }

  /** The file "Reviews" of the return; a cell that a spreadsheet would run begins with a quote. */
  String csv() {
    return rows.stream().map(ParticipationReturn::line).collect(Collectors.joining("", HEADER, ""));
  }

  private static String line(ParticipationRow row) {
    return List.of(
                cell(row.child()),
                cell(DAY.format(row.dob())),
                cell(DAY.format(row.review())),
                cell(row.code().code()))
            .stream()
            .collect(Collectors.joining(","))
        + "\r\n";
  }

  /** The text as a cell: harmless, and quoted where it must be. */
  static String cell(String text) {
    var safe = !text.isEmpty() && LEADS_A_FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    return safe.matches("[^\",\r\n]*") ? safe : "\"" + safe.replace("\"", "\"\"") + "\"";
  }
}
