package care.heard.safeguarding.score;

import care.heard.themes.evaluation.NotReadable;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Texts of which people said whether somebody is not safe, from a CSV file in UTF-8. */
final class LabelledTexts {
  private static final Set<String> YES =
      Set.of("1", "1.0", "yes", "y", "true", "harm", "disclosure", "positive", "unsafe");
  private static final Set<String> NO =
      Set.of("0", "0.0", "no", "n", "false", "none", "harmless", "negative", "safe", "");

  private LabelledTexts() {}

  /**
   * One text.
   *
   * @param kind of harm; empty where there is none
   */
  record Row(String text, boolean disclosure, String kind) {
    @Override
    public String toString() {
      return "Row";
    }
  }

  /** Reads it; {@link NotReadable} names the line where it cannot. */
  static List<Row> read(Path file) {
    var rows = new ArrayList<Row>();
    try (var reader = CsvReader.builder().detectBomHeader(true).ofNamedCsvRecord(file)) {
      for (var line : reader) {
        rows.add(row(line, "%s, line %d".formatted(file, line.getStartingLineNumber())));
      }
    } catch (IOException | UncheckedIOException _) {
      throw new NotReadable(file + " cannot be read as a text in UTF-8.");
    } catch (CsvParseException e) {
      throw new NotReadable("%s is no CSV: %s".formatted(file, e.getMessage()));
    }
    var found = rows.stream().filter(Row::disclosure).count();
    if (found == 0 || found == rows.size()) {
      throw new NotReadable(file + " needs texts with a disclosure and texts without one.");
    }
    return rows;
  }

  private static Row row(NamedCsvRecord line, String where) {
    if (line.findField("text").isEmpty() || line.findField("label").isEmpty()) {
      throw new NotReadable(where + ": the columns \"text\" and \"label\" are needed.");
    }
    var label = line.getField("label").strip().toLowerCase(Locale.ROOT);
    if (!YES.contains(label) && !NO.contains(label)) {
      throw new NotReadable(where + ": the label is 1 where somebody is not safe, else 0.");
    }
    var kind = line.findField("kind").map(String::strip).orElse("");
    return new Row(line.getField("text"), YES.contains(label), kind.isEmpty() ? "any" : kind);
  }
}
