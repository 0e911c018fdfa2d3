package care.heard.mydata;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import care.heard.platform.access.Role;
import care.heard.platform.db.Tx;
import care.heard.support.HeardTest;
import care.heard.support.TestHeard;
import com.fasterxml.jackson.databind.JsonNode;
import io.vertx.core.Future;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Promise 6: everything goes that can go, and what stays is said. */
@HeardTest
class ErasureTest {
  private TestHeard heard;
  private LivedIn life;

  @BeforeEach
  void begin(TestHeard service) {
    heard = service;
    life = new LivedIn(heard);
  }

  @Test
  void noRowOfTheirsIsLeftButTheRecordOfWhoDidWhat() {
    var answer = Erasing.everything(life.phone).json();
    assertTrue(answer.get("done").asBoolean());
    var left = tablesWith(life.person);
    left.removeAll(List.of("audit_entry", "erasure", "key_to_destroy"));
    assertEquals(List.of(), left);
    assertEquals(0, life.authority.count("feedback_item"));
    assertEquals(1, life.authority.audited("eraseMyData"));
  }

  @Test
  void whatStaysIsSaidWithAReason() {
    var answer = Erasing.everything(life.phone).json();
    assertFalse(answer.get("gone").isEmpty() || answer.get("stays").isEmpty());
    for (var stays : answer.get("stays")) {
      assertFalse(stays.get("why").asText().isBlank(), stays.toString());
    }
  }

  @Test
  void thePhoneIsSignedOutAndTheOthersToo() {
    var other = life.authority.phoneOf(life.person);
    Erasing.everything(life.phone);
    life.phone.get("/v1/me").expectProblem(401, "not-signed-in");
    other.get("/v1/me").expectProblem(401, "not-signed-in");
    other.renew().expectProblem(401, "not-signed-in");
  }

  @Test
  void askingAloneErasesNothing() {
    var before = life.phone.get("/v1/my-data").json();
    var offer = life.phone.post("/v1/my-data/erasure-requests").expect(200).json();
    assertFalse(offer.get("goes").isEmpty() || offer.get("stays").isEmpty());
    assertEquals(before, life.phone.get("/v1/my-data").json());
  }

  @Test
  void onlyTheirOwnConfirmationOfJustNowErases() {
    var mine = Erasing.confirmation(life.phone);
    var sibling = life.authority.phoneOf(life.person);
    for (var wrong :
        List.of(
            Erasing.confirmation(sibling),
            "9999999999." + mine.substring(11),
            mine.substring(0, 11) + "A".repeat(43) + "=")) {
      var refused = Erasing.confirm(life.phone, wrong).expectProblem(422, "invalid");
      assertEquals("/confirmation", refused.json().at("/errors/0/pointer").asText());
    }
    heard.clock().forward(Duration.ofMinutes(16));
    Erasing.confirm(life.phone, mine).expectProblem(422, "invalid");
    life.phone.get("/v1/me").expect(200);
    assertEquals(0, life.authority.audited("eraseMyData"));
  }

  @Test
  void staffFindNobodyAndTheListSaysHowManyWent() {
    Erasing.everything(life.phone);
    var officer = life.authority.staff(Role.PARTICIPATION_OFFICER);
    officer.get("/v1/staff/feedback/" + life.item).expectProblem(404, "not-found");
    assertTrue(officer.get("/v1/staff/young-people").json().get("youngPeople").isEmpty());
    var page = officer.get("/staff/young-people").expect(200).text();
    assertTrue(page.contains("had everything about them erased"), page);
    assertFalse(page.contains("Zebulon"));
  }

  @Test
  void nobodyElseIsTouched() {
    var other = new LivedIn(heard, life.authority);
    var before = sections(other);
    Erasing.everything(life.phone);
    assertEquals(before, sections(other));
  }

  // What the program guesses comes in the background, whenever it is done.
  private static List<JsonNode> sections(LivedIn other) {
    var all = other.phone.get("/v1/my-data").json().get("sections");
    return StreamSupport.stream(all.spliterator(), false)
        .filter(section -> !section.get("code").asText().equals("themes"))
        .toList();
  }

  @Test
  void anAlertThatIsNotClosedHoldsWhatItNeedsAndNothingElse() {
    var danger = life.phone.once().post("/v1/feedback", life.feedback("he hits me")).expect(201);
    var item = danger.json().get("id").asText();
    var answer = Erasing.everything(life.phone).json();
    assertFalse(answer.get("done").asBoolean());
    assertTrue(answer.at("/stays/0/why").asText().contains("duty team"));
    assertFalse(answer.get("help").isEmpty());
    life.phone.get("/v1/me").expectProblem(401, "not-signed-in");
    var duty = life.authority.staff(Role.DUTY_OFFICER);
    assertTrue(duty.get("/v1/staff/feedback/" + item).expect(200).text().contains("he hits me"));
    assertEquals(1, life.authority.count("feedback_item"));
    for (var table : List.of("device", "card", "meeting", "pass_issued", "enrolment_code")) {
      assertEquals(0, life.authority.count(table), table);
    }
    var officer = life.authority.staff(Role.PARTICIPATION_OFFICER);
    assertTrue(officer.get("/v1/staff/young-people").json().get("youngPeople").isEmpty());
  }

  @Test
  void onceTheAlertIsClosedTheRestGoes() {
    life.phone.once().post("/v1/feedback", life.feedback("he hits me")).expect(201);
    Erasing.everything(life.phone);
    keepUp();
    assertEquals(1, life.authority.count("person"), "still held");
    close();
    keepUp();
    assertEquals(0, life.authority.count("person"));
    assertEquals(0, life.authority.count("alert"));
    assertEquals(0, life.authority.count("erasure where done_on is null"));
    assertEquals(1, life.authority.audited("finishErasure"));
    assertTrue(heard.foundations().keyTree().isDestroyed(life.person));
  }

  @Test
  void theKeyIsDestroyedOutsideTheDatabaseAndWaitsNoLonger() {
    Erasing.everything(life.phone);
    keepUp();
    assertTrue(heard.foundations().keyTree().isDestroyed(life.person));
    assertEquals(0, life.authority.count("key_to_destroy"));
  }

  @Test
  void theFiguresThatAreOutStay() {
    var chain = life.authority.count("audit_entry");
    Erasing.everything(life.phone);
    assertEquals(chain + 1, life.authority.count("audit_entry"));
  }

  private void close() {
    heard.asOwner(life.authority.id(), tx -> tx.run("delete from alert").mapEmpty());
  }

  private void keepUp() {
    MyDataJobs.run(heard, features -> features.myData().erasures().keepUp(life.authority.id()));
  }

  private List<String> tablesWith(UUID id) {
    return heard.asOwner(
        life.authority.id(),
        tx ->
            tx.list(
                    row -> row.getString(0),
                    "select tablename::text from pg_tables where schemaname = 'heard'")
                .compose(tables ->
                    Future.all(tables.stream().map(table -> holds(tx, table, id)).toList())
                        .map(found ->
                            new ArrayList<>(
                                IntStream.range(0, tables.size())
                                    .filter(found::<Boolean>resultAt)
                                    .mapToObj(tables::get)
                                    .toList()))));
  }

  private static Future<Boolean> holds(Tx tx, String table, UUID id) {
    return tx.run(
            "select exists (select from %s t where strpos(t::text, $1) > 0)".formatted(table),
            id.toString())
        .map(rows -> rows.iterator().next().getBoolean(0));
  }
}
