package care.heard.attack.senders;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Each way in which a table could tell who sent an item is found; a table that tells nothing, not.
 */
class StrategiesTest {
  private static final int PEOPLE = 8;
  private static final int RUNS = 2;

  private final Invented invented = new Invented(PEOPLE);

  @Test
  void nothingIsFoundWhereNothingTells() {
    var findings =
        invented.runs(
            10,
            (turn, _, _) -> Map.of("xmin", xid(turn), "at", time(turn)),
            (_, _, _) -> Map.of("xmin", "900", "day", "2026-11-24", "sealed", invented.anything()));
    assertEquals(0, findings.better().size(), findings.better()::toString);
    assertTrue(findings.strategies() > 4, "some had a guess");
  }

  @Test
  void idsInOrderAreFound() {
    requireFound((turn, _, _) -> Map.of("number", Integer.toString(41 + turn)));
  }

  @Test
  void idsInOrderAreFoundBackwards() {
    requireFound((turn, _, _) -> Map.of("number", Integer.toString(4100 - turn)));
  }

  @Test
  void idsWithTheTimeInThemAreFound() {
    requireFound((turn, _, _) -> Map.of("key", "019358%04x-7000-7000".formatted(turn)));
  }

  @Test
  void theOrderOfRowsIsFound() {
    requireFound((turn, _, _) -> Map.of("ctid", "(0,%d)".formatted(turn + 1)));
  }

  @Test
  void transactionsNearBySameOnesAndTimesAreFound() {
    requireFound((turn, _, _) -> Map.of("xmin", Integer.toString(700 + 10 * turn + 3)));
    requireFound((turn, _, _) -> Map.of("xmin", xid(turn)));
    requireFound((turn, _, _) -> Map.of("opened_at", "2026-11-24 10:%02d:31+00".formatted(turn)));
  }

  @Test
  void lengthsAreFound() {
    var findings =
        invented.runs(
            RUNS,
            (turn, _, _) -> Map.of("reply", "x".repeat(100 + mixed(turn))),
            (turn, _, _) -> Map.of("sealed", "y".repeat(300 + mixed(turn))));
    assertTrue(bestIsAlwaysRight(findings));
  }

  @Test
  void valuesInCommonAreFound() {
    requireFound((_, person, _) -> Map.of("payload", "{\"of\": \"" + person + "\"}"));
  }

  @Test
  void hashesAreFound() {
    requireFound((_, person, _) -> Map.of("voice", "\\x" + sha256(person)));
    requireFound((_, person, item) -> Map.of("voice", "\\x" + sha256(person + ":" + item)));
  }

  private void requireFound(Invented.Rows itemRow) {
    var findings =
        new Invented(PEOPLE)
            .runs(RUNS, (turn, _, _) -> Map.of("xmin", xid(turn), "at", time(turn)), itemRow);
    assertTrue(bestIsAlwaysRight(findings), () -> findings.scores().getFirst().toString());
  }

  private static boolean bestIsAlwaysRight(Findings findings) {
    return findings.better().stream().anyMatch(score -> score.right() == PEOPLE * RUNS);
  }

  private static String xid(int turn) {
    return Integer.toString(700 + 10 * turn);
  }

  private static String time(int turn) {
    return "2026-11-24 10:%02d:30.5+00".formatted(turn);
  }

  // In another order than that of the turns.
  private static int mixed(int turn) {
    return turn * 5 % PEOPLE;
  }

  private static String sha256(String text) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of()
          .formatHex(digest.digest(text.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
    } catch (java.security.NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
