package care.heard.themes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ThemeSuggesterTest {
  private static final Taxonomy TAXONOMY = Taxonomy.standard();

  private final Vertx vertx = Vertx.vertx();

  @AfterEach
  void close() throws Exception {
    await(vertx.close());
  }

  @Test
  void beforeTheModelIsLoadedThereAreNoSuggestions() throws Exception {
    var suggester = new ThemeSuggester(vertx, ThemeSuggesterTest::sameForAll);
    assertFalse(suggester.ready());
    assertEquals(
        Optional.empty(), await(suggester.suggest(TAXONOMY, Optional.empty(), "my worker left")));
  }

  @Test
  void aModelThatDoesNotLoadIsDoneWithout() throws Exception {
    var suggester =
        new ThemeSuggester(
            vertx,
            () -> {
              throw new IllegalStateException("no such file");
            });
    assertFalse(await(suggester.load()));
    assertFalse(suggester.ready());
    assertEquals(
        Optional.empty(), await(suggester.suggest(TAXONOMY, Optional.empty(), "my worker left")));
  }

  @Test
  void aModelWhoseNativeLibraryIsMissingIsDoneWithout() throws Exception {
    var suggester =
        new ThemeSuggester(
            vertx,
            () -> {
              throw new UnsatisfiedLinkError("no library");
            });
    assertFalse(await(suggester.load()));
    assertFalse(suggester.ready());
  }

  @Test
  void itWorksOffTheEventLoop() throws Exception {
    var threads = new ArrayList<String>();
    var suggester = new ThemeSuggester(vertx, () -> text -> noting(threads, text));
    assertTrue(await(suggester.load()));
    assertTrue(suggester.ready());
    assertTrue(await(suggester.suggest(TAXONOMY, Optional.empty(), "my worker left")).isPresent());
    assertTrue(threads.stream().allMatch(name -> name.startsWith("themes")), threads::toString);
  }

  @Test
  void tooManyWaitingTextsGetNoSuggestion() throws Exception {
    var gate = new CountDownLatch(1);
    var suggester = new ThemeSuggester(vertx, () -> text -> behind(gate, text));
    await(suggester.load());
    var answers = new ArrayList<Future<Optional<Suggestions>>>();
    for (int i = 0; i < 100; i++) {
      answers.add(suggester.suggest(TAXONOMY, Optional.empty(), "my worker left"));
    }
    gate.countDown();
    await(Future.all(answers));
    assertEquals(64, answers.stream().filter(answer -> answer.result().isPresent()).count());
    assertTrue(await(suggester.suggest(TAXONOMY, Optional.empty(), "my worker left")).isPresent());
  }

  private static Embedder sameForAll() {
    return text -> new float[] {1, 0};
  }

  private static float[] noting(List<String> threads, String text) {
    threads.add(Thread.currentThread().getName());
    return new float[] {1, text.length()};
  }

  private static float[] behind(CountDownLatch gate, String text) {
    try {
      if (!gate.await(20, TimeUnit.SECONDS)) {
        throw new IllegalStateException("never opened");
      }
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    return new float[] {1, text.length()};
  }

  private static <T> T await(Future<T> future) throws Exception {
    return future.toCompletionStage().toCompletableFuture().get(30, TimeUnit.SECONDS);
  }
}
