package care.heard.quotes.redaction;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is masked, layer by layer, and that no text takes long. */
class RedactorTest {
  private static final int LONGEST = 10_000;

  private final Redactor redactor = new Redactor();

  private String masked(String text) {
    return redactor.redact(text, KnownNames.none()).masked();
  }

  @Test
  void theNamesOfTheirWorldAreMaskedEvenWhereTheyAreWords() {
    var known = KnownNames.of(List.of("Will Tester", "Fatima Brookmoor"));
    assertEquals(
        "[a name] is kind, [a name] too",
        redactor.redact("fatima is kind, brookmor too", known).masked());
    assertEquals(
        "i asked [a name] for help", redactor.redact("i asked will for help", known).masked());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "I told Kayleigh about it.|I told [a word] about it.",
        "my worker grace never comes|my worker [a name] never comes",
        "Mr Green is kind|[a name] is kind",
        "i go to green lane high school|i go to [a place]",
        "ring me on 07700 900 123 pls|ring me on [contact details] pls",
        "my email is a.b@example.com|my email is [contact details]",
        "my insta is sunshine|my insta is [contact details]",
        "born on 3rd of March 2009|born on [a number]",
        "we are at PR8 1RX now|we are at [a place] now",
        "i was with will and her family|i was with [a name] and her family",
        "they call me j a c k|they call me [a name]",
        "St Mary's was better|[a place] [a word] was better",
      })
  void whatTellsWhoIsMeantIsMasked(String text, String expected) {
    assertEquals(expected, masked(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "I don't feel listened to in meetings.",
        "my social worker keeps changing and nobody tells me why",
        "i will say it again, i hope they listen",
        "WHY does nobody ask ME",
        "soooo annoyed lol",
        "The food in my foster home is good and I like my room.",
        "",
        "🙂",
      })
  void harmlessWordsStay(String text) {
    assertEquals(text, masked(text));
  }

  @Test
  void invisibleCharactersHideNoName() {
    assertEquals("i told [a word]", masked("i told Kay\u200bleigh"));
    assertEquals("ring [contact details]", masked("ring 077\u200b00 900\u200d123"));
    assertEquals("i told [a word] ok", masked("i told J\u0430ck ok"));
  }

  @Test
  void textFromRightToLeftIsMasked() {
    var masked = masked("قلت لفاطمة كل شيء");
    assertFalse(
        masked
            .chars()
            .anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.ARABIC),
        masked);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a", "a@", "1 ", "@", "_", "a.", "\u200b", "(0", "a1", "Aa ", "may 1", "j ", "🙂", "www."
      })
  void whateverIsRepeatedTheTextIsReadWhole(String part) {
    var text = part.repeat(LONGEST / part.length());
    var redaction = redactor.redact(text, KnownNames.of(List.of("Jack Smith")));
    int end = 0;
    for (var mask : redaction.masks()) {
      assertTrue(mask.start() >= end && mask.end() <= text.length(), "masks lie in their order");
      end = mask.end();
    }
  }

  @Test
  void aMaskByHandJoinsTheOthers() {
    var redaction =
        Redaction.of(
            "a b c", List.of(new Mask(0, 1, MaskKind.NAME), new Mask(4, 5, MaskKind.BY_HAND)));
    assertEquals("[a name] b [left out]", redaction.masked());
  }
}
