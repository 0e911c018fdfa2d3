package care.heard.feedback;

import care.heard.authorities.Authorities;
import care.heard.authorities.HelpLine;
import care.heard.platform.access.Caller;
import care.heard.platform.db.Tx;
import care.heard.platform.http.Problem;
import io.vertx.core.Future;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** What a young person sent is theirs to see again, with what came back. */
public final class MyFeedbackService {
  private final FeedbackStore store = new FeedbackStore();
  private final QuestionSets questions;
  private final Threads threads;
  private final Authorities authorities;

  MyFeedbackService(QuestionSets questions, Threads threads, Authorities authorities) {
    this.questions = questions;
    this.threads = threads;
    this.authorities = authorities;
  }

  /** What the caller has sent, the newest first. */
  Future<List<MyFeedback.Summary>> list(Tx tx, Caller.YoungPerson young) {
    return store.ofPerson(tx, young.person()).compose(items -> summaries(tx, young, items));
  }

  /** One thing the caller has sent, opened; its replies count as read from now on. */
  Future<MyFeedback> read(Tx tx, Caller.YoungPerson young, UUID id) {
    return requireOwn(tx, young, id).compose(item -> open(tx, item));
  }

  private Future<List<MyFeedback.Summary>> summaries(
      Tx tx, Caller.YoungPerson young, List<FeedbackItem> items) {
    var ids = items.stream().map(FeedbackItem::questionSet).collect(Collectors.toSet());
    var sets = questions.some(tx, ids);
    var unread = threads.unread(tx, young.person());
    return Future.all(sets, unread)
        .map(_ -> items.stream().map(i -> summary(i, sets.result(), unread.result())).toList());
  }

  private Future<MyFeedback> open(Tx tx, FeedbackItem item) {
    var opened = threads.open(tx, item);
    var authority = authorities.own(tx);
    var read = threads.markRead(tx, item.id());
    return Future.all(opened, authority, read)
        .map(_ -> mine(item, opened.result(), authority.result().helpLines()));
  }

  private Future<FeedbackItem> requireOwn(Tx tx, Caller.YoungPerson young, UUID id) {
    return store
        .find(tx, id)
        .map(found -> found.filter(item -> item.person().equals(Optional.of(young.person()))))
        .map(found -> found.orElseThrow(Problem::notFound));
  }

  private static MyFeedback.Summary summary(
      FeedbackItem item, Map<UUID, QuestionSet> sets, Map<UUID, Integer> unread) {
    return new MyFeedback.Summary(
        item.id(),
        sets.get(item.questionSet()).title(),
        item.sentOn(),
        item.state().code(),
        unread.getOrDefault(item.id(), 0));
  }

  private static MyFeedback mine(FeedbackItem item, OpenedItem opened, List<HelpLine> help) {
    return new MyFeedback(
        item.id(),
        opened.title(),
        item.sentOn(),
        item.state().code(),
        opened.answers(),
        opened.replies(),
        item.mightNotBeSafe() ? help : List.of());
  }
}
