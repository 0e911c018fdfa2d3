package care.heard.platform.db;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import care.heard.platform.http.Problem;
import care.heard.platform.http.ProblemType;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What arrives while a batch is under way goes together, and each is told its own. */
class BatchesTest {
  private final List<List<Integer>> begun = new ArrayList<>();
  private final List<Promise<List<String>>> underWay = new ArrayList<>();
  private final Batches<Integer, String> batches =
      new Batches<>(new Batches.Size(2, 3, 4), this::work);

  private Future<List<String>> work(List<Integer> batch) {
    var done = Promise.<List<String>>promise();
    begun.add(batch);
    underWay.add(done);
    return done.future();
  }

  private List<Future<String>> add(int from, int to) {
    return IntStream.range(from, to).mapToObj(batches::add).toList();
  }

  private void finish(int batch) {
    underWay.get(batch).complete(begun.get(batch).stream().map(i -> "done " + i).toList());
  }

  @Test
  void goesAtOnceWhileASlotIsFree() {
    add(0, 2);
    assertEquals(List.of(List.of(0), List.of(1)), begun);
  }

  @Test
  void gathersWhileEverySlotIsTaken() {
    add(0, 6);
    finish(1);
    assertEquals(List.of(2, 3, 4), begun.get(2), "three together at most");
    finish(0);
    assertEquals(List.of(5), begun.get(3));
  }

  @Test
  void tellsEverybodyTheirOwnAndNotBeforeItIsDone() {
    var outcomes = add(0, 4);
    finish(0);
    assertFalse(outcomes.get(2).isComplete());
    finish(1);
    finish(2);
    for (int i = 0; i < 4; i++) {
      assertEquals("done " + i, outcomes.get(i).result());
    }
  }

  @Test
  void failsTogetherAndGoesOn() {
    var outcomes = add(0, 4);
    var failure = new IllegalStateException();
    finish(0);
    underWay.get(2).fail(failure);
    assertSame(failure, outcomes.get(2).cause());
    assertSame(failure, outcomes.get(3).cause());
    var later = batches.add(9);
    assertEquals(List.of(9), begun.getLast());
    finish(begun.size() - 1);
    assertEquals("done 9", later.result());
  }

  @Test
  void refusesWhatIsTooMuchAtOnce() {
    add(0, 6);
    var refused = assertInstanceOf(Problem.class, batches.add(6).cause());
    assertEquals(ProblemType.NOT_AVAILABLE, refused.type());
    assertTrue(refused.headers().containsKey("Retry-After"));
    finish(0);
    assertFalse(batches.add(7).failed());
  }

  @Test
  void workThatThrowsIsWorkThatFailed() {
    var broken =
        new Batches<Integer, String>(
            new Batches.Size(1, 3, 3),
            _ -> {
              throw new IllegalStateException("broken");
            });
    assertEquals("broken", broken.add(1).cause().getMessage());
    assertEquals("broken", broken.add(2).cause().getMessage(), "its slot is free again");
  }
}
