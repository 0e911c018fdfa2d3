package care.heard.actions;

import static care.heard.actions.ActionState.AWAITING_SIGN_OFF;
import static care.heard.actions.ActionState.CLOSED;
import static care.heard.actions.ActionState.DROPPED;
import static care.heard.actions.ActionState.UNDER_WAY;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Where an action can go, and when it is whose concern. */
class ActionRulesTest {
  private static final LocalDate DUE = LocalDate.of(2026, 9, 30);

  @Test
  void theTableOfTransitions() {
    var table =
        Map.of(
            UNDER_WAY, Set.of(AWAITING_SIGN_OFF, DROPPED),
            AWAITING_SIGN_OFF, Set.of(CLOSED, UNDER_WAY),
            CLOSED, Set.of(UNDER_WAY),
            DROPPED, Set.of());
    for (var from : ActionState.values()) {
      var next =
          Arrays.stream(ActionState.values()).filter(from::mayBecome).collect(Collectors.toSet());
      assertEquals(table.get(from), next, from.code());
    }
  }

  @Test
  void daysAreCountedFromTheDueDateAndTheBoardSeesThemAfterAFortnight() {
    assertEquals("on-time 0", late(UNDER_WAY, 0));
    assertEquals("overdue 1", late(UNDER_WAY, 1));
    assertEquals("overdue 14", late(AWAITING_SIGN_OFF, 14));
    assertEquals("drifting 15", late(UNDER_WAY, 15));
    assertEquals("on-time 0", late(CLOSED, 15));
    assertEquals("on-time 0", late(DROPPED, 15));
  }

  private static String late(ActionState state, int days) {
    var late = Lateness.of(state, DUE, DUE.plusDays(days));
    return late.standing().code() + " " + late.days();
  }
}
