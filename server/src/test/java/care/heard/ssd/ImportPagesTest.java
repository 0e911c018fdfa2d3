package care.heard.ssd;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import care.heard.platform.access.Role;
import care.heard.support.Answer;
import care.heard.support.Client;
import care.heard.support.HeardTest;
import care.heard.support.TestAuthority;
import care.heard.support.TestHeard;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An administrator hands extracts in on a page, and sees what becomes of them. */
@HeardTest
class ImportPagesTest {
  private static final String PAGE = "/staff/imports";
  private static final String PERSONS =
      "pers_person_id,pers_forename,pers_surname,pers_dob\n1,Riley,Stone,2011-05-02\n";
  private static final String PROFESSIONALS =
      "prof_professional_id,prof_professional_name\n10,Sam Okafor\n";
  private static final String INVOLVEMENTS =
      "invo_involvements_id,invo_professional_id,invo_professional_role_id,invo_person_id,"
          + "invo_involvement_start_date,invo_involvement_end_date\n";

  private TestHeard heard;
  private TestAuthority authority;
  private Client administrator;

  @BeforeEach
  void begin(TestHeard service) {
    heard = service;
    authority = heard.newAuthority();
    administrator = authority.staff(Role.ADMINISTRATOR);
  }

  @Test
  void whatIsHandedInIsTakenOverAndTold() throws InterruptedException {
    assertTrue(administrator.get(PAGE).expect(200).text().contains("Nothing was taken over yet"));
    var run = ended(handIn(Map.of(), extracts("100,10,Social Worker,1,2026-01-10,\n")));
    assertEquals("done", run.json().get("state").asText(), run.text());
    assertEquals(1, authority.count("person"));
    assertEquals(1, authority.audited("importRecords"));
    var page = administrator.get(PAGE + "/" + id(run)).expect(200).text();
    assertTrue(
        page.contains("The records are as the extracts say.")
            && page.contains("1 young people added"));
    assertFalse(administrator.get(PAGE).text().contains("Nothing was taken over yet"));
    assertNothingLeft();
  }

  @Test
  void whatIsRefusedIsNamedAndCanBeDownloaded() throws InterruptedException {
    var run = ended(handIn(Map.of(), extracts("100,10,Social Worker,1,2026-01-10,2025-01-10\n")));
    assertEquals("refused", run.json().get("state").asText());
    assertEquals(2, run.json().at("/refused/0/line").asInt());
    assertEquals("invo_involvement_end_date", run.json().at("/refused/0/column").asText());
    assertEquals(0, authority.count("person"));
    var csv = administrator.get(PAGE + "/" + id(run) + "/refused.csv").expect(200);
    assertTrue(csv.text().contains("\"2\",\"invo_involvement_end_date\""), csv.text());
    assertTrue(csv.header("Content-Disposition").orElse("").startsWith("attachment"));
    assertEquals(1, authority.audited("downloadRefused"));
    assertTrue(administrator.get(PAGE + "/" + id(run)).text().contains("before it began"));
  }

  @Test
  void tryingKeepsNothing() throws InterruptedException {
    var run =
        ended(handIn(Map.of("dryRun", "yes"), extracts("100,10,Social Worker,1,2026-01-10,\n")));
    assertEquals("tried", run.json().get("state").asText());
    assertEquals(0, authority.count("person"));
  }

  @Test
  void nobodyElseHandsAnythingIn() {
    var body = multipart("made up", Map.of(), extracts("100,10,Social Worker,1,2026-01-10,\n"));
    for (var role : new Role[] {Role.PARTICIPATION_OFFICER, Role.WORKER, Role.SERVICE_MANAGER}) {
      assertEquals(403, send(authority.staff(role), body).status());
    }
    assertEquals(303, send(heard.stranger(), body).status(), "to the sign-in");
    assertEquals(403, send(administrator, body).status(), "a form that is not from a page");
    assertEquals(0, authority.count("ssd_import"));
  }

  @Test
  void withoutAFileThePageSaysSo() {
    var answer = handIn(Map.of(), Map.of());
    assertEquals(200, answer.status());
    assertTrue(answer.text().contains("Choose the extracts to take over."), answer.text());
    assertEquals(0, authority.count("ssd_import"));
  }

  @Test
  void anotherAuthoritysImportDoesNotExist() throws InterruptedException {
    var run = ended(handIn(Map.of(), extracts("100,10,Social Worker,1,2026-01-10,\n")));
    var other = heard.newAuthority().staff(Role.ADMINISTRATOR);
    other.get("/v1/staff/imports/" + id(run)).expectProblem(404, "not-found");
    assertEquals(404, other.get(PAGE + "/" + id(run) + "/refused.csv").status());
    assertEquals(0, other.get("/v1/staff/imports").expect(200).json().get("imports").size());
    administrator.get("/v1/staff/imports/" + UUID.randomUUID()).expectProblem(404, "not-found");
  }

  private static Map<String, String> extracts(String involvements) {
    return Map.of(
        "person.csv", PERSONS,
        "professionals.csv", PROFESSIONALS,
        "involvements.csv", INVOLVEMENTS + involvements);
  }

  private Answer handIn(Map<String, String> fields, Map<String, String> files) {
    var form =
        Pattern.compile("name=\"_form\" value=\"([^\"]+)\"")
            .matcher(administrator.get(PAGE).text());
    assertTrue(form.find());
    return send(administrator, multipart(form.group(1), fields, files));
  }

  private static Answer send(Client client, String body) {
    return client.raw("POST", PAGE, "multipart/form-data; boundary=part", body);
  }

  private static String multipart(
      String form, Map<String, String> fields, Map<String, String> files) {
    var body = new StringBuilder(field("_form", form));
    fields.forEach((name, value) -> body.append(field(name, value)));
    files.forEach((name, text) ->
        body.append(
            "--part\r\nContent-Disposition: form-data; name=\"files\"; filename=\"%s\"\r\nContent-Type: text/csv\r\n\r\n%s\r\n"
                .formatted(name, text)));
    return body.append("--part--\r\n").toString();
  }

  private static String field(String name, String value) {
    return "--part\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n"
        .formatted(name, value);
  }

  private Answer ended(Answer begun) throws InterruptedException {
    assertEquals(303, begun.status(), begun.text());
    var id = begun.header("Location").orElseThrow().substring(PAGE.length() + 1);
    for (int i = 0; i < 300; i++) {
      var run = administrator.get("/v1/staff/imports/" + id).expect(200);
      if (!run.json().get("state").asText().equals("running")) {
        return run;
      }
      Thread.sleep(100);
    }
    throw new AssertionError("the import does not end");
  }

  private static String id(Answer run) {
    return run.json().get("id").asText();
  }

  private static void assertNothingLeft() {
    var folder = Path.of(System.getProperty("java.io.tmpdir"), "heard-uploads");
    try (var files = Files.list(folder)) {
      for (var file : files.toList()) {
        assertFalse(Files.readString(file, StandardCharsets.ISO_8859_1).contains("Riley"));
      }
    } catch (IOException _) {
      assertFalse(Files.exists(folder));
    }
  }
}
