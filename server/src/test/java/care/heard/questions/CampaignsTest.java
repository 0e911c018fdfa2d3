package care.heard.questions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import care.heard.asks.Asks;
import care.heard.platform.access.Role;
import care.heard.platform.time.England;
import care.heard.support.Client;
import care.heard.support.HeardTest;
import care.heard.support.TestAuthority;
import care.heard.support.TestHeard;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Questions asked of an audience in a window, and how far they reach. */
@HeardTest
class CampaignsTest {
  private static final String CAMPAIGNS = "/v1/staff/campaigns";

  private TestHeard heard;
  private TestAuthority authority;
  private Client officer;

  @BeforeEach
  void begin(TestHeard service) {
    heard = service;
    authority = heard.newAuthority();
    officer = authority.staff(Role.PARTICIPATION_OFFICER);
  }

  @Test
  void itsAudienceIsAskedOnceAndNobodyElse() {
    var young = authority.phoneOf(person(15));
    var older = authority.phoneOf(person(20));
    var id = planned(plan("how-are-things", 0, 6));
    round();
    round();
    assertEquals(List.of(id), about(young));
    assertEquals(List.of(), about(older));
    assertEquals(1, only().at("/reach/asked").asInt());
    assertEquals(1, authority.count("ask where about = '" + id + "'"));
    assertEquals("running", only().get("state").asText());
  }

  @Test
  void theCapHoldsAcrossCampaigns() {
    var phone = authority.phoneOf(person(15));
    planned(plan("how-are-things", 0, 6));
    planned(plan("worker-changed", 0, 6));
    planned(plan("my-meeting", 0, 6));
    planned(plan("how-are-things", 0, 6));
    round();
    assertEquals(2, about(phone).size());
    assertEquals(2, authority.count("ask where state = 'waiting'"));
  }

  @Test
  void oneThatHasNotBegunOrIsEndedAsksNobody() {
    var phone = authority.phoneOf(person(15));
    planned(plan("how-are-things", 1, 6));
    var ended = planned(plan("worker-changed", 0, 6));
    officer.post(CAMPAIGNS + "/" + ended + "/end").expect(200);
    officer.post(CAMPAIGNS + "/" + ended + "/end").expectProblem(409, "not-possible-now");
    round();
    assertEquals(List.of(), about(phone));
    assertEquals(1, authority.audited("endCampaign"));
    assertEquals(2, authority.audited("planCampaign"));
  }

  @Test
  void whoAnsweredIsCountedAndProtected() {
    var people = IntStream.range(0, 16).mapToObj(_ -> person(15)).toList();
    var id = planned(plan("how-are-things", 0, 6));
    round();
    answered(id, people.subList(0, 9));
    assertFalse(only().get("reach").has("answered"), "fewer than ten");
    answered(id, people.subList(9, 11));
    assertEquals(10, only().at("/reach/answered").asInt());
    answered(id, people.subList(11, 16));
    assertFalse(only().get("reach").has("answered"), "everybody");
    assertEquals(16, only().at("/reach/asked").asInt());
  }

  @Test
  void badInputIsToldWhereItIs() {
    refused("questionSet", "no-such-set", "/questionSet");
    refused("closesOn", today().minusDays(1).toString(), "/closesOn");
    refused("opensOn", today().plusDays(9).toString(), "/closesOn");
    refused("statuses", List.of("adopted"), "/statuses/0");
    assertEquals(0, authority.count("campaign"));
  }

  @Test
  void othersMayNot() {
    var id = planned(plan("how-are-things", 0, 6));
    authority.staff(Role.SERVICE_MANAGER).get(CAMPAIGNS).expect(200);
    authority.staff(Role.WORKER).get(CAMPAIGNS).expectProblem(403, "not-allowed");
    var manager = authority.staff(Role.SERVICE_MANAGER);
    manager.post(CAMPAIGNS + "/" + id + "/end").expectProblem(403, "not-allowed");
    var elsewhere = heard.newAuthority().staff(Role.PARTICIPATION_OFFICER);
    elsewhere.post(CAMPAIGNS + "/" + id + "/end").expectProblem(404, "not-found");
  }

  private void refused(String field, Object value, String pointer) {
    var body = plan("how-are-things", 0, 6);
    body.put(field, value);
    var answer = officer.once().post(CAMPAIGNS, body);
    answer.expectProblem(422, "invalid");
    assertEquals(pointer, answer.json().at("/errors/0/pointer").asText());
  }

  private void round() {
    TestHeard.await(new CampaignRounds(heard.database(), new Asks()).ask(authority.id()));
  }

  private void answered(String campaign, List<UUID> people) {
    var sql =
        """
        update ask set state = 'answered', ended_on = asked_on
         where about = $1::uuid and person_id = any($2)
        """;
    heard.asOwner(
        authority.id(), tx -> tx.run(sql, UUID.fromString(campaign), people.toArray(UUID[]::new)));
  }

  private JsonNode only() {
    return officer.get(CAMPAIGNS).expect(200).json().at("/campaigns/0");
  }

  private static List<String> about(Client phone) {
    return phone.get("/v1/asks").expect(200).json().findValuesAsText("about");
  }

  private String planned(Map<String, Object> plan) {
    return officer.once().post(CAMPAIGNS, plan).expect(201).json().get("id").asText();
  }

  private Map<String, Object> plan(String set, int from, int until) {
    var plan = new HashMap<String, Object>();
    plan.put("title", "Practice week");
    plan.put("questionSet", set);
    plan.put("ageBands", List.of("10-15"));
    plan.put("statuses", List.of("in-care"));
    plan.put("opensOn", today().plusDays(from).toString());
    plan.put("closesOn", today().plusDays(until).toString());
    return plan;
  }

  private UUID person(int age) {
    return authority.youngPerson(
        "Riley Stone", today().minusYears(age).minusDays(30), "North", "foster-care");
  }

  private LocalDate today() {
    return England.day(heard.clock().instant());
  }
}
