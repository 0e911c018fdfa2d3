package care.heard.releases;

import care.heard.platform.access.Role;
import care.heard.platform.db.Tx;
import care.heard.platform.time.England;
import care.heard.platform.time.Quarter;
import care.heard.support.TestAuthority;
import care.heard.support.TestHeard;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Tuple;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/** Young people of a test's authority and what they said in a quarter, written straight down. */
final class HeardQuarter {
  private final TestHeard heard;
  private final TestAuthority authority;
  private final Quarter quarter;

  HeardQuarter(TestHeard heard, TestAuthority authority, Quarter quarter) {
    this.heard = heard;
    this.authority = authority;
    this.quarter = quarter;
  }

  /** The last quarter that is over. */
  static Quarter lastOver(TestHeard heard) {
    return Quarter.of(England.day(heard.clock().instant())).previous();
  }

  /** So many young people of 12 in North in foster care. */
  List<UUID> people(int number) {
    return people(number, quarter.lastDay().minusYears(12), "North", "foster-care");
  }

  /** So many young people of that kind. */
  List<UUID> people(int number, LocalDate born, String locality, String placement) {
    var ids = IntStream.range(0, number).mapToObj(_ -> UUID.randomUUID()).toList();
    var name = Buffer.buffer(new byte[] {1});
    var rows =
        ids.stream()
            .map(id -> Tuple.of(id, authority.id(), name, born, locality, placement))
            .toList();
    heard.asOwner(authority.id(), tx -> tx.runAll(PERSON, rows));
    return ids;
  }

  /** Each of them sends one item on the quarter's last day, about these themes. */
  void say(List<UUID> people, String... themes) {
    say(people, quarter.lastDay(), themes);
  }

  /** Each of them sends one item on that day, about these themes. */
  void say(List<UUID> people, LocalDate day, String... themes) {
    heard.asOwner(authority.id(), tx -> write(tx, people, day, themes));
  }

  private Future<Void> write(Tx tx, List<UUID> people, LocalDate day, String... themes) {
    var set = authority.questionSet("how-are-things");
    var reader = authority.staffId(Role.PARTICIPATION_OFFICER, 1);
    var at = day.atTime(12, 0).atOffset(ZoneOffset.UTC);
    var items = new ArrayList<Tuple>();
    var facts = new ArrayList<Tuple>();
    for (var person : people) {
      var item = UUID.randomUUID();
      items.add(
          Tuple.of(item, authority.id(), person, set, new JsonObject(), at).addLocalDate(day));
      for (var theme : themes) {
        facts.add(Tuple.of(authority.id(), item, theme, reader, at));
      }
    }
    return tx.runAll(ITEM, items).compose(_ -> tx.runAll(THEME, facts));
  }

  private static final String PERSON =
      """
      insert into person (id, authority_id, name_sealed, born_on, locality, placement_group, status)
      values ($1, $2, $3, $4, $5, $6, 'in-care')
      """;

  private static final String ITEM =
      """
      insert into feedback_item (id, authority_id, level, person_id, question_set_id, choices, words_sealed,
             own_themes, share_with, may_quote, wants_answer, might_not_be_safe, sent_at, sent_on, state)
      values ($1, $2, 'named', $3, $4, $5, '', '{}', '{worker}', false, false, false, $6, $7, 'read')
      """;

  private static final String THEME =
      """
      insert into item_theme (authority_id, item_id, theme, confirmed_by, confirmed_at)
      values ($1, $2, $3, $4, $5)
      """;
}
