package care.heard.platform.pages;

import io.vertx.core.buffer.Buffer;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The colour of an authority, as a stylesheet of its own: pages allow no styles but from files.
 *
 * @param hex such as {@code 0b4f4a}
 */
public record Accent(String hex) {
  /** WCAG 2.2, 1.4.3: white text of any size can be read on it. */
  private static final double CONTRAST = 4.5;

  private static final Pattern FILE = Pattern.compile("accent-([0-9a-f]{6})\\.css");

  /** The colour {@code #0b4f4a}; nothing where white could not be read on it. */
  public static Optional<Accent> of(String colour) {
    return Optional.of(colour)
        .filter(c -> c.matches("#[0-9a-f]{6}"))
        .map(c -> new Accent(c.substring(1)))
        .filter(accent -> accent.contrastWithWhite() >= CONTRAST);
  }

  static Optional<Accent> ofFile(String name) {
    var file = FILE.matcher(name);
    return file.matches() ? of("#" + file.group(1)) : Optional.empty();
  }

  /** Where a page finds its stylesheet. */
  public String href() {
    return "/assets/accent-" + hex + ".css";
  }

  /** How well white stands out from it: 1 not at all, 21 as from black. */
  public double contrastWithWhite() {
    var rgb = HexFormat.of().parseHex(hex);
    var luminance = 0.2126 * linear(rgb[0]) + 0.7152 * linear(rgb[1]) + 0.0722 * linear(rgb[2]);
    return 1.05 / (luminance + 0.05);
  }

  Buffer css() {
    return Buffer.buffer(":root{--heard-teal:#" + hex + "}\n");
  }

  private static double linear(byte channel) {
    var part = (channel & 0xff) / 255.0;
    return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
  }
}
