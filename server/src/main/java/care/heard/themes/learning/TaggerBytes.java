package care.heard.themes.learning;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.BufferUnderflowException;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/** A tagger as it is kept: weights and thresholds, and none of the texts it learned from. */
public final class TaggerBytes {
  private static final int FORMAT = 1;

  private TaggerBytes() {}

  /** All that the tagger knows. */
  public static byte[] of(Tagger tagger) {
    var bytes = new ByteArrayOutputStream();
    try (var out = new DataOutputStream(new DeflaterOutputStream(bytes))) {
      out.writeInt(FORMAT);
      tagger.write(out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** The same tagger again; IllegalArgumentException where these bytes are none. */
  public static Tagger read(byte[] bytes) {
    try (var in = new DataInputStream(new InflaterInputStream(new ByteArrayInputStream(bytes)))) {
      var format = in.readInt();
      if (format != FORMAT) {
        throw new IllegalArgumentException("a tagger of another format: " + format);
      }
      var tagger = Tagger.read(in);
      if (in.read() >= 0) {
        throw new IllegalArgumentException("more than a tagger");
      }
      return tagger;
    } catch (IOException | BufferUnderflowException e) {
      throw new IllegalArgumentException("no tagger", e);
    }
  }
}
