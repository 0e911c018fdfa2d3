package care.heard.themes.evaluation;

import care.heard.themes.Taxonomy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Labelled texts from a CSV file in UTF-8 with the columns {@code text} and {@code themes}: none,
 * one or several codes, between which stands a semicolon, a bar or a comma.
 *
 * @param unknown codes in the file that the taxonomy does not have
 */
record LabelledFile(List<Row> rows, Set<String> unknown) {
  private static final Pattern BETWEEN = Pattern.compile("[;|,\\[\\]\"]+");

  /** One text as it was labelled. */
  record Row(String text, Set<String> themes) {
    @Override
    public String toString() {
      return "Row";
    }
  }

  /** Reads it; {@link NotReadable} names the line where it cannot. */
  static LabelledFile read(Path file, Taxonomy taxonomy) {
    var rows = new ArrayList<Row>();
    var unknown = new LinkedHashSet<String>();
    try (var reader = CsvReader.builder().detectBomHeader(true).ofNamedCsvRecord(file)) {
      for (var line : reader) {
        requireColumns(file, line);
        var themes = codes(line.getField("themes"), taxonomy);
        themes.stream().filter(code -> taxonomy.find(code).isEmpty()).forEach(unknown::add);
        if (!line.getField("text").isBlank()) {
          rows.add(new Row(line.getField("text"), themes));
        }
      }
    } catch (IOException | UncheckedIOException _) {
      throw new NotReadable(file + " cannot be read as a text in UTF-8.");
    } catch (CsvParseException e) {
      throw new NotReadable("%s is no CSV: %s".formatted(file, e.getMessage()));
    }
    return new LabelledFile(rows, unknown);
  }

  private static void requireColumns(Path file, NamedCsvRecord line) {
    if (line.findField("text").isEmpty() || line.findField("themes").isEmpty()) {
      throw new NotReadable(
          "%s, line %d: the columns \"text\" and \"themes\" are needed."
              .formatted(file, line.getStartingLineNumber()));
    }
  }

  private static Set<String> codes(String cell, Taxonomy taxonomy) {
    var whole = cell.strip();
    if (whole.isEmpty() || taxonomy.find(whole).isPresent()) {
      return whole.isEmpty() ? Set.of() : Set.of(whole);
    }
    var codes = new LinkedHashSet<String>();
    BETWEEN.splitAsStream(whole).map(String::strip).filter(c -> !c.isEmpty()).forEach(codes::add);
    return codes;
  }
}
