package care.heard.attack.senders;

import care.heard.platform.access.Role;
import care.heard.platform.http.Json;
import care.heard.platform.vault.Vault;
import care.heard.themes.Taxonomy;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;
import java.util.stream.IntStream;

/**
 * An authority of one run: one officer, one duty officer, one set of questions, and as many young
 * people as asked.
 */
final class Council {
  private static final String QUESTIONS = "/question-sets/how-are-things.json";

  private final Connection superuser;
  private final UUID authority = UUID.randomUUID();
  private final UUID officer = UUID.randomUUID();
  private final UUID duty = UUID.randomUUID();
  private final UUID questionSet = UUID.randomUUID();

  private Council(Connection superuser) {
    this.superuser = superuser;
  }

  /** A new one in the database. */
  static Council found(Connection superuser) throws SQLException {
    var council = new Council(superuser);
    council.addAuthority();
    council.run(
        OFFICER, council.officer, council.authority, "officer", Role.PARTICIPATION_OFFICER.code());
    council.run(OFFICER, council.duty, council.authority, "duty", Role.DUTY_OFFICER.code());
    council.run(CONTACT, UUID.randomUUID(), council.authority);
    council.addQuestions();
    council.addThemes();
    return council;
  }

  UUID authority() {
    return authority;
  }

  UUID officer() {
    return officer;
  }

  UUID dutyOfficer() {
    return duty;
  }

  UUID questionSet() {
    return questionSet;
  }

  /** One more young person. */
  UUID youngPerson(Vault vault) throws SQLException {
    var person = UUID.randomUUID();
    var key = vault.newKey(person);
    var born = LocalDate.EPOCH.withYear(2010);
    run(PERSON, person, authority, key.seal("Riley Tester", "person.name/" + person), born);
    run(KEY, person, authority, key.wrapped());
    return person;
  }

  private void addAuthority() throws SQLException {
    run(AUTHORITY, authority, "stage-" + authority, "Stageshire Council " + authority);
  }

  private void addQuestions() throws SQLException {
    var content = (ObjectNode) resource(QUESTIONS);
    content.remove("version");
    content.remove("code");
    run(QUESTION_SET, questionSet, authority, content.toString());
  }

  private void addThemes() throws SQLException {
    var themes = Taxonomy.standard().themes();
    for (int i : IntStream.range(0, themes.size()).toArray()) {
      var theme = themes.get(i);
      run(
          THEME,
          authority,
          theme.code(),
          i,
          theme.title(),
          theme.youngTitle(),
          theme.description(),
          theme.examples().toArray(String[]::new),
          theme.sensitive());
    }
  }

  private static JsonNode resource(String path) {
    try (var in = Council.class.getResourceAsStream(path)) {
      return Json.read(in.readAllBytes(), JsonNode.class);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + path, e);
    }
  }

  private void run(String sql, Object... values) throws SQLException {
    try (var statement = superuser.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        statement.setObject(i + 1, values[i]);
      }
      statement.executeUpdate();
    }
  }

  private static final String AUTHORITY =
      """
      insert into heard.authority (id, slug, name, localities, help_lines)
      values (?, ?, ?, '{North}', '[{"name": "Childline", "phone": "0800 1111", "when": "Day and night"}]')
      """;

  private static final String OFFICER =
      """
      insert into heard.staff (id, authority_id, issuer, subject, name, job_title, roles)
      values (?, ?, 'stage', ?, 'Sam Officer', 'officer', array[?])
      """;

  // Nobody can be told at that address; what is attacked is what being told leaves behind.
  private static final String CONTACT =
      """
      insert into heard.duty_contact (id, authority_id, rung, name, channel, address_sealed)
      values (?, ?, 1, 'Duty desk', 'email', '')
      """;

  private static final String QUESTION_SET =
      """
      insert into heard.question_set (id, authority_id, code, version, state, content)
      values (?, ?, 'how-are-things', 1, 'published', ?::jsonb)
      """;

  private static final String THEME =
      """
      insert into heard.theme
             (authority_id, code, position, title, young_title, description, examples, sensitive)
      values (?, ?, ?, ?, ?, ?, ?, ?)
      """;

  private static final String PERSON =
      """
      insert into heard.person
             (id, authority_id, name_sealed, born_on, locality, placement_group, status)
      values (?, ?, ?, ?, 'North', 'foster-care', 'in-care')
      """;

  private static final String KEY =
      "insert into heard.person_key (person_id, authority_id, wrapped) values (?, ?, ?)";
}
