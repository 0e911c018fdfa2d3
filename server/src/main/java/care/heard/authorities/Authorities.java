package care.heard.authorities;

import care.heard.platform.db.Tx;
import care.heard.platform.http.Json;
import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.sqlclient.Tuple;
import java.util.List;
import java.util.Optional;

/** The authorities this service serves. */
public final class Authorities {
  /** The caller's own authority. */
  public Future<Authority> own(Tx tx) {
    return tx.find(Authority::fromRow, OWN, tx.caller().authority().orElseThrow())
        .map(found -> found.orElseThrow());
  }

  /** All of them, by name: what a sign-in page may show to anybody. */
  public Future<List<Authority>> all(Tx tx) {
    return tx.list(Authority::fromRow, ALL);
  }

  /** When the caller's own authority wants no notices sent. */
  public Future<Optional<Peace>> peace(Tx tx) {
    var authority = tx.caller().authority().orElseThrow();
    return tx.list(Peace.Term::fromRow, TERMS)
        .compose(terms -> tx.find(row -> Peace.fromRow(row, terms), HOURS, authority));
  }

  /** Keeps an authority in place of what was known of it; only the tables' owner may. */
  public Future<Void> save(Tx tx, Authority authority, Peace peace) {
    var terms =
        peace.terms().stream()
            .map(term -> Tuple.of(authority.id(), term.firstDay(), term.lastDay()))
            .toList();
    return tx.run(
            SAVE,
            authority.id(),
            authority.slug(),
            authority.name(),
            authority.localities().toArray(String[]::new),
            new JsonArray(Json.text(authority.helpLines())),
            authority.branding().shortName().orElse(null),
            authority.branding().accent().orElse(null),
            peace.quietFrom(),
            peace.quietUntil(),
            peace.schoolFrom(),
            peace.schoolUntil(),
            authority.readWithinDays())
        .compose(_ -> tx.run(FORGET_TERMS, authority.id()))
        .compose(_ -> tx.runAll(ADD_TERM, terms));
  }

  private static final String SELECT =
      "select id, slug, name, localities, help_lines, short_name, accent, read_within_days from authority ";

  private static final String OWN = SELECT + "where id = $1";

  private static final String ALL = SELECT + "order by name";

  private static final String HOURS =
      "select quiet_from, quiet_until, school_from, school_until from authority where id = $1";

  private static final String TERMS =
      "select first_day, last_day from school_term order by first_day";

  private static final String SAVE =
      """
      insert into authority (id, slug, name, localities, help_lines, short_name, accent,
                             quiet_from, quiet_until, school_from, school_until, read_within_days)
      values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
      on conflict on constraint authority_pkey do update
         set name = excluded.name, localities = excluded.localities,
             help_lines = excluded.help_lines, short_name = excluded.short_name,
             accent = excluded.accent, quiet_from = excluded.quiet_from,
             quiet_until = excluded.quiet_until, school_from = excluded.school_from,
             school_until = excluded.school_until, read_within_days = excluded.read_within_days
      """;

  private static final String FORGET_TERMS = "delete from school_term where authority_id = $1";

  private static final String ADD_TERM =
      "insert into school_term (authority_id, first_day, last_day) values ($1, $2, $3)";
}
