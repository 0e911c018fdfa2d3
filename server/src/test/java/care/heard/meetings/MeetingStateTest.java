package care.heard.meetings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import care.heard.platform.http.Problem;
import care.heard.platform.http.ProblemType;
import java.util.EnumSet;
import org.junit.jupiter.api.Test;

/** What can be done with a meeting, and nothing else. */
class MeetingStateTest {
  @Test
  void theTable() {
    assertEquals(
        EnumSet.of(MeetingState.Change.MOVE, MeetingState.Change.CANCEL, MeetingState.Change.HOLD),
        MeetingState.PLANNED.possible());
    assertEquals(EnumSet.of(MeetingState.Change.CONFIRM_CODE), MeetingState.HELD.possible());
    assertEquals(EnumSet.noneOf(MeetingState.Change.class), MeetingState.CANCELLED.possible());
    assertEquals(MeetingState.PLANNED, MeetingState.PLANNED.after(MeetingState.Change.MOVE));
    assertEquals(MeetingState.HELD, MeetingState.PLANNED.after(MeetingState.Change.HOLD));
  }

  @Test
  void whatIsNotPossibleSaysWhatIs() {
    for (var state : MeetingState.values()) {
      for (var change : EnumSet.complementOf(EnumSet.copyOf(possible(state)))) {
        var problem = assertThrows(Problem.class, () -> state.after(change));
        assertEquals(ProblemType.NOT_POSSIBLE_NOW, problem.type());
      }
    }
  }

  private static EnumSet<MeetingState.Change> possible(MeetingState state) {
    var possible = EnumSet.noneOf(MeetingState.Change.class);
    possible.addAll(state.possible());
    return possible;
  }
}
