package care.heard.feedback;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import care.heard.platform.access.Caller;
import care.heard.platform.access.Role;
import care.heard.platform.access.Surface;
import care.heard.platform.time.England;
import care.heard.support.Allocated;
import care.heard.support.Answer;
import care.heard.support.Client;
import care.heard.support.HeardTest;
import care.heard.support.TestAuthority;
import care.heard.support.TestHeard;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is sent by name goes to those whom the young person chose, and shows nowhere else. */
@HeardTest
class ReadersTest {
  private TestHeard heard;
  private TestAuthority authority;
  private Client phone;
  private Allocated allocated;

  @BeforeEach
  void begin(TestHeard service) {
    heard = service;
    authority = heard.newAuthority();
    var person = authority.youngPerson("Riley Stone");
    phone = authority.phoneOf(person);
    allocated = new Allocated(heard, authority, person);
    allocated.between(today().minusDays(9), null);
    allocated.standsBy(today().minusDays(9), authority.staffId(Role.WORKER, 2), "iro");
    allocated.standsBy(today().minusDays(9), authority.staffId(Role.ADVOCATE, 1), "advocate");
  }

  @Test
  void eachReaderReadsWhatIsForThemAndNothingElse() {
    var forWorker = sent("It was all right", "worker");
    var forOfficer = sent("It was all right", "iro");
    var forAdvocate = sent("It was all right", "advocate");
    var forTeam = sent("It was all right", "participation");
    assertEquals(Set.of(forWorker), listed(authority.staff(Role.WORKER)));
    assertEquals(Set.of(forOfficer), listed(authority.staff(Role.WORKER, 2)));
    assertEquals(Set.of(forAdvocate), listed(authority.staff(Role.ADVOCATE)));
    assertEquals(Set.of(forTeam), listed(authority.staff(Role.PARTICIPATION_OFFICER)));
    assertEquals(Set.of(), listed(authority.staff(Role.ADVOCATE, 2)));
    open(authority.staff(Role.ADVOCATE), forAdvocate).expect(200);
    open(authority.staff(Role.ADVOCATE), forOfficer).expectProblem(404, "not-found");
    open(authority.staff(Role.WORKER, 2), forWorker).expectProblem(404, "not-found");
  }

  @Test
  void theYoungPersonIsToldWhoReadsAndWhoDid() {
    var receipt = send("It was all right", "advocate", "iro").expect(201).json();
    assertEquals(
        "Your reviewing officer and your advocate. Nobody else.", receipt.get("whoReads").asText());
    var item = receipt.get("id").asText();
    open(authority.staff(Role.ADVOCATE), item).expect(200);
    authority
        .staff(Role.ADVOCATE)
        .once()
        .post("/v1/staff/feedback/" + item + "/replies", Map.of("words", "I will ask for you."))
        .expect(201);
    var looks = phone.get("/v1/me/looks").expect(200).json().get("looks");
    assertEquals("Alex advocate 1", looks.at("/0/name").asText());
  }

  @Test
  void anAdvocateSaysNotWhatItIsAbout() {
    var path = "/v1/staff/feedback/" + sent("It was all right", "advocate") + "/themes";
    var themes = Map.of("themes", List.of("REPEATING_STORY"));
    authority.staff(Role.ADVOCATE).put(path, themes).expectProblem(403, "not-allowed");
    authority.staff(Role.WORKER).put(path, themes).expectProblem(404, "not-found");
  }

  @Test
  void whatNobodyCouldReadIsNotTaken() {
    allocated.endOn(today());
    var refused = send("It was all right", "advocate", "iro");
    refused.expectProblem(422, "invalid");
    assertEquals("/shareWith", refused.json().at("/errors/0/pointer").asText());
    assertEquals(0, authority.count("feedback_item"));
  }

  /**
   * The code is not asked: whoever gets past it sees in the database what they may see, no more.
   */
  @Test
  void theDatabaseAloneKeepsItToThem() {
    var item = UUID.fromString(sent("It was all right", "advocate"));
    var alarming = UUID.fromString(sent("he hits me", "advocate"));
    assertEquals(2, seen(Role.ADVOCATE, 1, Surface.STAFF));
    assertEquals(0, seen(Role.ADVOCATE, 2, Surface.STAFF));
    assertEquals(0, seen(Role.WORKER, 1, Surface.STAFF));
    assertEquals(0, seen(Role.WORKER, 2, Surface.STAFF));
    assertEquals(0, seen(Role.PARTICIPATION_OFFICER, 1, Surface.STAFF));
    assertEquals(0, seen(Role.SERVICE_MANAGER, 1, Surface.STAFF));
    assertEquals(1, seen(Role.DUTY_OFFICER, 1, Surface.STAFF), alarming + " and not " + item);
    assertEquals(1, seen(Role.DUTY_OFFICER, 1, Surface.DUTY));
    assertEquals(0, seen(Role.SERVICE_MANAGER, 1, Surface.DUTY));
  }

  @Test
  void whatBelongsToAnItemIsHiddenWithIt() {
    var item = sent("It was all right", "advocate");
    var reply = Map.of("words", "I will ask for you.");
    var path = "/v1/staff/feedback/" + item + "/replies";
    authority.staff(Role.ADVOCATE).once().post(path, reply).expect(201);
    assertEquals(1, rows("feedback_reply", Role.ADVOCATE, 1, Surface.STAFF));
    assertEquals(0, rows("feedback_reply", Role.PARTICIPATION_OFFICER, 1, Surface.STAFF));
    authority.staff(Role.WORKER).once().post(path, reply).expectProblem(404, "not-found");
  }

  /** A release counts all of it, through a door that gives counts and no rows. */
  @Test
  void aReleaseCountsWhatItsMakersMayNotRead() {
    sent("It was all right", "advocate");
    assertEquals(1, heardIn(Role.PARTICIPATION_OFFICER));
    assertEquals(0, heardIn(Role.WORKER));
  }

  private int heardIn(Role role) {
    var sql = "select coalesce(sum(heard), 0)::int from release_strata($1, $2)";
    return TestHeard.await(
        heard
            .database()
            .inTransaction(
                staff(role, 1),
                tx ->
                    tx.run(sql, today().minusDays(1), today().plusDays(1))
                        .map(rows -> rows.iterator().next().getInteger(0))));
  }

  private long seen(Role role, int number, Surface surface) {
    return rows("feedback_item", role, number, surface);
  }

  private long rows(String table, Role role, int number, Surface surface) {
    return TestHeard.await(
        heard
            .database()
            .inTransaction(
                surface,
                staff(role, number),
                tx ->
                    tx.run("select count(id) from " + table)
                        .map(rows -> rows.iterator().next().getLong(0))));
  }

  private Caller.StaffMember staff(Role role, int number) {
    var id = authority.staffId(role, number);
    return new Caller.StaffMember(authority.id(), id, "Alex", Set.of(role), "");
  }

  private static Answer open(Client staff, String item) {
    return staff.get("/v1/staff/feedback/" + item);
  }

  private static Set<String> listed(Client staff) {
    var inbox = staff.get("/v1/staff/feedback").expect(200).json().get("feedback");
    return Set.copyOf(inbox.findValuesAsText("id"));
  }

  private String sent(String words, String... readers) {
    return send(words, readers).expect(201).json().get("id").asText();
  }

  private Answer send(String words, String... readers) {
    assertTrue(readers.length > 0);
    return phone
        .once()
        .post(
            "/v1/feedback",
            Map.of(
                "questionSet",
                authority.questionSet("worker-changed"),
                "level",
                "named",
                "answers",
                List.of(Map.of("question", "better", "words", words)),
                "shareWith",
                List.of(readers),
                "mayQuote",
                false,
                "wantsAnswer",
                true));
  }

  private LocalDate today() {
    return England.day(heard.clock().instant());
  }
}
