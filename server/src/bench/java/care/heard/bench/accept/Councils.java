package care.heard.bench.accept;

import care.heard.feedback.QuestionSets;
import care.heard.platform.access.Caller;
import care.heard.platform.access.Surface;
import care.heard.platform.db.Database;
import care.heard.platform.db.Tx;
import care.heard.platform.vault.Vault;
import care.heard.themes.StandardThemes;
import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.sqlclient.Tuple;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;

/** Invented councils with young people who have keys, and a table for the limit's rows. */
record Councils(List<Council> all) {
  /** One authority, the questions its young people answer, and who they are. */
  record Council(UUID id, UUID questionSet, List<UUID> people) {}

  /** Makes so many, with so many young people each. */
  static Councils make(Database database, Vault vault, int councils, int people) {
    var owner = new Caller.Service(Surface.OWNER, Optional.empty());
    database.inTransaction(owner, tx -> tx.run(TABLE)).await();
    var all = new ArrayList<Council>();
    for (int i = 0; i < councils; i++) {
      all.add(council(database, vault, people));
    }
    return new Councils(List.copyOf(all));
  }

  private static Council council(Database database, Vault vault, int people) {
    var id = UUID.randomUUID();
    var owner = new Caller.Service(Surface.OWNER, Optional.of(id));
    var who = IntStream.range(0, people).mapToObj(_ -> UUID.randomUUID()).toList();
    return database
        .inTransaction(
            owner,
            tx ->
                tx.run(AUTHORITY, id, "bench-" + id, "Bench " + id, new JsonArray())
                    .compose(_ -> new QuestionSets().installWhereNone(tx))
                    .compose(_ -> new StandardThemes().installWhereNone(tx))
                    .compose(_ -> tx.runAll(PERSON, rows(id, who)))
                    .compose(_ -> tx.runAll(KEY, keys(id, who, vault)))
                    .compose(_ -> questionSet(tx))
                    .map(set -> new Council(id, set, who)))
        .await();
  }

  private static List<Tuple> rows(UUID authority, List<UUID> people) {
    var born = LocalDate.of(2010, 1, 1);
    return people.stream()
        .map(person -> Tuple.of(person, authority, Vault.parameter(new byte[1]), born))
        .toList();
  }

  private static List<Tuple> keys(UUID authority, List<UUID> people, Vault vault) {
    return people.stream()
        .map(person -> Tuple.of(person, authority, Vault.parameter(vault.newKey(person).wrapped())))
        .toList();
  }

  private static Future<UUID> questionSet(Tx tx) {
    return tx.run(QUESTIONS).map(rows -> rows.iterator().next().getUUID(0));
  }

  private static final String TABLE =
      """
      do $$ begin
        if to_regclass('bench_row') is null then
          create table bench_row (id uuid primary key, body bytea not null);
        end if;
      end $$
      """;

  private static final String AUTHORITY =
      """
      insert into authority (id, slug, name, localities, help_lines)
      values ($1, $2, $3, '{North}', $4)
      """;

  private static final String PERSON =
      """
      insert into person (id, authority_id, name_sealed, born_on, locality, placement_group, status)
      values ($1, $2, $3, $4, 'North', 'foster-care', 'in-care')
      """;

  private static final String KEY =
      "insert into person_key (person_id, authority_id, wrapped) values ($1, $2, $3)";

  private static final String QUESTIONS =
      "select id from question_set where code = 'worker-changed'";
}
