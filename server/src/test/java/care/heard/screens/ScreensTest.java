package care.heard.screens;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What each page says. The pages are also left in {@code target/screens}, to be looked at. */
class ScreensTest {
  private static final Map<String, String> SCREENS = Screens.all();

  @BeforeAll
  static void keep() throws IOException {
    var folder = Files.createDirectories(Path.of("target/screens"));
    for (var screen : SCREENS.entrySet()) {
      Files.writeString(folder.resolve(screen.getKey() + ".html"), screen.getValue());
    }
  }

  @Test
  void inboxPutsSafetyFirstAndSaysWhatIsOverdue() {
    var html = text("inbox");
    assertTrue(html.indexOf("Might not be safe (1)") < html.indexOf("To read (7)"));
    says("inbox", "1 alert is open for the duty team. The oldest was opened 2 hours ago.");
    says("inbox", "Opened 2 hours ago");
    says("inbox", "Overdue: answer was due by 19 September 2026");
    says("inbox", "Read, not answered yet");
    says("inbox", "Say what we did by 4 October 2026");
    says("inbox", "Overdue: what we did was due by 1 September 2026");
    says("inbox", "Taken back by the young person");
    says("inbox", "For the participation team and their worker");
    says("inbox", "Wrote again");
    says("inbox", "Did not ask for an answer");
    has("inbox", "href=\"/staff/inbox?state=waiting\" aria-current=\"page\"");
    has("inbox", "href=\"/staff/alerts\"");
  }

  @Test
  void inboxSaysSoWhenItIsEmpty() {
    says("inbox-empty-waiting", "Nothing waits to be read.");
    says("inbox-empty-answered", "Nothing has been answered yet.");
    says("inbox-empty-all", "Nothing has been sent yet.");
    says("inbox-empty-all", "No alert is open.");
  }

  @Test
  void feedbackMarksSuggestionsAndTicksOnlyWhatAPersonConfirmed() {
    var html = SCREENS.get("feedback");
    assertTrue(html.indexOf("value=\"REPEATING_STORY\"") < html.indexOf("value=\"HOME\""));
    assertEquals(1, count(html, " checked"));
    has("feedback", "value=\"WORKER_CHANGE\" checked");
    assertEquals(2, count(html, ">suggested<"));
    assertEquals(1, count(html, ">they picked this<"));
    says("feedback", "This young person might not be safe. The alert was opened 2 hours ago.");
    says("feedback", "Say what we will do, or why not.");
    has("feedback", "name=\"_key\" value=\"" + Screens.ID + "\"");
  }

  @Test
  void feedbackKeepsWhatWasTypedWhenItIsRefused() {
    has("feedback-refused", "&lt;script&gt;alert(1)&lt;/script&gt;");
    says("feedback-refused", "Write something first.");
  }

  @Test
  void closedFeedbackHasNoForms() {
    assertFalse(SCREENS.get("feedback-closed").contains("action=\"/staff"));
    says("feedback-closed", "The quarter is closed: what is published stays as it is.");
    says("feedback-closed", "The duty team is on it.");
    says("feedback-closed", "Only the people they chose can write back.");
  }

  @Test
  void aCardSaysWhatToReadFirstOnTop() {
    var html = SCREENS.get("card");
    assertTrue(html.indexOf("What I&#39;d like you to read first") < html.indexOf("What matters"));
    has("card", "name=\"firstVisit\"");
    assertFalse(SCREENS.get("card-confirmed").contains("name=\"firstVisit\""));
    has("card-refused", "value=\"2026-05-01\"");
    says("cards", "Changed since you read it");
    says("cards-empty", "You have read every card that is shared with you.");
    says("card-concern", "The rest of the card is not shown to you.");
    says("card-figures", "9 of 14 new workers read the card in time.");
    says("card-figures-empty", "There is nothing to count yet.");
  }

  @Test
  void youngPeopleCanBeGivenACodeAndAMeeting() {
    has("young-people", "action=\"/staff/young-people/" + Screens.ID + "/enrolment-codes\"");
    has("young-people", "href=\"/staff/meetings/new?person=" + Screens.ID + "\"");
    says("young-people", "Nobody at the moment");
    says("young-people-empty", "Nobody has a name like “zzz”.");
  }

  @Test
  void theCodeIsGroupedAndSaysHowItIsUsed() {
    says("code", "7KQ2MX 4R9T W3ZB");
    says("code", "It works once, until 23 September 2026 at 11:30.");
    says("code", "./heard phone enrol 7KQ2MX-4R9T-W3ZB");
  }

  @Test
  void aMeetingIsPlannedInTheContractsWords() {
    for (var field : new String[] {"person", "kind", "date", "startTime", "endTime", "place"}) {
      has("meeting-new", "name=\"" + field + "\"");
    }
    assertEquals(3, count(SCREENS.get("meeting-new"), "name=\"who\""));
    assertEquals(4, count(SCREENS.get("meeting-new-refused"), "name=\"who\""));
    has("meeting-new-refused", "value=\"children-in-care-review\" selected>");
    has("meeting-new-refused", "value=\"2026-10-14\"");
    says("meeting-new-nobody", "Find the young person");
    says("meetings", "16:00 to 17:00, Kit");
    says("meetings", "Called off");
    says("meetings", "Words for you");
    says("meetings-empty", "No meeting is planned.");
  }

  @Test
  void aMeetingOffersWhatIsPossibleAndSaysWhichStateItShows() {
    for (var form : new String[] {"time", "cancellation"}) {
      has("meeting", "action=\"/staff/meetings/" + Screens.ID + "/" + form + "\"");
    }
    has("meeting", "name=\"_match\" value=\"&#34;3&#34;\"");
    has("meeting-begun", "action=\"/staff/meetings/" + Screens.ID + "/outcome\"");
    has("meeting-held", "value=\"PN6\" selected>");
    assertEquals(1, count(SCREENS.get("meeting-cancelled"), "<form"), "to sign out");
    says("meeting-words", "Do not show any of this to: My carer");
    says("meeting-words", "Private: for you, not to be said in the meeting");
    says("meeting-new-list", "Whom is it for?");
    says("due-reviews", "We have said so since 3 September 2026.");
    says("due-reviews-empty", "No review is late.");
    says("participation-return", "1 review has no confirmed code yet.");
  }

  @Test
  void alertsShowTheClockAndWhoIsOnThem() {
    says("alerts", "1 alert waits for somebody to take it on.");
    says("alerts", "Opened 2 hours ago");
    says("alerts", "Dee Duty is on it since 20 September 2026 at 08:10.");
    has("alerts", "action=\"/staff/alerts/" + Screens.ID + "/acknowledgement\"");
    says("alerts-counted", "3 alerts wait for somebody to take them on.");
    says("alerts-counted", "Only duty officers and safeguarding leads see who it is.");
    says("alerts-empty", "Every alert has somebody on it.");
  }

  @Test
  void theDemoSaysThatEverybodyIsInvented() {
    for (var screen : new String[] {"home", "phones", "sign-in"}) {
      says(screen, "Everybody here is invented.");
    }
    has("sign-in", "name=\"staff\" value=\"sam\"");
    has("sign-in-go-on", "<meta http-equiv=\"refresh\" content=\"0;url=/staff/inbox");
    has("home", "action=\"/demo/clock\"");
    says("home", "./heard phone say how-are-things");
    says("phones", "You have something new");
    says("phones", "Nothing is shown");
    says("phones-empty", "No phone has had a notice yet.");
  }

  private static void says(String screen, String words) {
    assertTrue(text(screen).contains(words), () -> screen + " does not say: " + words);
  }

  private static void has(String screen, String markup) {
    assertTrue(SCREENS.get(screen).contains(markup), () -> screen + " lacks: " + markup);
  }

  private static String text(String screen) {
    return SCREENS.get(screen).replaceAll("<[^>]*>", "").replaceAll("\\s+", " ");
  }

  private static int count(String text, String part) {
    return text.split(Pattern.quote(part), -1).length - 1;
  }
}
