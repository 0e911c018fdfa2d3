package care.heard.platform.pages;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Every file that a page may ask for, held in memory: what is not listed here does not exist. */
public enum Asset {
  /** The components of GOV.UK Frontend, without the typeface that only GOV.UK may use. */
  GOVUK(
      "govuk/govuk-frontend.min.css",
      "/META-INF/resources/webjars/govuk-frontend/5.14.0/dist/govuk/govuk-frontend.min.css",
      Asset::withoutGovukTypeface),
  /** What is our own: colours, header, lists, print. */
  HEARD("heard.css"),
  /** Bars, trends and tables of figures. */
  BOARD("board.css"),
  /** The icon of a tab, and the mark in the header. */
  ICON("heard.svg"),
  /** Pictures beside easy-read questions, each a symbol with a name. */
  SYMBOLS("symbols.svg");

  private final String name;
  private final String content;
  private final String hash;

  Asset(String own) {
    this(own, "/assets/" + own, UnaryOperator.identity());
  }

  Asset(String name, String resource, UnaryOperator<String> change) {
    this.name = name;
    this.content = change.apply(read(resource));
    this.hash = hash(bytes());
  }

  /** The asset at a path below {@code /assets/}. */
  public static Optional<Asset> find(String name) {
    return Arrays.stream(values()).filter(asset -> asset.name.equals(name)).findFirst();
  }

  /** Where a page finds it; the path changes with the content, so it may be kept for ever. */
  public String href() {
    return "/assets/" + name + "?v=" + hash;
  }

  /** What is in it, in a few characters. */
  public String hash() {
    return hash;
  }

  /** Its strong ETag. */
  public String etag() {
    return '"' + hash + '"';
  }

  /** Its bytes, as they are sent. */
  public byte[] bytes() {
    return content.getBytes(StandardCharsets.UTF_8);
  }

  /** Its media type. */
  public String contentType() {
    return name.endsWith(".css") ? "text/css; charset=utf-8" : "image/svg+xml";
  }

  private static String withoutGovukTypeface(String css) {
    return css.replaceAll("@font-face\\{[^}]*}", "")
        .replace("GDS Transport,", "")
        .replaceAll("/\\*# sourceMappingURL=[^*]*\\*/", "");
  }

  private static String read(String resource) {
    try (var in = Asset.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("missing from the build: " + resource);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String hash(byte[] bytes) {
    try {
      var digest = MessageDigest.getInstance("SHA-256").digest(bytes);
      return HexFormat.of().formatHex(digest, 0, 8);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
