package care.heard.board;

import static org.junit.jupiter.api.Assertions.assertEquals;

import care.heard.actions.ActionLine;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Those that drift come first, and each stands in one place. */
class SaidAndDoneTest {
  /** One that drifts, one under way, one that is done, and a promise. */
  static SaidAndDone some() {
    var late = line("Doors get locks", true, 21);
    var open = line("More family time", true, 0);
    var done = line("A card for every worker", false, 0);
    return new SaidAndDone(
        List.of(new SaidAndDone.Line(late, Optional.empty())),
        List.of(new SaidAndDone.Line(open, Optional.empty())),
        List.of(
            new SaidAndDone.Line(
                done,
                Optional.of(
                    "Of about 25 young people who said whether they noticed, about 15 did."))),
        List.of(
            new SaidAndDone.PromiseLine(
                "We will tell you first.", List.of("Changes of worker: 50"), List.of(late))));
  }

  @Test
  void nothingIsEmpty() {
    assertEquals(true, BoardPage.empty().done().empty());
    assertEquals(false, some().empty());
  }

  private static ActionLine line(String title, boolean open, int daysLate) {
    return new ActionLine(
        UUID.randomUUID(),
        "HOME",
        "Where I live",
        title,
        "Fewer young people raise it",
        "Ada Quillbourne, head of children in care",
        "30 October 2026",
        open ? "Under way" : "Done on 2 May 2026",
        open,
        daysLate,
        daysLate == 0 ? Optional.empty() : Optional.of(daysLate + " days late"),
        daysLate > 14,
        Optional.of("moved once; first due 28 August 2026"),
        open ? Optional.empty() : Optional.of("About 10 fewer raised it."),
        Optional.empty(),
        List.of("1 May 2026: moved from 28 August 2026 to 30 October 2026. Later."));
  }
}
