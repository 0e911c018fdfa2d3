package care.heard.platform.pages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import care.heard.platform.http.Problem;
import care.heard.platform.http.ProblemType;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FormErrorsTest {
  @Test
  void pointersLeadToTheFieldTheyAreIn() {
    var errors =
        FormErrors.of(
            Problem.of(ProblemType.INVALID).error("/who/2", "Too long.").error("", "Too many."));
    assertEquals(Optional.of("Too long."), errors.at("who"));
    assertEquals(Optional.empty(), errors.at("place"));
    assertEquals("", errors.all().getLast().field());
  }

  @Test
  void aProblemThatPointsNowhereIsShownAllTheSame() {
    var errors = FormErrors.of(Problem.of(ProblemType.NOT_POSSIBLE_NOW).detail("It is closed."));
    assertTrue(errors.any());
    assertEquals("It is closed.", errors.all().getFirst().detail());
  }

  @Test
  void noneIsNone() {
    assertFalse(FormErrors.none().any());
  }
}
