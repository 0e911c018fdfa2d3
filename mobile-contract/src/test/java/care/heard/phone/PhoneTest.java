package care.heard.phone;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import care.heard.phone.PhoneInHand.Shown;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a young person does with the phone, and what it shows. */
class PhoneTest {
  private static final String CODE = "7kq2mx-4r9t-w3zb";
  private static final String TOKEN = "DPoP example-access-token-for-the-contract";

  @TempDir private Path folder;
  private HeardStub heard;
  private PhoneInHand phone;

  @BeforeEach
  void start() throws IOException {
    heard = new HeardStub();
    phone = new PhoneInHand(folder.resolve("phones"), heard.address());
  }

  @AfterEach
  void stop() {
    heard.close();
  }

  @Test
  void enrolsAndKeepsTheSessionToItsOwner() throws IOException {
    assertShows(phone.type("enrol", CODE), "Hello Kit.", "Brackenshire", "0800 1111");
    assertEquals(
        "rw-------",
        PosixFilePermissions.toString(Files.getPosixFilePermissions(phone.file("me"))));
    assertNull(heard.calls("enrolDevice").getFirst().authorization());
    phone.type("me");
    assertEquals(TOKEN, heard.calls("getMe").getFirst().authorization());
  }

  @Test
  void showsWhoOpenedWhatWasSent() throws IOException {
    phone.type("enrol", CODE);
    assertShows(
        phone.type("looks"),
        "was opened by Sam Okafor, participation officer.",
        "was opened by the duty team, because you might not be safe.",
        "A code for your phone was made by Sam Okafor",
        "Your name on something you sent confidentially was opened by a duty officer and the",
        "but not each name in it.");
  }

  @Test
  void showsAndKeepsWhatHeardKnows() throws IOException {
    phone.type("enrol", CODE);
    assertShows(phone.type("data"), "What you sent with your name", "Not in this list");
    Path file = folder.resolve("mine.html");
    assertShows(phone.type("data", "--download", file.toString()), "It is in");
    assertTrue(Files.readString(file).startsWith("<!DOCTYPE html>"));
    assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
    assertRefuses(phone.type("data", "--download", file.toString()), "already");
  }

  @Test
  void saysWhatIsWrongAndShowsWhatBecameOfIt() throws IOException {
    phone.type("enrol", CODE);
    String[] wrong = {"correct", "--about", "about_you", "--words", "My birthday is in May."};
    assertShows(phone.type(wrong), "It is kept.", "Tuesday 20 October 2026");
    JsonNode sent = new ObjectMapper().readTree(heard.calls("askForCorrection").getFirst().body());
    assertEquals("about-you", sent.path("about").asText());
    assertShows(
        phone.type("correct"),
        "You get an answer by Tuesday 20 October 2026.",
        "It was put right.",
        "Sam Okafor: You are right.",
        "Read by Sam Okafor, participation officer, on");
    assertEquals(2, phone.type("correct", "--about", "about_you").exit());
  }

  @Test
  void keepsGoesOnWithAndForgetsADraft() throws IOException {
    phone.type("enrol", CODE);
    assertShows(phone.type("drafts"), "worker-changed", "better: If somebody had said");
    assertShows(phone.type("drafts", "worker-changed", "--answer", "told-before=no"), "State:");
    JsonNode sent = new ObjectMapper().readTree(heard.calls("saveDraft").getFirst().body());
    assertEquals("no", sent.at("/answers/0/choice").asText());
    assertShows(phone.type("drafts", "worker-changed", "--forget"), "It is thrown away");
    assertTrue(heard.calls("saveDraft").getLast().body().contains("\"answers\":[]"));
    heard.answerNext(Contract.example("saveDraft/changed-meanwhile"));
    assertRefuses(
        phone.type("drafts", "worker-changed", "--forget", "--based-on", "\"1\""),
        "changed somewhere else");
  }

  @Test
  void erasesOnlyWhoSaysSoTwice() {
    phone.type("enrol", CODE);
    assertShows(phone.type("erase"), "This would go:", "Nothing is erased yet.");
    assertTrue(heard.calls("eraseMyData").isEmpty());
    assertShows(phone.type("erase", "--yes"), "This is gone:", "signed out");
    assertEquals(1, heard.calls("eraseMyData").size());
  }

  @Test
  void saysSomethingAndShowsWhoCanSeeIt() throws IOException {
    phone.type("enrol", CODE);
    Shown shown =
        phone.type(
            "say",
            "worker-changed",
            "--answer",
            "told-before=No",
            "--words",
            "Nobody told me.",
            "--face",
            "2",
            "--theme",
            "WORKER_CHANGE",
            "--share",
            "worker,participation",
            "--quote");
    assertShows(
        shown,
        "My worker changed",
        "told-before: no",
        "better: Nobody told me.",
        "your worker, the participation team",
        "may be shown to the board",
        "It is kept.",
        "Friday 2 October 2026");
    JsonNode sent = new ObjectMapper().readTree(heard.calls("submitFeedback").getFirst().body());
    assertAll(
        () -> assertEquals("named", sent.path("level").asText()),
        () -> assertEquals(3, sent.path("answers").size()),
        () -> assertEquals("no", sent.at("/answers/0/choice").asText()),
        () -> assertEquals(2, sent.at("/answers/1/face").asInt()),
        () -> assertTrue(sent.path("mayQuote").asBoolean()),
        () -> assertTrue(sent.path("wantsAnswer").asBoolean()),
        () ->
            assertEquals(
                "7a8b9c0d-1e2f-4a3b-8c4d-5e6f7a8b9c0d", sent.at("/about/change").asText()));
  }

  @Test
  void showsWhomToCallWhenSomethingSaidNotSafe() {
    phone.type("enrol", CODE);
    assertShows(phone.type("ask"), "told-before=yes or sort-of or no", "better=your own words");
    String[] say = {"say", "how-are-things", "--share", "participation", "--no-answer"};
    heard.answerNext(Contract.example("listQuestionSets/open"));
    heard.answerNext(Contract.example("listAsks/none"));
    heard.answerNext(Contract.example("submitFeedback/help"));
    assertShows(phone.type(say), "You do not need an answer", "It is kept.", "999", "Childline");
  }

  @Test
  void showsWhatIsAskedAndPutsItOff() {
    phone.type("enrol", CODE);
    heard.answerNext(Contract.example("listAsks/two"));
    assertShows(
        phone.type("asked"),
        "Your worker changed. You can answer until Sunday 15 November 2026.",
        "phone asked --not-now how-are-things");
    heard.answerNext(Contract.example("listAsks/two"));
    assertShows(phone.type("asked", "--not-now", "how-are-things"), "That is fine.");
    assertEquals(1, heard.calls("putAskOff").size());
    heard.answerNext(Contract.example("listAsks/none"));
    assertRefuses(phone.type("asked", "--not-now", "my-meeting"), "Nobody is asking you");
  }

  @Test
  void asksInAnotherLanguageAndInEasyWords() {
    phone.type("enrol", CODE);
    heard.answerNext(Contract.example("listQuestionSets/easy-read-polish"));
    assertShows(
        phone.type("ask", "--language", "pl", "--easy"),
        "Zmiana pracownika socjalnego",
        "told-before=yes (Tak) or sort-of (Trochę) or no (Nie)");
  }

  @Test
  void picksNobodyToShareWith() {
    phone.type("enrol", CODE);
    assertRefuses(phone.type("say", "worker-changed"), "Nothing is picked for you.");
    assertTrue(heard.calls("submitFeedback").isEmpty());
  }

  @Test
  void keepsACardAndShowsWhoReadIt() throws IOException {
    phone.type("enrol", CODE);
    assertShows(
        phone.type("card"), "What to call me (your worker, the participation team)", "Kit.");
    phone.type("card", "--part", "helps", "--words", "Music", "--share", "worker");
    JsonNode sent = new ObjectMapper().readTree(heard.calls("saveMyCard").getFirst().body());
    assertEquals("Music", sent.at("/parts/helps/words").asText());
    assertEquals("worker", sent.at("/parts/helps/shareWith/0").asText());
    assertEquals("My dog. Saturday football.", sent.at("/parts/matters/words").asText());
    assertShows(
        phone.type("card", "--reads"),
        "Jo Fernley (social worker) read this on Tuesday 22 September 2026, 2 times.",
        "I have read it before our first visit.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"told-before=maybe", "feel=6", "no-such=yes"})
  void saysWhyAnAnswerDoesNotFit(String answer) {
    phone.type("enrol", CODE);
    Shown shown =
        phone.type("say", "worker-changed", "--share", "participation", "--answer", answer);
    assertRefuses(shown, answer.substring(0, answer.indexOf('=')));
    assertTrue(heard.calls("submitFeedback").isEmpty());
  }

  @Test
  void readsWhatCameBack() {
    phone.type("enrol", CODE);
    assertShows(phone.type("sent"), "My worker changed", "answered", "There is a new reply.");
    assertShows(phone.type("read", "--last"), "Rowan Ashdown", "You should have had a goodbye");
    assertShows(phone.type("meetings"), "Wednesday 14 October 2026, 4:00pm to 5:00pm", "Fernhill");
  }

  @Test
  void answersAndPreparesForAMeeting() throws IOException {
    phone.type("enrol", CODE);
    String meeting = "c1d2e3f4-a5b6-4c7d-8e9f-0a1b2c3d4e5f";
    assertShows(phone.type("meeting", "answer", meeting, "part"), "You said: part");
    assertShows(
        phone.type("meeting", "prepare", meeting),
        "talk (private)",
        "Not for: My carer",
        "read it");
    phone.type(
        "meeting", "prepare", meeting, "--part", "well", "--words", "Chess", "--for", "chair");
    JsonNode sent = new ObjectMapper().readTree(heard.calls("saveMyPreparation").getFirst().body());
    assertEquals("Chess", sent.at("/parts/well/words").asText());
    assertEquals("chair", sent.get("wordsFor").asText());
    assertEquals("read-out", sent.get("speaker").asText());
    assertEquals("private", sent.at("/parts/talk/keep").asText());
    assertShows(phone.type("meeting", "afterwards", meeting, "sort_of"), "Thank you.");
    Path file = Files.createTempDirectory("phone").resolve("time.ics");
    assertShows(phone.type("meeting", "calendar", meeting, "--to", file.toString()), "Kept in");
    assertTrue(Files.readString(file).contains("SUMMARY:Appointment"));
  }

  @Test
  void looksAtTheInboxAndMarksWhatIsNew() {
    phone.type("enrol", CODE);
    assertShows(phone.type("inbox"), "New: You are invited to a meeting.", "wrote back to you");
    assertEquals(1, heard.calls("markNoticeSeen").size());
  }

  @Test
  void signsOut() {
    phone.type("enrol", CODE);
    assertShows(phone.type("push-token", "example-token"), "never say what they are about");
    assertShows(phone.type("tell-me"), "a week, a day, an hour before");
    assertShows(
        phone.type("tell-me", "--before", "day", "--quiet", "18:00-10:00", "--school", "no"),
        "Quiet from 18:00 to 10:00.");
    assertShows(phone.type("sign-out"), "signed out");
    assertRefuses(phone.type("me"), "This phone is not signed in.");
  }

  @Test
  void keepsPhonesApart() {
    phone.type("enrol", CODE, "--as", "robin");
    assertRefuses(phone.type("me"), "This phone is not signed in.");
    assertShows(phone.type("--as", "robin", "me"), "Kit");
    assertEquals(2, phone.type("me", "--as", "../robin").exit());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"me", "ask", "sent", "read --last", "meetings", "inbox", "card", "card --reads"})
  void passesOverWhatItDoesNotKnow(String command) {
    phone.type("enrol", CODE);
    heard.liveInTomorrow();
    Shown shown = phone.type(command.split(" ", -1));
    assertEquals(0, shown.exit(), shown.screen());
  }

  private static void assertShows(Shown shown, String... texts) {
    assertEquals(0, shown.exit(), shown.screen());
    for (String text : texts) {
      assertTrue(flat(shown).contains(text), text + " in " + shown.screen());
    }
  }

  private static void assertRefuses(Shown shown, String text) {
    assertEquals(1, shown.exit(), shown.screen());
    assertTrue(flat(shown).contains(text), shown.screen());
  }

  private static String flat(Shown shown) {
    return shown.screen().replaceAll("\\s+", " ");
  }
}
