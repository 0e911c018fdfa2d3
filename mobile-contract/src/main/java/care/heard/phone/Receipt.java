package care.heard.phone;

import care.heard.client.model.QuestionSet;
import care.heard.client.model.SendUnnamedFeedback;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.generators.HKDFBytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;
import org.bouncycastle.crypto.params.HKDFParameters;

/**
 * Six words of a list of 2,048 (66 bits), made on the phone, that lead back to what was sent
 * without a name. What the service sees of them is derived by a slow function.
 */
record Receipt(List<String> words) {
  private static final int SIZE = 6;
  private static final String LIST = "receipt-words.txt";
  private static final List<String> WORDS = read();
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int KIBIBYTES = 64 * 1024;
  private static final int PASSES = 3;
  private static final int BYTES = 32;

  /** A new one. */
  static Receipt draw() {
    return new Receipt(RANDOM.ints(SIZE, 0, WORDS.size()).mapToObj(WORDS::get).toList());
  }

  /** The receipt that somebody typed; Trouble where it cannot be one. */
  static Receipt of(String typed) {
    List<String> words = List.of(typed.strip().toLowerCase(Locale.ROOT).split("[\\s,.-]+"));
    if (words.size() != SIZE) {
      throw new Trouble("A receipt has six words.");
    }
    words.stream()
        .filter(word -> !WORDS.contains(word))
        .findFirst()
        .ifPresent(word -> {
          throw new Trouble("\"" + word + "\" is not in any receipt. Is it spelt right?");
        });
    return new Receipt(words);
  }

  /** Where the service finds the answer: 32 bytes in base64url, other for each authority. */
  String thread(String authority) {
    HKDFBytesGenerator hkdf = new HKDFBytesGenerator(new SHA256Digest());
    hkdf.init(new HKDFParameters(slowly(authority), null, ascii("heard/receipt/thread")));
    byte[] thread = new byte[BYTES];
    hkdf.generateBytes(thread, 0, BYTES);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(thread);
  }

  // Argon2id (RFC 9106): whoever tries words out pays this for each try.
  private byte[] slowly(String authority) {
    Argon2BytesGenerator argon = new Argon2BytesGenerator();
    argon.init(
        new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
            .withVersion(Argon2Parameters.ARGON2_VERSION_13)
            .withMemoryAsKB(KIBIBYTES)
            .withIterations(PASSES)
            .withParallelism(1)
            .withSalt(ascii("heard/receipt/" + authority))
            .build());
    byte[] root = new byte[BYTES];
    argon.generateBytes(ascii(String.join(" ", words)), root);
    return root;
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  private static List<String> read() {
    try (InputStream in = Receipt.class.getResourceAsStream(LIST)) {
      return new String(in.readAllBytes(), StandardCharsets.US_ASCII).lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(LIST, e);
    }
  }

  /** As the phone keeps it for that message, from today. */
  KeptReceipt kept(SendUnnamedFeedback message, String authority, QuestionSet questions) {
    return new KeptReceipt(
        spoken(),
        authority,
        message.getThread(),
        questions.getTitle(),
        message.getLevel().getValue(),
        LocalDate.now(ZoneId.of("Europe/London")).toString());
  }

  /** As somebody found it, on a phone that did not keep it. */
  KeptReceipt found(String authority) {
    return new KeptReceipt(spoken(), authority, thread(authority), "", "", "");
  }

  /** As it is written down. */
  String spoken() {
    return String.join(" ", words);
  }

  @Override
  public String toString() {
    return "Receipt";
  }
}
