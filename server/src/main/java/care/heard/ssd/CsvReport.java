package care.heard.ssd;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.QuoteStrategies;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * What was refused, as CSV for a spreadsheet. A cell that a spreadsheet would run as a formula gets
 * an apostrophe before it, and every cell stands in quotation marks (OWASP, CSV injection).
 */
final class CsvReport {
  private CsvReport() {}

  static String of(List<Refusal> refused) {
    var text = new StringWriter();
    try (var csv = CsvWriter.builder().quoteStrategy(QuoteStrategies.ALWAYS).build(text)) {
      csv.writeRecord("file", "line", "column", "what to put right");
      refused.forEach(one ->
          csv.writeRecord(
              safe(one.file()),
              one.line().map(String::valueOf).orElse(""),
              safe(one.column().orElse("")),
              safe(one.reason())));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  private static String safe(String cell) {
    return !cell.isEmpty() && "=+-@\t\r\n".indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
  }
}
