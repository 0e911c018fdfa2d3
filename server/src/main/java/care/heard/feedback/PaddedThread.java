package care.heard.feedback;

import care.heard.platform.http.Json;
import java.security.SecureRandom;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A thread as it is sent to whoever holds the receipt: padded, so that nobody who sees only the
 * size of an answer can tell a thread from none (promise 2).
 *
 * @param padding drawn at random, so that nothing on the way can make it shorter
 */
record PaddedThread(List<ThreadReply> messages, String padding) {
  private static final int SMALL = 4 * 1024;
  private static final int MIDDLE = 16 * 1024;
  private static final int LARGE = 64 * 1024;
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final String LETTERS =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

  /** Of one of few sizes. */
  static PaddedThread of(List<ThreadReply> messages) {
    int bare = Json.bytes(new PaddedThread(messages, "")).length;
    return new PaddedThread(messages, letters(sizeFor(bare) - bare));
  }

  /** The smallest size that so many bytes fit into. */
  static int sizeFor(int bytes) {
    if (bytes <= SMALL) {
      return SMALL;
    }
    return bytes <= MIDDLE ? MIDDLE : (bytes + LARGE - 1) / LARGE * LARGE;
  }

  private static String letters(int number) {
    var drawn = new byte[number];
    RANDOM.nextBytes(drawn);
    return IntStream.range(0, number)
        .mapToObj(i -> LETTERS.substring(drawn[i] & 63, (drawn[i] & 63) + 1))
        .collect(Collectors.joining());
  }

  @Override
  public String toString() {
    return "PaddedThread";
  }
}
