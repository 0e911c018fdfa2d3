package care.heard.demo;

import care.heard.platform.time.England;
import care.heard.platform.vault.DataKey;
import care.heard.platform.vault.Vault;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** What was sent without a name, and how far staff are with it: overdue, promised, wrote again. */
final class NamelessRows {
  private static final String OFFICER = "sam";

  /**
   * One item.
   *
   * @param days how long ago it was sent
   * @param dueIn the days until the next answer is due; less than none where it is overdue
   */
  private record Item(
      String words, String theme, int days, int dueIn, String state, List<Said> thread) {}

  /** What was written under it: by staff where it has a kind. */
  private record Said(String kind, String words, int days) {
    boolean byStaff() {
      return !kind.isEmpty();
    }
  }

  private static final List<Item> ITEMS =
      List.of(
          new Item(
              "A bit more notice before we move would help.", "MOVES", 9, -2, "read", List.of()),
          new Item(
              "I wish we could have friends over without asking a week before.",
              "FRIENDS_FUN",
              8,
              24,
              "promised",
              List.of(
                  new Said("will-do", "We will ask the homes to change that rule.", 4),
                  new Said("", "Thank you. Can it be before the holidays?", 2))),
          new Item(
              "Nobody told me why my review was moved.",
              "KNOWING_WHY",
              20,
              -1,
              "answered",
              List.of(
                  new Said("will-do", "We will find out and tell you.", 16),
                  new Said(
                      "done", "The room was double booked. We now ring you the same day.", 6))));

  private final Ids ids;
  private final Vault vault;
  private final LocalDate today;

  NamelessRows(Ids ids, Vault vault, Instant now) {
    this.ids = ids;
    this.vault = vault;
    this.today = England.day(now);
  }

  List<Batch> batches() {
    var kept = ITEMS.stream().map(item -> new Kept(item, vault.newKey(id(item)))).toList();
    return List.of(
        new Batch(ITEM, kept.stream().map(this::row).toList()),
        new Batch(THEME, ITEMS.stream().map(this::theme).toList()),
        new Batch(REPLY, kept.stream().flatMap(this::thread).toList()));
  }

  private record Kept(Item item, DataKey key) {}

  private UUID id(Item item) {
    return ids.of("nameless", item.words());
  }

  private Tuple row(Kept kept) {
    var item = kept.item();
    var words = new JsonObject().put("one-thing-to-change", item.words()).encode();
    return Tuple.from(
        List.of(
            id(item),
            ids.authority(),
            ids.of("question-set", "how-are-things"),
            sealed(kept.key(), words, "feedback_item.words/" + id(item)),
            Vault.parameter(kept.key().wrapped()),
            today.minusDays(item.days()),
            item.state(),
            today.plusDays(item.dueIn())));
  }

  private Tuple theme(Item item) {
    return Tuple.of(ids.authority(), id(item), item.theme(), ids.of("staff", OFFICER));
  }

  private Stream<Tuple> thread(Kept kept) {
    var said = kept.item().thread();
    return said.stream().map(one -> reply(kept, one, said.indexOf(one) + 1));
  }

  private Tuple reply(Kept kept, Said said, int place) {
    var id = ids.of("nameless-reply", said.words());
    return Tuple.of(id, ids.authority(), id(kept.item()))
        .addValue(said.byStaff() ? ids.of("staff", OFFICER) : null)
        .addValue(said.byStaff() ? said.kind() : "message")
        .addValue(sealed(kept.key(), said.words(), "feedback_reply.words/" + id))
        .addValue(today.minusDays(said.days()))
        .addValue(place);
  }

  private static Object sealed(DataKey key, String text, String context) {
    return Vault.parameter(key.seal(text, context));
  }

  private static final String ITEM =
      """
      insert into feedback_item
             (id, authority_id, level, question_set_id, choices, words_sealed, item_key, own_themes,
              share_with, may_quote, wants_answer, might_not_be_safe, sent_on, state, answer_by)
      values ($1, $2, 'anonymous', $3, '{}', $4, $5, '{}',
              '{participation}', false, true, false, $6, $7, $8)
      """;

  private static final String THEME =
      """
      insert into item_theme (authority_id, item_id, theme, confirmed_by, confirmed_at)
      select $1, id, $3, $4, sent_on + time '12:00' from feedback_item where id = $2
      """;

  private static final String REPLY =
      """
      insert into feedback_reply
             (id, authority_id, item_id, staff_id, kind, words_sealed, sent_on, place)
      values ($1, $2, $3, $4, $5, $6, $7, $8)
      """;
}
