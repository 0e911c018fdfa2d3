package care.heard.support;

import care.heard.platform.access.Role;
import care.heard.platform.db.Tx;
import care.heard.platform.time.England;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

/** An authority of a test's own, so that tests share a database and never meet. */
public final class TestAuthority {
  private static final String ISSUER = "demo";

  private final TestHeard heard;
  private final UUID id;
  private final String slug;

  private TestAuthority(TestHeard heard, UUID id, String slug) {
    this.heard = heard;
    this.id = id;
    this.slug = slug;
  }

  static TestAuthority create(TestHeard heard) {
    var id = UUID.randomUUID();
    var authority = new TestAuthority(heard, id, "test-" + id);
    heard.asOwner(id, authority::fill);
    return authority;
  }

  /** The authority's id. */
  public UUID id() {
    return id;
  }

  /** Its short name. */
  public String slug() {
    return slug;
  }

  /** A young person of 15 in foster care in North, known by that name. */
  public UUID youngPerson(String name) {
    return youngPerson(name, LocalDate.now(England.ZONE).minusYears(15), "North", "foster-care");
  }

  /** A young person of that kind. */
  public UUID youngPerson(String name, LocalDate born, String locality, String placementGroup) {
    var person = UUID.randomUUID();
    PayloadScan.tells(name);
    var key = heard.vault().newKey(person);
    heard.asOwner(
        id,
        tx ->
            tx.run(
                    INSERT_PERSON,
                    person,
                    id,
                    Buffer.buffer(key.seal(name, "person.name/" + person)),
                    born,
                    locality,
                    placementGroup)
                .compose(_ -> tx.run(INSERT_KEY, person, id, Buffer.buffer(key.wrapped()))));
    return person;
  }

  /** A phone that has just enrolled for that young person, by the way everybody takes. */
  public Client phoneOf(UUID person) {
    var code =
        staff(Role.PARTICIPATION_OFFICER)
            .post("/v1/staff/young-people/" + person + "/enrolment-codes")
            .expect(201)
            .json()
            .get("code")
            .asText();
    var phone = heard.stranger();
    return phone.signedIn(
        phone.once().post("/v1/enrolments", Map.of("code", code)).expect(201).json());
  }

  /** Whoever holds the pass that this phone had signed: nobody can tell that it is this phone. */
  public Client passOf(Client phone) {
    var pass = TestPass.of(this);
    var body = Map.of("tokenRequest", pass.request());
    var signed = phone.post("/v1/passes", body).expect(200).json().get("tokenResponse").asText();
    return heard.stranger().with("Authorization", pass.header(signed));
  }

  /** Whoever holds the receipt of that thread. */
  public Client receiptOf(String thread) {
    var shown = "Receipt authority=\"" + slug() + "\", thread=\"" + thread + "\"";
    return heard.stranger().with("Authorization", shown);
  }

  /** Somebody the service does not know, as if they were of this authority. */
  public Client stranger() {
    return heard.stranger();
  }

  /** A signed-in member of staff with that role alone. */
  public Client staff(Role role) {
    return staff(role, 1);
  }

  /** The first or second (1 or 2) member of staff with that role alone. */
  public Client staff(Role role, int number) {
    return heard.stranger().with("Cookie", "__Host-heard=" + session(subject(role, number)));
  }

  /** The id of that member of staff. */
  public UUID staffId(Role role, int number) {
    return UUID.nameUUIDFromBytes((slug + subject(role, number)).getBytes(StandardCharsets.UTF_8));
  }

  /** The id of the question set of that code, such as {@code worker-changed}. */
  public UUID questionSet(String code) {
    return UUID.nameUUIDFromBytes((slug + code).getBytes(StandardCharsets.UTF_8));
  }

  /** How many rows a query counts, as the owner within this authority. */
  public long count(String table) {
    return heard.asOwner(
        id,
        tx ->
            tx.run("select count(*) from " + table).map(rows -> rows.iterator().next().getLong(0)));
  }

  /** How many audit entries there are of that verb. */
  public long audited(String verb) {
    return heard.asOwner(
        id,
        tx ->
            tx.run("select count(*) from audit_entry where verb = $1", verb)
                .map(rows -> rows.iterator().next().getLong(0)));
  }

  private String session(String subject) {
    return StaffSessions.begin(heard, id, subject);
  }

  private static String subject(Role role, int number) {
    return role.code() + "-" + number;
  }

  private Future<Void> fill(Tx tx) {
    var lines =
        new JsonArray().add(helpLine("Emergency", "999")).add(helpLine("Childline", "0800 1111"));
    var done =
        tx.run(INSERT_AUTHORITY, id, slug, "Testshire Council " + slug, lines).<Void>mapEmpty();
    for (var role : Role.values()) {
      if (role.isOfStaff()) {
        done = done.compose(_ -> addStaff(tx, role, 1)).compose(_ -> addStaff(tx, role, 2));
      }
    }
    return done.compose(_ -> addQuestions(tx, "worker-changed"))
        .compose(_ -> addQuestions(tx, "how-are-things"))
        .compose(_ -> addQuestions(tx, "my-meeting"))
        .compose(_ -> addThemes(tx));
  }

  private Future<Void> addStaff(Tx tx, Role role, int number) {
    PayloadScan.tells("Alex");
    return tx.run(
            INSERT_STAFF,
            staffId(role, number),
            id,
            ISSUER,
            subject(role, number),
            "Alex " + role.words() + " " + number,
            role.words(),
            new String[] {role.code()})
        .mapEmpty();
  }

  private Future<Void> addQuestions(Tx tx, String code) {
    var content = TestResources.object("/question-sets/" + code + ".json");
    return tx.run(INSERT_QUESTIONS, questionSet(code), id, code, content).mapEmpty();
  }

  private Future<Void> addThemes(Tx tx) {
    var themes = TestResources.object("/taxonomy/default.json").getJsonArray("themes");
    var done = Future.<Void>succeededFuture();
    for (int i = 0; i < themes.size(); i++) {
      var theme = themes.getJsonObject(i);
      int position = i;
      done = done.compose(_ -> addTheme(tx, theme, position));
    }
    return done;
  }

  private Future<Void> addTheme(Tx tx, JsonObject theme, int position) {
    return tx.run(
            INSERT_THEME,
            id,
            theme.getString("code"),
            position,
            theme.getString("title"),
            theme.getString("youngTitle"),
            theme.getString("description"),
            theme.getJsonArray("examples").stream().map(String::valueOf).toArray(String[]::new),
            theme.getBoolean("sensitive"))
        .mapEmpty();
  }

  private static JsonObject helpLine(String name, String phone) {
    return new JsonObject().put("name", name).put("phone", phone).put("when", "Day and night");
  }

  // No quiet hours: tests are run at night too.
  private static final String INSERT_AUTHORITY =
      """
      insert into authority (id, slug, name, localities, help_lines, quiet_from, quiet_until)
      values ($1, $2, $3, '{North,Central,South}', $4, '00:00', '00:00')
      """;

  private static final String INSERT_STAFF =
      """
      insert into staff (id, authority_id, issuer, subject, name, job_title, roles)
      values ($1, $2, $3, $4, $5, $6, $7)
      """;

  private static final String INSERT_QUESTIONS =
      """
      insert into question_set (id, authority_id, code, version, state, content)
      values ($1, $2, $3, 1, 'published', $4)
      """;

  private static final String INSERT_THEME =
      """
      insert into theme
             (authority_id, code, position, title, young_title, description, examples, sensitive)
      values ($1, $2, $3, $4, $5, $6, $7, $8)
      """;

  private static final String INSERT_PERSON =
      """
      insert into person
             (id, authority_id, name_sealed, born_on, locality, placement_group, status)
      values ($1, $2, $3, $4, $5, $6, 'in-care')
      """;

  private static final String INSERT_KEY =
      "insert into person_key (person_id, authority_id, wrapped) values ($1, $2, $3)";
}
