package care.heard.identity;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.util.Map;

/** A text as a picture that a phone's camera reads (QR, ISO/IEC 18004), in SVG. */
final class QrPicture {
  private static final Map<EncodeHintType, Object> HINTS =
      Map.of(EncodeHintType.ERROR_CORRECTION, ErrorCorrectionLevel.M, EncodeHintType.MARGIN, 4);

  private QrPicture() {}

  /** The picture, one unit a square, in the colours of its surroundings' text on white. */
  static String of(String text) {
    try {
      var squares = new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, 0, 0, HINTS);
      return svg(squares);
    } catch (WriterException e) {
      throw new IllegalArgumentException("too long for a QR code", e);
    }
  }

  private static String svg(BitMatrix squares) {
    return """
    <svg class="heard-qr" viewBox="0 0 %d %d" role="img" aria-labelledby="qr-words" \
    shape-rendering="crispEdges" xmlns="http://www.w3.org/2000/svg">\
    <title id="qr-words">The same code as a picture, for the phone’s camera</title>\
    <rect width="100%%" height="100%%" fill="#fff"/><path d="%s" fill="#000"/></svg>\
    """
        .formatted(squares.getWidth(), squares.getHeight(), path(squares));
  }

  private static String path(BitMatrix squares) {
    var path = new StringBuilder();
    for (int y = 0; y < squares.getHeight(); y++) {
      for (int x = 0; x < squares.getWidth(); x++) {
        if (squares.get(x, y)) {
          path.append("M%d %dh1v1h-1z".formatted(x, y));
        }
      }
    }
    return path.toString();
  }
}
