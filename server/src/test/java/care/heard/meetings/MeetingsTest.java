package care.heard.meetings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import care.heard.platform.access.Role;
import care.heard.push.fake.FakeDisplay;
import care.heard.support.Answer;
import care.heard.support.Client;
import care.heard.support.HeardTest;
import care.heard.support.TestAuthority;
import care.heard.support.TestHeard;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A meeting is planned, and the young person it is about knows of it. */
@HeardTest
class MeetingsTest {
  private static final ZoneId LONDON = ZoneId.of("Europe/London");
  private TestHeard heard;
  private TestAuthority authority;
  private UUID person;
  private Client phone;

  @BeforeEach
  void begin(TestHeard service) {
    heard = service;
    authority = heard.newAuthority();
    person = authority.youngPerson("Riley Stone");
    phone = authority.phoneOf(person);
  }

  @Test
  void theYoungPersonSeesItAndTheirPhoneIsWoken() throws InterruptedException {
    var token = "phone-" + person;
    phone.put("/v1/push-token", Map.of("token", token, "platform", "android")).expect(204);
    var planned = plan(Map.of("endTime", "17:30")).expect(201).json();

    var path = "/v1/meetings/" + planned.get("id").asText();
    assertEquals(planned, phone.get(path).expect(200).json());
    assertEquals(planned, phone.get("/v1/meetings").expect(200).json().at("/meetings/0"));
    assertEquals("Fernhill Library", planned.get("place").asText());
    assertEquals("Idris Fallowfield", planned.at("/who/0").asText());
    assertEquals("Your review", planned.get("title").asText());
    assertEquals("Europe/London", planned.get("timeZone").asText());
    assertEquals(at(day(), 16, 0), instant(planned.get("startsAt").asText()));
    assertEquals(at(day(), 17, 30), instant(planned.get("endsAt").asText()));

    var notice = phone.get("/v1/notices").expect(200).json().at("/notices/0");
    assertEquals("meeting-invitation", notice.get("kind").asText());
    assertEquals(planned.get("id"), notice.get("meeting"));
    assertEquals("You have something new", wake(token).shownText());
    assertEquals(1, authority.audited("scheduleMeeting"));
  }

  @Test
  void placeAndPeopleAreSealed() {
    plan(Map.of()).expect(201);
    assertEquals(1, authority.count("meeting"));
    var readable = "encode(place_sealed || who_sealed, 'escape') ~ 'Fernhill|Idris'";
    assertEquals(0, authority.count("meeting where " + readable));
  }

  @Test
  void nobodyElseSeesIt() {
    var id = plan(Map.of()).expect(201).json().get("id").asText();
    var other = authority.phoneOf(authority.youngPerson("Robin"));
    other.get("/v1/meetings/" + id).expectProblem(404, "not-found");
    assertTrue(other.get("/v1/meetings").expect(200).json().get("meetings").isEmpty());
  }

  @Test
  void whatIsPastIsRefused() {
    refused(plan(Map.of("date", day().minusDays(30).toString())), "/date");
    heard.clock().moveTo(at(day(), 16, 0));
    refused(plan(Map.of()), "/date");
    plan(Map.of("startTime", "16:01")).expect(201);
  }

  @Test
  void itEndsAfterItStarts() {
    refused(plan(Map.of("endTime", "16:00")), "/endTime");
    refused(plan(Map.of("endTime", "15:59")), "/endTime");
    plan(Map.of("endTime", "16:01")).expect(201);
  }

  @Test
  void theHourThatSpringLeavesOutIsRefused() {
    var change = lastSunday(Month.MARCH);
    refused(plan(Map.of("date", change.toString(), "startTime", "01:30")), "/startTime");
    refused(
        plan(Map.of("date", change.toString(), "startTime", "00:30", "endTime", "01:00")),
        "/endTime");
    var after = plan(Map.of("date", change.toString(), "startTime", "02:00")).expect(201).json();
    assertTrue(after.get("startsAt").asText().endsWith("+01:00"), after.toString());
  }

  @Test
  void ofTheHourThatComesTwiceTheFirstIsMeant() {
    var change = lastSunday(Month.OCTOBER);
    var planned =
        plan(Map.of("date", change.toString(), "startTime", "01:30", "endTime", "02:30"))
            .expect(201)
            .json();
    assertEquals(change + "T01:30:00+01:00", full(planned.get("startsAt").asText()));
    assertEquals(Instant.parse(change + "T02:30:00Z"), instant(planned.get("endsAt").asText()));
  }

  @Test
  void onlySomebodyOfThisAuthorityCanBeInvited() {
    refused(plan(Map.of("person", UUID.randomUUID().toString())), "/person");
    var elsewhere = heard.newAuthority().youngPerson("Sam");
    refused(plan(Map.of("person", elsewhere.toString())), "/person");
    assertEquals(0, authority.audited("scheduleMeeting"));
  }

  private void refused(Answer answer, String pointer) {
    var before = authority.count("meeting");
    var errors = answer.expectProblem(422, "invalid").json().get("errors");
    assertEquals(1, errors.size());
    assertEquals(pointer, errors.at("/0/pointer").asText());
    assertFalse(errors.at("/0/detail").asText().isBlank());
    assertEquals(before, authority.count("meeting"));
  }

  private Answer plan(Map<String, String> other) {
    var meeting = new HashMap<String, Object>();
    meeting.put("person", person.toString());
    meeting.put("kind", "children-in-care-review");
    meeting.put("date", day().toString());
    meeting.put("startTime", "16:00");
    meeting.put("place", "Fernhill Library");
    meeting.put("who", List.of("Idris Fallowfield"));
    meeting.putAll(other);
    var officer = authority.staff(Role.PARTICIPATION_OFFICER).once();
    return officer.post("/v1/staff/meetings", meeting);
  }

  private FakeDisplay wake(String token) throws InterruptedException {
    for (int i = 0; i < 500; i++) {
      var shown = heard.fcm().displays().stream().filter(d -> d.token().equals(token)).findFirst();
      if (shown.isPresent()) {
        return shown.get();
      }
      Thread.sleep(40);
    }
    throw new AssertionError("no phone was woken");
  }

  private static LocalDate day() {
    return LocalDate.now(LONDON).plusDays(20);
  }

  private static LocalDate lastSunday(Month month) {
    var year = LocalDate.now(LONDON).getYear() + 1;
    return LocalDate.of(year, month, 1).with(TemporalAdjusters.lastInMonth(DayOfWeek.SUNDAY));
  }

  private static Instant at(LocalDate day, int hour, int minute) {
    return day.atTime(hour, minute).atZone(LONDON).toInstant();
  }

  private static Instant instant(String time) {
    return OffsetDateTime.parse(time).toInstant();
  }

  private static String full(String time) {
    return java.time.format.DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
        OffsetDateTime.parse(time));
  }
}
