package care.heard.themes.learning;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;

/** Rows of numbers as bytes: how many, then each. */
final class Numbers {
  private static final int MOST = 1 << 24;

  private Numbers() {}

  static void write(DataOutputStream out, float[] numbers) throws IOException {
    var bytes = ByteBuffer.allocate(numbers.length * Float.BYTES);
    bytes.asFloatBuffer().put(numbers);
    out.writeInt(numbers.length);
    out.write(bytes.array());
  }

  static void write(DataOutputStream out, int[] numbers) throws IOException {
    var bytes = ByteBuffer.allocate(numbers.length * Integer.BYTES);
    bytes.asIntBuffer().put(numbers);
    out.writeInt(numbers.length);
    out.write(bytes.array());
  }

  static float[] readFloats(DataInputStream in) throws IOException {
    var numbers = new float[count(in)];
    bytes(in, numbers.length * Float.BYTES).asFloatBuffer().get(numbers);
    return numbers;
  }

  static int[] readInts(DataInputStream in) throws IOException {
    var numbers = new int[count(in)];
    bytes(in, numbers.length * Integer.BYTES).asIntBuffer().get(numbers);
    return numbers;
  }

  static int count(DataInputStream in) throws IOException {
    var count = in.readInt();
    if (count < 0 || count > MOST) {
      throw new IOException("no count: " + count);
    }
    return count;
  }

  private static ByteBuffer bytes(DataInputStream in, int length) throws IOException {
    return ByteBuffer.wrap(in.readNBytes(length));
  }
}
