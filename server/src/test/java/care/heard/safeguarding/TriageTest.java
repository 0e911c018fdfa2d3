package care.heard.safeguarding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import care.heard.platform.access.Role;
import care.heard.support.Answer;
import care.heard.support.Client;
import care.heard.support.HeardTest;
import care.heard.support.TestAuthority;
import care.heard.support.TestHeard;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An alert is moved by people alone, and closed by two of them with a reason. */
@HeardTest
class TriageTest {
  private static final Map<String, String> SAFE =
      Map.of("reason", "seen-and-safe", "words", "The night worker sat with them.");

  private TestHeard heard;
  private TestAuthority authority;
  private Client phone;
  private Client duty;
  private Client lead;

  @BeforeEach
  void begin(TestHeard service) {
    heard = service;
    authority = heard.newAuthority();
    phone = authority.phoneOf(authority.youngPerson("Riley Stone"));
    duty = authority.staff(Role.DUTY_OFFICER);
    lead = authority.staff(Role.SAFEGUARDING_LEAD);
  }

  private String named() {
    phone.once().post("/v1/feedback", Alarming.named(authority)).expect(201);
    return path();
  }

  private String unnamed() {
    var holder = authority.passOf(phone);
    holder.once().post("/v1/unnamed-feedback", Alarming.unnamed(authority)).expect(201);
    return path();
  }

  private String path() {
    var alert = duty.get("/v1/staff/alerts").expect(200).json().at("/alerts/0/id").asText();
    return "/v1/staff/alerts/" + alert;
  }

  @Test
  void isClosedWithAReasonAndASecondPerson() {
    var path = named();
    duty.put(path + "/closing", SAFE).expectProblem(409, "not-possible-now");
    duty.post(path + "/acknowledgement").expect(200);
    note(duty, path, "call").expect(201);
    var closing = duty.put(path + "/closing", SAFE).expect(200).json().at("/alert/closing");
    assertFalse(closing.get("mayConfirm").asBoolean());
    duty.post(path + "/closing/confirmation").expectProblem(409, "not-possible-now");
    assertTrue(lead.get(path).json().at("/alert/closing/mayConfirm").asBoolean());
    var closed = lead.post(path + "/closing/confirmation").expect(200).json();
    assertEquals("closed", closed.at("/alert/state").asText());
    assertEquals(List.of("opened", "acknowledged", "call", "closing", "closed"), kinds(closed));
    note(duty, path, "note").expectProblem(409, "not-possible-now");
    assertEquals(0, duty.get("/v1/staff/alerts").json().get("alerts").size());
    assertEquals(1, authority.audited("confirmAlertClosing"));
  }

  @Test
  void theSecondPersonCanSayNoAndTheFirstTakeItBack() {
    var path = named();
    duty.post(path + "/acknowledgement").expect(200);
    duty.put(path + "/closing", SAFE).expect(200);
    lead.delete(path + "/closing").expectProblem(409, "not-possible-now");
    duty.post(path + "/closing/refusal", Map.of("words", "No"))
        .expectProblem(409, "not-possible-now");
    lead.post(path + "/closing/refusal", Map.of("words", "Nobody spoke to them.")).expect(200);
    duty.put(path + "/closing", SAFE).expect(200);
    var back = duty.delete(path + "/closing").expect(200).json();
    assertEquals("acknowledged", back.at("/alert/state").asText());
  }

  @Test
  void somebodyElseCanTakeItOver() {
    var path = named();
    note(lead, path, "taken-over").expectProblem(409, "not-possible-now");
    duty.post(path + "/acknowledgement").expect(200);
    var story = note(lead, path, "taken-over").expect(201).json();
    assertEquals("Alex safeguarding lead 1", story.at("/alert/inHandOf").asText());
  }

  /** The database alone keeps one person from closing an alert. */
  @Test
  void oneAloneCannotCloseItInTheDatabaseEither() {
    named();
    var alone = authority.staffId(Role.DUTY_OFFICER, 1);
    assertThrows(
        Exception.class,
        () ->
            heard.asOwner(
                authority.id(),
                tx ->
                    tx.run(
                        """
                        update alert set state = 'closed', closing_by = $1, closed_by = $1,
                               closing_reason = 'no-danger'
                        """,
                        alone)));
  }

  @Test
  void isNobodyElsesToOpenOrTouch() {
    var path = named();
    var elsewhere = heard.newAuthority().staff(Role.DUTY_OFFICER);
    elsewhere.get(path).expectProblem(404, "not-found");
    note(elsewhere, path, "note").expectProblem(404, "not-found");
    authority.staff(Role.PARTICIPATION_OFFICER).get(path).expectProblem(403, "not-allowed");
    var refused = duty.once().post(path + "/entries", Map.of("kind", "sorcery", "words", "x"));
    refused.expectProblem(422, "invalid");
    assertEquals("/kind", refused.json().at("/errors/0/pointer").asText());
  }

  /** What is done about an unnamed alert has no moment beside it until its day is over. */
  @Test
  void anUnnamedAlertIsOnRecordByTheDay() {
    var path = unnamed();
    var id = UUID.fromString(path.replaceFirst(".*/", ""));
    duty.post(path + "/acknowledgement").expect(200);
    note(duty, path, "call").expect(201);
    assertEquals(1, authority.audited("acknowledgeAlert"));
    assertEquals(0L, count("audit_entry where subject_id = $1", id));
    assertEquals(2L, count("late_entry where subject_id = $1", id));
    assertEquals(
        1L, count("(select distinct xmin::text from late_entry) t where $1::uuid is not null", id));
    heard.clock().forward(Duration.ofDays(1));
    TestHeard.await(
        heard
            .database()
            .inTransaction(
                care.heard.platform.access.Caller.Service.jobs(authority.id()),
                new care.heard.platform.audit.Audit()::recordLate));
    assertEquals(2L, count("audit_entry where subject_id = $1", id));
    assertEquals(0L, count("late_entry where subject_id = $1", id));
  }

  @Test
  void theHistoryIsSealed() {
    var path = named();
    note(duty, path, "note").expect(201);
    var row =
        heard.asOwner(
            authority.id(),
            tx ->
                tx.find(r -> r.getString(0), "select encode(history_sealed, 'escape') from alert"));
    assertFalse(row.orElseThrow().contains("Rang"), "words in clear");
  }

  @Test
  void thePageTakesTheDutyOfficerThroughTheNight() {
    var page = named().replace("/v1", "");
    assertTrue(duty.get(page).expect(200).text().contains("I am on it"));
    form(duty, page, "/acknowledgement", Map.of()).expect(303);
    form(duty, page, "/entries", Map.of("kind", "call")).expect(200);
    form(duty, page, "/entries", Map.of("kind", "call", "words", "Rang the home")).expect(303);
    assertTrue(duty.get(page).text().contains("Rang the home"));
    form(duty, page, "/closing", SAFE).expect(303);
    assertTrue(duty.get(page).text().contains("You cannot do that yourself"));
    form(duty, page, "/closing/confirmation", Map.of()).expect(200);
    form(lead, page, "/closing/confirmation", Map.of()).expect(303);
    assertTrue(lead.get(page).text().contains("The alert is closed."));
  }

  /** Nothing is cleared by a machine: what nobody has read in time shows. */
  @Test
  void whatNobodyHasReadInTimeShows() {
    named();
    assertFalse(duty.get("/v1/staff/alerts").json().has("unread"));
    heard.clock().forward(Duration.ofDays(4));
    var late = authority.staff(Role.DUTY_OFFICER);
    assertEquals(1, late.get("/v1/staff/alerts").json().at("/unread/many").asInt());
    assertTrue(late.get("/staff/alerts").text().contains("Nobody has read what came on"));
  }

  private Answer form(Client who, String page, String path, Map<String, String> fields) {
    var form = new HashMap<>(fields);
    var html = who.get(page).expect(200).text();
    form.put("_form", html.split("name=\"_form\" value=\"", 2)[1].split("\"", 2)[0]);
    form.put("_key", UUID.randomUUID().toString());
    return who.form(page + path, form);
  }

  private Answer note(Client who, String path, String kind) {
    return who.once().post(path + "/entries", Map.of("kind", kind, "words", "Rang the home"));
  }

  private long count(String from, UUID id) {
    return heard.asOwner(
        authority.id(),
        tx ->
            tx.run("select count(*) from " + from, id)
                .map(rows -> rows.iterator().next().getLong(0)));
  }

  private static List<String> kinds(JsonNode story) {
    return StreamSupport.stream(story.get("history").spliterator(), false)
        .map(entry -> entry.get("kind").asText())
        .filter(kind -> !kind.equals("told"))
        .toList();
  }
}
