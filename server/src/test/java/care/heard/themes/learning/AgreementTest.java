package care.heard.themes.learning;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** F1 as everybody counts it. */
class AgreementTest {
  @Test
  void microCountsDecisionsAndMacroCountsThemes() {
    var agreement = new Agreement(List.of("A", "B", "C"));
    agreement.add(Set.of("A"), Set.of("A"));
    agreement.add(Set.of("A"), Set.of("A", "B"));
    agreement.add(Set.of("B"), Set.of("A"));
    assertEquals(2 * 2 / (2 * 2 + 1.0 + 2), agreement.micro(), 1e-9);
    assertEquals((0.8 + 0) / 2, agreement.macro(), 1e-9);
    assertEquals(1.0, agreement.themes().get("A").precision(), 1e-9);
    assertEquals(2 / 3.0, agreement.themes().get("A").recall(), 1e-9);
  }

  @Test
  void whatIsNotInTheTaxonomyDoesNotCount() {
    var agreement = new Agreement(List.of("A"));
    agreement.add(Set.of("A"), Set.of("A", "UNHEARD_OF"));
    assertEquals(1.0, agreement.micro(), 1e-9);
  }

  @Test
  void nothingComparedIsNothing() {
    assertEquals(0.0, new Agreement(List.of()).micro());
    assertEquals(0.0, new Agreement(List.of("A")).macro());
  }
}
