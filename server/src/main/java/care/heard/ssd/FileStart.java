package care.heard.ssd;

import java.io.IOException;
import java.io.InputStream;

/** What the first bytes of a file tell of it. */
final class FileStart {
  private static final int LOOKED_AT = 4;

  private FileStart() {}

  /** Passes a mark of UTF-8; {@link NotReadable} for what other marks say. */
  static void requireText(String name, InputStream in) throws IOException {
    in.mark(LOOKED_AT);
    var first = in.readNBytes(LOOKED_AT);
    in.reset();
    if (begins(first, 0xEF, 0xBB, 0xBF)) {
      in.skipNBytes(3);
    } else if (begins(first, 0xFF, 0xFE) || begins(first, 0xFE, 0xFF)) {
      refuse(name, "This file is in UTF-16. Export it as “CSV UTF-8”.");
    } else if (begins(first, 'P', 'K')) {
      refuse(name, "This is a workbook or a zip file. Export each table as “CSV UTF-8”.");
    } else if (begins(first, 0x1F, 0x8B)) {
      refuse(name, "This file is packed. Unpack it first.");
    }
  }

  private static boolean begins(byte[] bytes, int... with) {
    if (bytes.length < with.length) {
      return false;
    }
    for (int i = 0; i < with.length; i++) {
      if ((bytes[i] & 0xFF) != with[i]) {
        return false;
      }
    }
    return true;
  }

  private static void refuse(String name, String reason) {
    throw new NotReadable(Refusal.ofFile(name, reason));
  }
}
