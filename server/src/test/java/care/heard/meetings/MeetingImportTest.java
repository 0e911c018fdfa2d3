package care.heard.meetings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import care.heard.support.Answer;
import care.heard.support.Client;
import care.heard.support.HeardTest;
import care.heard.support.TestHeard;
import java.util.HashMap;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Meetings come out of a calendar file: first a look, then the plan, and never twice. */
@HeardTest
class MeetingImportTest {
  private MeetingScene scene;

  @BeforeEach
  void begin(TestHeard heard) {
    scene = new MeetingScene(heard);
  }

  @Test
  void aLookPlansNothingAndTheSameFileAgainChangesNothing() {
    var look = send(scene.officer, "look").expect(200).json();
    assertEquals(1, look.get("planned").asInt());
    assertEquals("refused", look.at("/events/1/state").asText());
    assertEquals(0, scene.authority.count("meeting"));
    assertEquals(1, send(scene.officer, "plan").expect(200).json().get("planned").asInt());
    var again = send(scene.worker, "plan").expect(200).json();
    assertEquals(0, again.get("planned").asInt());
    assertEquals(1, again.get("known").asInt());
    var mine = scene.phone.get("/v1/meetings").expect(200).json().get("meetings");
    assertEquals(1, mine.size());
    assertEquals("The library", mine.at("/0/place").asText());
    assertEquals("core-group", mine.at("/0/kind").asText());
    assertEquals(3, scene.authority.audited("importMeetings"));
  }

  @Test
  void whoeverIsNotOnTheirListIsUnknown() {
    var answer = send(scene.chair, "plan").expectProblem(422, "invalid").json();
    assertEquals("/person", answer.at("/errors/0/pointer").asText());
    assertEquals(0, scene.authority.count("meeting"));
  }

  @Test
  void thePageShowsWhatIsInIt() {
    var looked = upload(calendar()).expect(200).text();
    assertTrue(looked.contains("1 to plan, 0 known already, 1 refused."), looked);
    assertEquals(0, scene.authority.count("meeting"));
    plan(looked);
    assertEquals(1, scene.authority.count("meeting"));
    var bad = upload("nonsense").expect(200).text();
    assertTrue(bad.contains("This is not a calendar file that we can read."), bad);
  }

  @Test
  void aFileThatIsTooLargeIsRefusedBeforeItIsRead() {
    upload(calendar() + "x".repeat(300_000)).expect(413);
    assertEquals(0, scene.authority.audited("importMeetings"));
  }

  private Answer send(Client staff, String mode) {
    var body = new HashMap<String, Object>();
    body.put("person", scene.person.toString());
    body.put("kind", "core-group");
    body.put("mode", mode);
    body.put("calendar", calendar());
    return staff.once().post("/v1/staff/meeting-imports", body);
  }

  private void plan(String looked) {
    var form = Jsoup.parse(looked).select("form:has([name=mode][value=plan])").first();
    var parts = new StringBuilder();
    form.select("input[type=hidden]")
        .forEach(input -> parts.append(part(input.attr("name"), "", input.val())));
    var type = "multipart/form-data; boundary=b";
    scene
        .officer
        .raw("POST", "/staff/meeting-imports", type, parts.append("--b--\r\n").toString())
        .expect(200);
  }

  private Answer upload(String file) {
    var page =
        scene.officer.get("/staff/meeting-imports?person=" + scene.person).expect(200).text();
    var form = Jsoup.parse(page).select("form[enctype]").first();
    var parts = new StringBuilder();
    form.select("input[type=hidden]")
        .forEach(input -> parts.append(part(input.attr("name"), "", input.val())));
    parts.append(part("kind", "", "core-group"));
    parts.append(part("calendar", "; filename=\"c.ics\"", file)).append("--b--\r\n");
    var type = "multipart/form-data; boundary=b";
    return scene.officer.raw("POST", "/staff/meeting-imports", type, parts.toString());
  }

  private static String part(String name, String more, String value) {
    return "--b\r\nContent-Disposition: form-data; name=\"%s\"%s\r\n\r\n%s\r\n"
        .formatted(name, more, value);
  }

  private String calendar() {
    var day = scene.today.plusDays(12).toString().replace("-", "");
    return """
    BEGIN:VCALENDAR
    VERSION:2.0
    PRODID:test
    BEGIN:VEVENT
    UID:1
    DTSTAMP:20260101T000000Z
    DTSTART;TZID=Europe/London:%sT100000
    LOCATION:The library
    END:VEVENT
    BEGIN:VEVENT
    UID:2
    DTSTAMP:20260101T000000Z
    DTSTART;TZID=Europe/London:%sT100000
    RRULE:FREQ=DAILY
    END:VEVENT
    END:VCALENDAR
    """
        .formatted(day, day);
  }
}
