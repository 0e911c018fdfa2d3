package care.heard.feedback;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Nothing closes without an answer, and what was taken back stays so. */
class FeedbackStateTest {
  @Test
  void nothingClosesWithoutAnAnswer() {
    for (var kind : ReplyKind.values()) {
      var answers = kind == ReplyKind.WHY_NOT || kind == ReplyKind.DONE;
      assertEquals(
          answers, kind.leadsTo().equals(Optional.of(FeedbackState.ANSWERED)), kind.code());
    }
    assertEquals(
        EnumSet.of(FeedbackState.ANSWERED, FeedbackState.WITHDRAWN),
        EnumSet.copyOf(
            Arrays.stream(FeedbackState.values()).filter(state -> !state.isOpen()).toList()));
  }

  @Test
  void whatWasPromisedIsOwed() {
    assertTrue(FeedbackState.PROMISED.isOpen());
    var today = LocalDate.of(2026, 11, 25);
    assertEquals(
        Optional.of(LocalDate.of(2026, 12, 23)), AnswerDue.after(ReplyKind.WILL_DO, today));
    assertEquals(Optional.empty(), AnswerDue.after(ReplyKind.MESSAGE, today));
    assertEquals(Optional.of(LocalDate.of(2026, 12, 2)), AnswerDue.first(true, today));
    assertEquals(Optional.empty(), AnswerDue.first(false, today));
  }

  @Test
  void whatWasTakenBackStaysSoAndNothingIsUnread() {
    for (var state : FeedbackState.values()) {
      assertEquals(false, FeedbackState.WITHDRAWN.canBecome(state), state.code());
      assertEquals(state != FeedbackState.WITHDRAWN, state.canBecome(FeedbackState.WITHDRAWN));
      assertEquals(false, state.canBecome(FeedbackState.WAITING), state.code());
      assertEquals(state == FeedbackState.WAITING, state.canBecome(FeedbackState.READ));
    }
  }
}
