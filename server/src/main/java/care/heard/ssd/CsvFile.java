package care.heard.ssd;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;

/**
 * One extract, read a few rows at a time: RFC 4180 with commas, in UTF-8 with or without a mark at
 * its beginning. Anything else is refused with words that say what to do. Blocks.
 */
final class CsvFile implements AutoCloseable {
  private static final int CELL_AT_MOST = 64 * 1024;

  private final String name;
  private final CsvReader<CsvRecord> reader;
  private final Iterator<CsvRecord> records;
  private final List<String> header;
  private long line = 1;

  private CsvFile(String name, CsvReader<CsvRecord> reader) {
    this.name = name;
    this.reader = reader;
    this.records = reader.iterator();
    this.header = header();
  }

  /** The file, its header read; {@link NotReadable} where that cannot be. */
  static CsvFile open(Path path, String name) {
    try {
      var in = new BufferedInputStream(Files.newInputStream(path), 64 * 1024);
      FileStart.requireText(name, in);
      return new CsvFile(name, reader(in));
    } catch (IOException _) {
      throw new NotReadable(Refusal.ofFile(name, "There is no readable file of that name."));
    }
  }

  private static CsvReader<CsvRecord> reader(InputStream in) {
    var decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    return CsvReader.builder()
        .maxBufferSize(CELL_AT_MOST)
        .allowUnclosedQuote(false)
        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
        .ofCsvRecord(new InputStreamReader(in, decoder));
  }

  /** What it is called. */
  String name() {
    return name;
  }

  /** Its columns, in lower case. */
  List<String> columns() {
    return header;
  }

  /** The next rows, none at its end; {@link NotReadable} where they are no CSV or not in UTF-8. */
  List<CsvRecord> next(int atMost) {
    var some = new ArrayList<CsvRecord>();
    while (some.size() < atMost && hasNext()) {
      var row = records.next();
      line = row.getStartingLineNumber();
      some.add(row);
    }
    return some;
  }

  private List<String> header() {
    if (!hasNext()) {
      throw new NotReadable(Refusal.ofFile(name, "This file is empty. Export it again."));
    }
    var columns =
        records.next().getFields().stream()
            .map(column -> column.strip().toLowerCase(Locale.ROOT))
            .toList();
    if (columns.size() == 1 && columns.getFirst().matches(".*[;\\t|].*")) {
      throw new NotReadable(
          Refusal.ofFile(
              name, "Its columns are not divided by commas. Export it as CSV with commas."));
    }
    return columns;
  }

  private boolean hasNext() {
    try {
      return records.hasNext();
    } catch (UncheckedIOException e) {
      throw new NotReadable(
          e.getCause() instanceof CharacterCodingException ? encoding() : broken());
    } catch (CsvParseException _) {
      throw new NotReadable(broken());
    }
  }

  private Refusal encoding() {
    return Refusal.ofRow(
        name,
        line + 1,
        "Somewhere from here on is a character that is not UTF-8. The file looks like it is in"
            + " Windows-1252: export it as “CSV UTF-8”.");
  }

  private Refusal broken() {
    return Refusal.ofRow(
        name,
        line + 1,
        "From here on this is no CSV: a quotation mark is not closed, or one cell is far too long.");
  }

  @Override
  public void close() {
    try {
      reader.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
