package care.heard.phone;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import care.heard.phone.HeardStub.Call;
import care.heard.phone.PhoneInHand.Shown;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nothing that was said is lost, sent twice, or thrown away while it could still arrive. */
class OutboxTest {
  private static final String CODE = "7KQ2MX-4R9T-W3ZB";
  private static final String[] SAY = {
    "say", "worker-changed", "--words", "Nobody told me.", "--share", "participation"
  };

  @TempDir private Path folder;
  private HeardStub heard;
  private PhoneInHand phone;

  @BeforeEach
  void start() throws IOException {
    heard = new HeardStub();
    phone = new PhoneInHand(folder, heard.address());
  }

  @AfterEach
  void stop() {
    heard.close();
  }

  @Test
  void sendsTheVerySameAgainAfterALostAnswer() {
    phone.type("enrol", CODE);
    Shown lost = sayAndGet(() -> heard.loseNextAnswer());
    assertEquals(1, lost.exit());
    assertTrue(lost.screen().contains("phone retry"), lost.screen());
    assertEquals(0, phone.type("retry").exit());
    List<Call> calls = heard.calls("submitFeedback");
    Call first = calls.getFirst();
    assertTrue(calls.size() >= 2);
    assertTrue(calls.stream().allMatch(first::equals), calls.toString());
    assertTrue(phone.type("retry").screen().contains("Nothing waits"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"still-working", "too-many", "unexpected", "not-available", "not-signed-in"})
  void keepsWhatCouldStillArrive(String problem) {
    phone.type("enrol", CODE);
    Shown shown = sayAndGet(() -> heard.answerNext(Contract.problem(problem)));
    assertEquals(1, shown.exit());
    assertShows(shown, Contract.problem(problem).path("userMessage").asText());
    assertShows(phone.type("sent"), "still waits on this phone");
    assertEquals(0, phone.type("retry").exit());
    List<Call> calls = heard.calls("submitFeedback");
    assertEquals(List.of(calls.getFirst(), calls.getFirst()), calls);
  }

  @Test
  void saysHowLongToWait() {
    phone.type("enrol", CODE);
    assertShows(sayAndGet(() -> heard.answerNext(Contract.problem("too-many"))), "Wait 7 seconds.");
  }

  @Test
  void showsWhatNeedsChangingAndForgetsIt() {
    phone.type("enrol", CODE);
    Shown shown = sayAndGet(() -> heard.answerNext(Contract.example("submitFeedback/invalid")));
    assertShows(shown, "Something needs changing", "/answers/0/choice", "is not an option");
    assertTrue(phone.type("retry").screen().contains("Nothing waits"));
  }

  @Test
  void doesNotMixWhatWaitsWithSomethingElse() {
    phone.type("enrol", CODE);
    sayAndGet(() -> heard.answerNext(502));
    assertShows(phone.type(SAY), "still waits to be sent");
    assertShows(phone.type("enrol", CODE), "still waits to be sent");
    assertShows(phone.type("retry", "--forget"), "Nobody told me.");
    assertEquals(0, phone.type(SAY).exit());
    List<Call> calls = heard.calls("submitFeedback");
    assertNotEquals(calls.getFirst().key(), calls.getLast().key());
  }

  @Test
  void usesTheSameKeyForTheSameCode() {
    heard.answerNext(Contract.problem("not-available"));
    assertEquals(1, phone.type("enrol", CODE).exit());
    assertEquals(0, phone.type("enrol", CODE).exit());
    List<Call> calls = heard.calls("enrolDevice");
    assertEquals(calls.getFirst(), calls.getLast());
  }

  @Test
  void saysPlainlyThatACodeDoesNotWork() {
    heard.answerNext(Contract.example("enrolDevice/invalid"));
    Shown shown = phone.type("enrol", CODE);
    assertAll(
        () -> assertEquals(1, shown.exit()),
        () -> assertShows(shown, "We could not use that code."),
        () -> assertFalse(shown.screen().contains("Exception")));
  }

  @Test
  void saysPlainlyThatNobodyIsThere() {
    heard.close();
    Shown shown = phone.type("enrol", CODE);
    assertEquals(1, shown.exit());
    assertShows(shown, "We could not reach Heard.", "phone retry");
    assertFalse(shown.screen().contains("Exception"));
  }

  /** The service answers the question sets, then misbehaves once. */
  private Shown sayAndGet(Runnable misbehaving) {
    heard.answerNext(Contract.example("listQuestionSets/open"));
    heard.answerNext(Contract.example("listAsks/none"));
    misbehaving.run();
    return phone.type(SAY);
  }

  private static void assertShows(Shown shown, String... texts) {
    for (String text : texts) {
      String flat = shown.screen().replaceAll("\\s+", " ");
      assertTrue(flat.contains(text), text + " in " + shown.screen());
    }
  }
}
