package care.heard.ssd;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** One row's cells by column; what is wrong with one is put among the refusals. */
final class Cells {
  private static final int QUOTED_AT_MOST = 30;
  // What a spreadsheet would run as a formula (OWASP, CSV injection).
  private static final Pattern FORMULA = Pattern.compile("(?s)[=+\\-@\\t\\r].*");

  private final String file;
  private final List<String> header;
  private final CsvRecord row;
  private final Refusals refusals;
  private boolean sound = true;

  Cells(String file, List<String> header, CsvRecord row, Refusals refusals) {
    this.file = file;
    this.header = header;
    this.row = row;
    this.refusals = refusals;
  }

  /** Whether the row has as many cells as the header. */
  boolean fits() {
    if (row.getFieldCount() != header.size()) {
      sound = false;
      refusals.add(
          Refusal.ofRow(
              file,
              line(),
              "It has %d cells and the header %d columns: look for a comma or a quotation mark."
                  .formatted(row.getFieldCount(), header.size())));
    }
    return sound;
  }

  long line() {
    return row.getStartingLineNumber();
  }

  /** Whether nothing was refused so far. */
  boolean isSound() {
    return sound;
  }

  /** What stands there; empty for an empty cell, for NULL, and where there is no such column. */
  Optional<String> text(String column, int atMost) {
    return cell(column).filter(text -> isText(column, text, atMost));
  }

  /** What must stand there. */
  Optional<String> neededText(String column, int atMost) {
    needed(column);
    return text(column, atMost);
  }

  /** A date, with or without a time after it, which is passed over. */
  Optional<LocalDate> date(String column) {
    return cell(column).flatMap(text -> date(column, text));
  }

  /** A date that must stand there. */
  Optional<LocalDate> neededDate(String column) {
    needed(column);
    return date(column);
  }

  /** Says what is wrong with a cell, and quotes it: only for codes and dates. */
  void refuse(String column, String reason) {
    sound = false;
    refusals.add(new Refusal(file, Optional.of(line()), Optional.of(column), reason));
  }

  /** A cell as it may stand in a report. */
  static String quoted(String text) {
    var plain = text.replaceAll("\\p{Cntrl}", " ");
    return "“"
        + (plain.length() > QUOTED_AT_MOST ? plain.substring(0, QUOTED_AT_MOST) + "…" : plain)
        + "”";
  }

  private void needed(String column) {
    if (cell(column).isEmpty()) {
      refuse(column, "This is needed, and the cell is empty.");
    }
  }

  private Optional<String> cell(String column) {
    int at = header.indexOf(column);
    return at < 0
        ? Optional.empty()
        : Optional.of(row.getField(at).strip())
            .filter(text -> !text.isEmpty() && !text.equalsIgnoreCase("null"));
  }

  private Optional<LocalDate> date(String column, String text) {
    var date = Dates.read(text);
    if (date.isEmpty()) {
      refuse(
          column,
          quoted(text) + " is no date from 1900 to 2100: write it like 2026-01-31 or 31/01/2026.");
    }
    return date;
  }

  private boolean isText(String column, String text, int atMost) {
    if (FORMULA.matcher(text).matches()) {
      refuse(
          column,
          "It begins like a formula, which a spreadsheet would run. Take out what it begins with.");
      return false;
    }
    if (text.length() > atMost || text.chars().anyMatch(Character::isISOControl)) {
      refuse(column, "Use at most %,d characters, and text alone.".formatted(atMost));
      return false;
    }
    return true;
  }
}
