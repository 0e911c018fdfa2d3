package care.heard.demo;

import care.heard.feedback.StandardQuestions;
import care.heard.platform.access.Role;
import care.heard.platform.http.Json;
import care.heard.themes.Taxonomy;
import care.heard.themes.Theme;
import io.vertx.core.json.JsonArray;
import io.vertx.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The council itself: who signs in, what is asked, and the themes. */
final class CouncilRows {
  // The provider's address changes with the demo's port: DemoSignIn writes it at each start.
  private static final String BEFORE_ANY_PROVIDER = "demo";

  private final Ids ids;

  CouncilRows(Ids ids) {
    this.ids = ids;
  }

  List<Batch> batches() {
    return List.of(
        new Batch(AUTHORITY, List.of(authority())),
        new Batch(STAFF, Council.STAFF.stream().map(this::staff).toList()),
        new Batch(QUESTION_SET, StandardQuestions.all().stream().map(this::questionSet).toList()),
        new Batch(THEME, themes()));
  }

  private Tuple authority() {
    return Tuple.of(
        ids.authority(),
        ids.slug(),
        Council.NAME,
        Council.LOCALITIES.toArray(String[]::new),
        new JsonArray(Json.text(Council.HELP_LINES)));
  }

  private Tuple staff(Council.Staff staff) {
    return Tuple.of(
        ids.of("staff", staff.login()),
        ids.authority(),
        BEFORE_ANY_PROVIDER,
        staff.login(),
        staff.name(),
        staff.jobTitle(),
        staff.roles().stream().map(Role::code).sorted().toArray(String[]::new));
  }

  private Tuple questionSet(StandardQuestions set) {
    var id = ids.of("question-set", set.code());
    return Tuple.of(id, ids.authority(), set.code(), set.version(), set.content(), set.offered());
  }

  private List<Tuple> themes() {
    var rows = new ArrayList<Tuple>();
    for (var theme : Taxonomy.standard().themes()) {
      rows.add(theme(rows.size() + 1, theme));
    }
    return rows;
  }

  private Tuple theme(int position, Theme theme) {
    return Tuple.from(
        Stream.of(
                ids.authority(),
                theme.code(),
                position,
                theme.title(),
                theme.youngTitle(),
                theme.description(),
                theme.examples().toArray(String[]::new),
                theme.sensitive())
            .toList());
  }

  // No quiet hours: whoever tries the demo in the evening wants to see a phone wake.
  private static final String AUTHORITY =
      """
      insert into authority (id, slug, name, localities, help_lines, quiet_from, quiet_until)
      values ($1, $2, $3, $4, $5, '00:00', '00:00')
      """;

  private static final String STAFF =
      """
      insert into staff (id, authority_id, issuer, subject, name, job_title, roles)
      values ($1, $2, $3, $4, $5, $6, $7)
      """;

  private static final String QUESTION_SET =
      """
      insert into question_set (id, authority_id, code, version, state, content, offered)
      values ($1, $2, $3, $4, 'published', $5, $6)
      """;

  private static final String THEME =
      """
      insert into theme
             (authority_id, code, position, title, young_title, description, examples, sensitive)
      values ($1, $2, $3, $4, $5, $6, $7, $8)
      """;
}
