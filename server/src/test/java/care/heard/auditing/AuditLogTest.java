package care.heard.auditing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import care.heard.platform.access.Role;
import care.heard.platform.audit.AuditSealing;
import care.heard.platform.time.England;
import care.heard.support.Client;
import care.heard.support.HeardTest;
import care.heard.support.TestAuthority;
import care.heard.support.TestHeard;
import com.fasterxml.jackson.databind.JsonNode;
import io.vertx.core.Future;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The auditor reads who did what, page by page, and stands in the log for it. */
@HeardTest
class AuditLogTest {
  private static final String LOG = "/v1/staff/audit";

  private TestHeard heard;
  private TestAuthority authority;
  private Client auditor;

  @BeforeEach
  void begin(TestHeard service) {
    heard = service;
    authority = heard.newAuthority();
    auditor = authority.staff(Role.AUDITOR);
  }

  @Test
  void whoDidWhatToWhich() {
    var person = authority.youngPerson("Riley Stone");
    authority.phoneOf(person);
    var entry = read("?verb=issueEnrolmentCode").at("/entries/0");
    assertEquals("staff", entry.get("actorKind").asText());
    assertEquals(
        authority.staffId(Role.PARTICIPATION_OFFICER, 1).toString(), entry.get("actor").asText());
    assertEquals(person.toString(), entry.get("subject").asText());
    assertEquals(1, read("?subject=" + person).get("entries").size());
    assertEquals(0, read("?subject=" + UUID.randomUUID()).get("entries").size());
  }

  @Test
  void readingTheLogIsOnRecord() {
    var subject = UUID.randomUUID();
    read("?subject=" + subject);
    var entry = read("").at("/entries/0");
    assertEquals("listAuditEntries", entry.get("verb").asText());
    assertEquals(subject.toString(), entry.get("subject").asText());
  }

  @Test
  void daysAreEnglandsAndBothCount() {
    read("");
    var today = England.day(heard.clock().instant());
    assertTrue(read("?from=" + today + "&to=" + today).get("entries").size() > 0);
    assertEquals(0, read("?to=" + today.minusDays(1)).get("entries").size());
    assertEquals(0, read("?from=" + today.plusDays(1)).get("entries").size());
  }

  @Test
  void everyEntryStandsOnOnePage() {
    fill(230);
    var seen = new HashSet<String>();
    var query = "?verb=tried";
    for (int size : new int[] {100, 100, 30}) {
      var page = read(query);
      assertEquals(size, page.get("entries").size());
      page.get("entries").forEach(e -> assertTrue(seen.add(e.get("subject").asText())));
      assertEquals(size == 100, page.has("next"));
      query = "?verb=tried&cursor=" + page.path("next").asText();
    }
    assertEquals(230, seen.size());
  }

  @Test
  void aCursorThatIsNoneIsRefused() {
    for (var cursor : List.of("nonsense", "MQ", "LjE", "OTk5OTk5OTk5OTk5OTk5OTk5OS4x", "_-_-")) {
      var answer = auditor.get(LOG + "?cursor=" + cursor).expectProblem(400, "bad-request");
      assertEquals("/query/cursor", answer.json().at("/errors/0/pointer").asText());
    }
  }

  @Test
  void howFarTheChainIs() {
    read("");
    assertFalse(
        heard.newAuthority().staff(Role.AUDITOR).get(LOG).json().at("/chain").has("signed"));
    var mine = Future.succeededFuture(List.of(authority.id()));
    var key = heard.foundations().auditKey();
    var sealing =
        new AuditSealing(heard.vertx(), heard.database(), () -> mine, key, Optional.empty());
    var chain = read("").get("chain");
    // What is still being written anywhere holds the seal back: it comes with a later pass.
    for (int pass = 0; pass < 50 && !chain.has("signed"); pass++) {
      TestHeard.await(sealing.sealAndSign());
      chain = read("").get("chain");
    }
    assertTrue(chain.get("signed").asInt() > 0);
    assertTrue(chain.get("sealed").asInt() >= chain.get("signed").asInt());
    assertTrue(chain.has("signedAt"));
  }

  @Test
  void thePageSaysTheSame() {
    fill(101);
    var page = auditor.get("/staff/audit?from=&to=&verb=tried&subject=").expect(200).text();
    assertTrue(page.contains("No checkpoint has been signed yet.") || page.contains("signed on"));
    assertTrue(page.contains("/staff/audit?verb=tried&amp;cursor="), page);
    assertTrue(auditor.get("/staff/audit?verb=never").text().contains("Nothing of that kind"));
    authority.staff(Role.PARTICIPATION_OFFICER).get("/staff/audit").expect(403);
  }

  private JsonNode read(String query) {
    return auditor.get(LOG + query).expect(200).json();
  }

  private void fill(int entries) {
    heard.asOwner(authority.id(), tx -> tx.run(FILL, authority.id(), entries));
  }

  private static final String FILL =
      """
      insert into audit_entry (authority_id, at, actor_kind, verb, subject_id)
      select $1, date_trunc('day', now()) - (n % 3) * interval '1 day', 'service', 'tried', gen_random_uuid()
        from generate_series(1, $2) n
      """;
}
