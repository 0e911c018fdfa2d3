package care.heard.phone;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Six words lead back to what was sent, and nothing but them does. */
class ReceiptTest {
  @TempDir private Path folder;

  @Test
  void theListIsOfTwoThousandAndFortyEightPlainWords() throws Exception {
    try (var in = Receipt.class.getResourceAsStream("receipt-words.txt")) {
      List<String> words =
          new String(in.readAllBytes(), StandardCharsets.US_ASCII).lines().toList();
      assertEquals(2048, words.size());
      assertEquals(words.stream().distinct().sorted().toList(), words);
      assertTrue(words.stream().allMatch(word -> word.matches("[a-z]{2,8}")));
    }
  }

  @Test
  void theSameWordsLeadToTheSamePlaceHoweverTheyAreTyped() {
    Receipt drawn = Receipt.draw();
    assertEquals(6, drawn.words().size());
    Receipt typed = Receipt.of("  " + drawn.spoken().toUpperCase(java.util.Locale.ROOT) + ". ");
    assertEquals(drawn, typed);
    assertEquals(drawn.thread("wearbridge"), typed.thread("wearbridge"));
    assertTrue(drawn.thread("wearbridge").matches("[A-Za-z0-9_-]{43}"));
  }

  /** As an independent library (argon2-cffi, HMAC) derives it: other apps must come there too. */
  @Test
  void leadsWhereTheContractSays() {
    Receipt known = Receipt.of("apple river window tiger yellow spoon");
    assertEquals(KNOWN, known.thread("wearbridge"));
    assertNotEquals(KNOWN, known.thread("elsewhere"));
    assertNotEquals(
        KNOWN, Receipt.of("river apple window tiger yellow spoon").thread("wearbridge"));
  }

  @Test
  void aWordThatIsInNoReceiptIsSaid() {
    assertThrows(Trouble.class, () -> Receipt.of("apple river window tiger yellow"));
    Trouble wrong =
        assertThrows(Trouble.class, () -> Receipt.of("apple river window tiger yellow spoom"));
    assertTrue(wrong.getMessage().contains("spoom"), wrong.getMessage());
  }

  @Test
  void isKeptOnThePhoneAndForgotten() {
    ReceiptFile file = new ReceiptFile(folder.resolve("receipts.json"));
    KeptReceipt kept =
        new KeptReceipt("a b", "here", "t", "How are things?", "anonymous", "2026-10-20");
    file.add(kept);
    assertEquals(List.of(kept), file.load());
    file.remove(kept);
    assertEquals(List.of(), file.load());
  }

  private static final String KNOWN = "HuQ0gPGpCz_d_F5Z-b0-vG6f8csdEBAs1WHXWIq08Eo";
}
