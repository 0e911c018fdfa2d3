package care.heard.safeguarding.sealed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import care.heard.platform.access.Role;
import care.heard.safeguarding.Alarming;
import care.heard.support.Answer;
import care.heard.support.Client;
import care.heard.support.HeardTest;
import care.heard.support.TestAuthority;
import care.heard.support.TestHeard;
import care.heard.support.TestReceipt;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two people together open a sealed identity; one of them, or a second try of either, never. */
@HeardTest
class OpeningTest {
  private static final String REASON = "They write that he comes back tonight.";
  private static final Map<String, String> YES =
      Map.of("passphrase", KeyRoom.LEAD_PHRASE, "tell", "tell");

  private TestHeard heard;
  private TestAuthority authority;
  private KeyRoom room;
  private UUID person;
  private Client duty;
  private Client lead;
  private String thread;
  private String item;

  @BeforeEach
  void begin(TestHeard service) {
    heard = service;
    authority = heard.newAuthority();
    room = new KeyRoom(heard, authority).withKeys();
    person = authority.youngPerson("Riley Stone");
    thread = TestReceipt.thread();
    item = send(thread);
    signIn();
  }

  private void signIn() {
    duty = authority.staff(Role.DUTY_OFFICER);
    lead = authority.staff(Role.SAFEGUARDING_LEAD);
  }

  private String send(String thread) {
    return send(thread, room.seal(person, thread));
  }

  private String send(String thread, String sealed) {
    var body = Alarming.unnamed(authority);
    body.put("level", "confidential");
    body.put("thread", thread);
    body.put("sealedIdentity", sealed);
    var holder = authority.passOf(authority.phoneOf(authority.youngPerson("Robin Marsh")));
    holder.once().post("/v1/unnamed-feedback", body).expect(201);
    var alerts = authority.staff(Role.DUTY_OFFICER).get("/v1/staff/alerts").expect(200).json();
    return alerts.get("alerts").get(alerts.get("alerts").size() - 1).get("feedback").asText();
  }

  private Answer ask(Client who, String phrase) {
    return who.post(
        "/v1/staff/feedback/" + item + "/identity-openings",
        Map.of("reason", REASON, "passphrase", phrase));
  }

  private String asked() {
    var id = ask(duty, KeyRoom.DUTY_PHRASE).expect(201).json().get("id").asText();
    return "/v1/staff/identity-openings/" + id;
  }

  @Test
  void twoPeopleOpenItTogetherAndLookForAWhile() {
    var opening = asked();
    duty.get(opening + "/identity").expectProblem(409, "not-possible-now");
    lead.post(opening + "/approval", YES).expect(200);
    for (var who : List.of(duty, lead)) {
      var identity = who.get(opening + "/identity").expect(200).json();
      assertEquals(person.toString(), identity.get("person").asText());
      assertEquals("Riley Stone", identity.get("name").asText());
    }
    assertEquals(2, authority.audited("viewIdentity"));
    authority
        .staff(Role.DUTY_OFFICER, 2)
        .get(opening + "/identity")
        .expectProblem(409, "not-possible-now");
    lead.post(opening + "/approval", YES).expectProblem(409, "not-possible-now");
    heard.clock().forward(Duration.ofMinutes(16));
    signIn();
    duty.get(opening + "/identity").expectProblem(409, "not-possible-now");
  }

  @Test
  void oneAloneOpensNothing() {
    var opening = asked();
    ask(duty, KeyRoom.DUTY_PHRASE).expectProblem(409, "not-possible-now");
    duty.post(opening + "/approval", YES).expectProblem(403, "not-allowed");
    ask(lead, KeyRoom.LEAD_PHRASE).expectProblem(403, "not-allowed");
    lead.get(opening + "/identity").expectProblem(409, "not-possible-now");
    both(authority.staffId(Role.DUTY_OFFICER, 1));
    duty.post(opening + "/approval", YES).expectProblem(409, "not-possible-now");
  }

  // A member of staff who holds both roles is still one person.
  private void both(UUID staff) {
    heard.asOwner(
        authority.id(),
        tx ->
            tx.run(
                "update staff set roles = '{duty-officer,safeguarding-lead}' where id = $1",
                staff));
  }

  @Test
  void aWrongPassphraseIsRefusedAndLimited() {
    for (int i = 0; i < 5; i++) {
      var refused = ask(duty, "some other four words").expectProblem(422, "invalid");
      assertEquals("/passphrase", refused.json().at("/errors/0/pointer").asText());
    }
    ask(duty, KeyRoom.DUTY_PHRASE).expectProblem(429, "too-many");
    heard.clock().forward(Duration.ofMinutes(61));
    signIn();
    ask(duty, KeyRoom.DUTY_PHRASE).expect(201);
  }

  @Test
  void aRequestThatWaitedTooLongIsOver() {
    var opening = asked();
    heard.clock().forward(Duration.ofMinutes(61));
    signIn();
    lead.post(opening + "/approval", YES).expectProblem(409, "not-possible-now");
  }

  @Test
  void theLeadCanSayNo() {
    var opening = asked();
    lead.post(opening + "/refusal").expect(200);
    lead.post(opening + "/approval", YES).expectProblem(409, "not-possible-now");
    assertEquals(0L, halves());
  }

  @Test
  void notTellingNeedsAReason() {
    var opening = asked();
    var unsafe = Map.of("passphrase", KeyRoom.LEAD_PHRASE, "tell", "unsafe-to-tell");
    var refused = lead.post(opening + "/approval", unsafe).expectProblem(422, "invalid");
    assertEquals("/why", refused.json().at("/errors/0/pointer").asText());
    var why = new java.util.HashMap<>(unsafe);
    why.put("why", "He reads their phone.");
    var approved = lead.post(opening + "/approval", why).expect(200).json();
    assertEquals("unsafe-to-tell", approved.get("tell").asText());
    assertEquals("He reads their phone.", approved.get("whyNotTold").asText());
    assertEquals(0, authority.receiptOf(thread).get("/v1/thread").json().get("messages").size());
    assertEquals(0L, authority.count("outbox where topic = 'sealed-notice'"));
    var page = lead.get("/staff/identity-openings").expect(200).text();
    assertTrue(page.contains("The young person is not told: He reads their phone."), page);
  }

  /** Moved to another item, a seal opens for nobody. */
  @Test
  void aSealOfAnotherItemDoesNotOpen() {
    var thread = TestReceipt.thread();
    var elsewhere = room.seal(person, TestReceipt.thread());
    item = send(thread, elsewhere);
    ask(duty, KeyRoom.DUTY_PHRASE).expectProblem(409, "not-possible-now");
  }

  @Test
  void nothingIsAtRestInClear() {
    var opening = asked();
    assertEquals(1L, halves());
    lead.post(opening + "/approval", YES).expect(200);
    assertEquals(0L, halves());
    var rows =
        heard.asOwner(
            authority.id(),
            tx -> tx.list(r -> r.getString(0), "select o::text from identity_opening o"));
    assertFalse(rows.toString().contains(person.toString()));
    assertFalse(rows.toString().contains(person.toString().replace("-", "")));
    assertFalse(rows.toString().contains("tonight"));
  }

  private long halves() {
    return heard.asOwner(
        authority.id(),
        tx ->
            tx.run("select count(half_sealed) from identity_opening")
                .map(rows -> rows.iterator().next().getLong(0)));
  }

  /** The ceremonies of the runbook, one after the other. */
  @Test
  void theCeremoniesHold() {
    var second = "quiet lanterns over water";
    var to = List.of(KeyRoom.DUTY_PHRASE, second, second);
    assertEquals(
        0,
        room.command(
            to,
            "hand-over",
            "--role",
            "duty",
            "--from",
            "duty-officer-1",
            "--to",
            "duty-officer-2"));
    assertEquals(
        0, room.command(List.of(), "lost", "--role", "duty", "--holder", "duty-officer-1"));
    ask(duty, KeyRoom.DUTY_PHRASE).expectProblem(409, "not-possible-now");
    ask(authority.staff(Role.DUTY_OFFICER, 2), second).expect(201);
    var fresh = List.of(second, second);
    assertEquals(0, room.command(fresh, "rotate", "--role", "duty", "--holder", "duty-officer-2"));
    assertEquals(0, room.command(List.of(), "list"));
    assertTrue(room.said().contains("retired") && room.said().contains("current"), room.said());
    assertEquals(
        0, room.command(List.of(), "lost", "--role", "duty", "--holder", "duty-officer-2"));
    assertTrue(room.said().contains("stays sealed for ever"), room.said());
    assertEquals(
        1,
        room.command(
            List.of("short", "short"),
            "create",
            "--role",
            "lead",
            "--holder",
            "safeguarding-lead-2"));
    assertEquals(
        1,
        room.command(
            List.of("a".repeat(20), "b".repeat(20)),
            "create",
            "--role",
            "lead",
            "--holder",
            "safeguarding-lead-2"));
    assertEquals(
        1,
        room.command(fresh, "create", "--role", "lead", "--holder", "duty-officer-1"),
        "another role");
    assertEquals(2, room.command(List.of(), "dance"));
    assertEquals(3, authority.audited("createIdentityKey"));
  }

  @Test
  void theDirectoryIsTheSameForWhoeverAsks() {
    var path = "/.well-known/heard-identity-keys?authority=" + authority.slug();
    var stranger = heard.stranger().get(path).expect(200);
    assertEquals(2, stranger.json().get("keys").size());
    assertEquals(stranger.json().get("keys"), duty.get(path).expect(200).json().get("keys"));
    heard.stranger().get("/.well-known/heard-identity-keys?authority=nowhere").expect(404);
  }

  @Test
  void thePagesTakeThemThroughIt() {
    var page = "/staff/feedback/" + item + "/identity-opening";
    assertTrue(duty.get(page).expect(200).text().contains("somebody is in danger"));
    form(duty, page, page, Map.of("reason", REASON, "passphrase", "wrong wrong wrong")).expect(200);
    form(duty, page, page, Map.of("reason", REASON, "passphrase", KeyRoom.DUTY_PHRASE)).expect(303);
    var list = "/staff/identity-openings";
    var html = lead.get(list).expect(200).text();
    var id = html.split("/staff/identity-openings/", 2)[1].substring(0, 36);
    assertTrue(form(lead, list, list + "/" + id + "/approval", YES).expect(303).text().isEmpty());
    assertTrue(duty.get(list + "/" + id).expect(200).text().contains("Riley Stone"));
  }

  private Answer form(Client who, String page, String action, Map<String, String> fields) {
    var form = new java.util.HashMap<>(fields);
    var html = who.get(page).expect(200).text();
    form.put("_form", html.split("name=\"_form\" value=\"", 2)[1].split("\"", 2)[0]);
    return who.form(action, form);
  }
}
