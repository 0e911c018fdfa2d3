package care.heard.feedback;

import care.heard.platform.access.Caller;
import care.heard.platform.db.Tx;
import care.heard.platform.time.England;
import care.heard.platform.vault.DataKey;
import care.heard.platform.vault.Vault;
import io.vertx.core.Future;
import java.util.List;
import java.util.Map;
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

  /** The item as it was shown to the young person, with the replies so far. */
  Future<OpenedItem> open(Tx tx, FeedbackItem item) {
    var key = keyOf(tx, item);
    var sets = questions.some(tx, List.of(item.questionSet()));
    var kept = replies.of(tx, item.id());
    return Future.all(key, sets, kept)
        .map(_ -> opened(item, sets.result().get(item.questionSet()), key.result(), kept.result()));
  }

  /** Keeps a reply, sealed. */
  Future<UUID> reply(Tx tx, Caller.StaffMember staff, FeedbackItem item, String words) {
    var id = UUID.randomUUID();
    return keyOf(tx, item)
        .map(key -> key.seal(words, ThreadReply.wordsContext(id)))
        .compose(sealed -> replies.add(tx, staff, id, item, sealed))
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

  private static OpenedItem opened(
      FeedbackItem item, QuestionSet set, DataKey key, List<ReplyStore.KeptReply> kept) {
    return new OpenedItem(
        set.title(),
        answers(item, key).shown(set),
        kept.stream().map(reply -> opened(reply, key)).toList());
  }

  private static Answers answers(FeedbackItem item, DataKey key) {
    var words = key.open(item.wordsSealed().getBytes(), FeedbackItem.wordsContext(item.id()));
    return Answers.kept(item.choices(), words);
  }

  private static ThreadReply opened(ReplyStore.KeptReply reply, DataKey key) {
    var words = key.open(reply.wordsSealed().getBytes(), ThreadReply.wordsContext(reply.id()));
    return new ThreadReply(reply.id(), reply.from(), England.day(reply.sentAt()), words);
  }
}
