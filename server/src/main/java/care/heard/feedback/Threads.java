package care.heard.feedback;

import care.heard.platform.access.Caller;
import care.heard.platform.db.Tx;
import care.heard.platform.vault.DataKey;
import care.heard.platform.vault.Vault;
import io.vertx.core.Future;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Opens and seals what is said in both directions. */
final class Threads {
  private final ReplyStore replies = new ReplyStore();
  private final QuestionSets questions;
  private final Vault vault;

  Threads(QuestionSets questions, Vault vault) {
    this.questions = questions;
    this.vault = vault;
  }

  /**
   * The item as it was shown to the young person, with the replies so far; whoever sent it stands
   * under their own as {@code youngPerson}.
   */
  Future<OpenedItem> open(Tx tx, FeedbackItem item, String youngPerson) {
    return item.person().isEmpty() && item.state() == FeedbackState.WITHDRAWN
        ? takenBack(tx, item)
        : openWithKey(tx, item, youngPerson);
  }

  // Its key was destroyed with it.
  private Future<OpenedItem> takenBack(Tx tx, FeedbackItem item) {
    return questions
        .some(tx, List.of(item.questionSet()))
        .map(sets -> sets.get(item.questionSet()).title())
        .map(title -> new OpenedItem(title, List.of(), List.of()));
  }

  private Future<OpenedItem> openWithKey(Tx tx, FeedbackItem item, String youngPerson) {
    var key = keyOf(tx, item);
    var sets = questions.some(tx, List.of(item.questionSet()));
    var kept = replies.of(tx, item.id());
    return Future.all(key, sets, kept)
        .map(_ ->
            new OpenedItem(
                sets.result().get(item.questionSet()).title(),
                answers(item, key.result()).shown(sets.result().get(item.questionSet())),
                kept.result().stream().map(r -> r.opened(key.result(), youngPerson)).toList()));
  }

  /** Keeps what staff wrote, sealed. */
  Future<UUID> reply(
      Tx tx, Caller.StaffMember staff, FeedbackItem item, ReplyKind kind, String words) {
    return add(tx, Optional.of(staff.staff()), item, kind, words);
  }

  /** Keeps what a young person wrote under what they sent by name, sealed. */
  Future<UUID> write(Tx tx, FeedbackItem item, String words) {
    return add(tx, Optional.empty(), item, ReplyKind.MESSAGE, words);
  }

  private Future<UUID> add(
      Tx tx, Optional<UUID> staff, FeedbackItem item, ReplyKind kind, String words) {
    var id = UUID.randomUUID();
    return keyOf(tx, item)
        .map(key -> key.seal(words, ThreadReply.wordsContext(id)))
        .map(sealed -> new ReplyStore.Written(kind, Vault.parameter(sealed)))
        .compose(written -> replies.add(tx, staff, id, item, written))
        .map(id);
  }

  private Future<DataKey> keyOf(Tx tx, FeedbackItem item) {
    return item.person()
        .map(person -> vault.keyOf(tx, person))
        .orElseGet(
            () -> Future.succeededFuture(vault.unwrap(item.id(), item.itemKey().orElseThrow())));
  }

  Future<Void> markRead(Tx tx, UUID item) {
    return replies.markRead(tx, item);
  }

  Future<Map<UUID, Integer>> unread(Tx tx, UUID person) {
    return replies.unread(tx, person);
  }

  private static Answers answers(FeedbackItem item, DataKey key) {
    var words = key.open(item.wordsSealed().getBytes(), FeedbackItem.wordsContext(item.id()));
    return Answers.kept(item.choices(), words);
  }
}
