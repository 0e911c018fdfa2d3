package care.heard.support;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.function.BooleanSupplier;

/** Waits for what the background jobs do. */
public final class Eventually {
  private Eventually() {}

  /** Returns as soon as it holds; fails the test where it does not within 20 seconds. */
  public static void holds(BooleanSupplier condition) {
    for (int i = 0; i < 500 && !condition.getAsBoolean(); i++) {
      pause();
    }
    assertTrue(condition.getAsBoolean(), "within 20 seconds");
  }

  private static void pause() {
    try {
      Thread.sleep(40);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
