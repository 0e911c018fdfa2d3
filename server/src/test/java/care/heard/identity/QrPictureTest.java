package care.heard.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.zxing.qrcode.decoder.Decoder;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What a camera reads in the picture is what was put in. */
final class QrPictureTest {
  private static final Pattern SQUARE = Pattern.compile("M(\\d+) (\\d+)h1v1h-1z");
  private static final int MARGIN = 4;

  @Test
  void aCameraReadsTheAddress() throws Exception {
    var address = "https://heard.example/app/#code=7KQ2MX-4R9T-W3ZB";
    var svg = QrPicture.of(address);
    assertEquals(address, new Decoder().decode(squares(svg)).getText());
    assertTrue(svg.contains("<title id=\"qr-words\">"), "words for those who cannot see it");
  }

  private static boolean[][] squares(String svg) {
    var size = Pattern.compile("viewBox=\"0 0 (\\d+)").matcher(svg);
    assertTrue(size.find());
    int inside = Integer.parseInt(size.group(1)) - 2 * MARGIN;
    var squares = new boolean[inside][inside];
    SQUARE
        .matcher(svg)
        .results()
        .forEach(m ->
            squares[Integer.parseInt(m.group(2)) - MARGIN][Integer.parseInt(m.group(1)) - MARGIN] =
                true);
    return squares;
  }
}
