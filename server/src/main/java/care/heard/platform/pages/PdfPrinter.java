package care.heard.platform.pages;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import io.vertx.core.buffer.Buffer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.apache.pdfbox.Loader;

/**
 * Makes PDF/UA documents of well-formed pages, with fonts of our own. Nothing is fetched for them.
 * It takes a while: never on an event loop.
 */
public final class PdfPrinter {
  private static final String FAMILY = "DejaVu Sans";
  private static final int REGULAR = 400;
  private static final int BOLD = 700;

  /** Prints nothing yet. */
  public PdfPrinter() {
    XRLog.setLoggingEnabled(false);
  }

  /** A document and how many pages it has. */
  public record Printed(Buffer bytes, int pages) {
    @Override
    public String toString() {
      return "Printed[" + pages + " pages]";
    }
  }

  /** Prints a page of well-formed XHTML with a title, a language and a description. */
  public Printed print(String xhtml) {
    var out = new ByteArrayOutputStream();
    try {
      var builder = new PdfRendererBuilder();
      builder.usePdfUaAccessibility(true);
      builder.useUriResolver((_, _) -> null);
      builder.useFont(() -> font("DejaVuSans.ttf"), FAMILY, REGULAR, FontStyle.NORMAL, true);
      builder.useFont(() -> font("DejaVuSans-Bold.ttf"), FAMILY, BOLD, FontStyle.NORMAL, true);
      builder.withHtmlContent(xhtml, null);
      builder.toStream(out);
      builder.run();
      return counted(out.toByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Printed counted(byte[] pdf) throws IOException {
    try (var document = Loader.loadPDF(pdf)) {
      return new Printed(Buffer.buffer(pdf), document.getNumberOfPages());
    }
  }

  private static InputStream font(String file) {
    return Objects.requireNonNull(PdfPrinter.class.getResourceAsStream("/fonts/" + file), file);
  }
}
