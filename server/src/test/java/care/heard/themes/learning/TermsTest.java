package care.heard.themes.learning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.StringLength;

/** Any text becomes terms, in bounded number. */
class TermsTest {
  @Property(tries = 300)
  void everyTextHasBoundedTerms(@ForAll @StringLength(max = 12_000) String text) {
    var terms = Terms.of(text);
    assertTrue(terms.keySet().stream().allMatch(bucket -> bucket >= 0 && bucket < Terms.BUCKETS));
    var looked = Math.min(text.length(), 8000);
    var all = terms.values().stream().mapToInt(Integer::intValue).sum();
    assertTrue(all <= 10 * (looked + 2), () -> all + " terms of " + looked + " characters");
  }

  @Property(tries = 100)
  void upperAndLowerCaseAreAlike(@ForAll("words") String text) {
    assertEquals(Terms.of(text), Terms.of(text.toUpperCase(Locale.ROOT)));
  }

  @Provide
  Arbitrary<String> words() {
    return Arbitraries.of(Set.of("my dog", "I don't know", "new worker again"));
  }
}
