package care.heard.feedback;

import care.heard.authorities.Authorities;
import care.heard.authorities.HelpLine;
import care.heard.platform.access.Caller;
import care.heard.platform.audit.Audit;
import care.heard.platform.db.Tx;
import care.heard.platform.http.Problem;
import care.heard.platform.http.ProblemType;
import care.heard.platform.time.England;
import care.heard.push.SealedNotices;
import care.heard.safeguarding.SafeguardingService;
import io.vertx.core.Future;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a young person sent is theirs to see again, with what came back. */
public final class MyFeedbackService {
  private final FeedbackStore store = new FeedbackStore();
  private final LooksStore looks = new LooksStore();
  private final QuestionSets questions;
  private final Threads threads;
  private final SafeguardingService safeguarding;
  private final Authorities authorities;
  private final SealedNotices sealed;
  private final Audit audit;

  MyFeedbackService(
      QuestionSets questions,
      Threads threads,
      SafeguardingService safeguarding,
      Authorities authorities,
      SealedNotices sealed,
      Audit audit) {
    this.questions = questions;
    this.threads = threads;
    this.safeguarding = safeguarding;
    this.authorities = authorities;
    this.sealed = sealed;
    this.audit = audit;
  }

  /** What the caller has sent, the newest first. */
  Future<List<MyFeedback.Summary>> list(Tx tx, Caller.YoungPerson young) {
    return store.ofPerson(tx, young.person()).compose(items -> summaries(tx, young, items));
  }

  /** One thing the caller has sent, opened; its replies count as read from now on. */
  Future<MyFeedback> read(Tx tx, Caller.YoungPerson young, UUID id) {
    return requireOwn(tx, young, id).compose(item -> open(tx, item));
  }

  /** Writes again under what the caller has sent; screened and on record like what was sent. */
  Future<KeptMessage> write(Tx tx, Caller.YoungPerson young, UUID id, String words) {
    var harms = safeguarding.screen(false, List.of(words));
    return requireOwn(tx, young, id)
        .map(MyFeedbackService::requireThere)
        .compose(item -> threads.write(tx, item, words))
        .compose(_ -> safeguarding.open(tx, young, id, harms))
        .compose(_ -> audit.record(tx, "writeBack", id))
        .compose(_ -> authorities.own(tx))
        .map(own -> kept(tx, harms.isEmpty() ? List.of() : own.helpLines()));
  }

  private static KeptMessage kept(Tx tx, List<HelpLine> help) {
    return new KeptMessage(England.day(tx.now()), help);
  }

  private static FeedbackItem requireThere(FeedbackItem item) {
    if (item.state() == FeedbackState.WITHDRAWN) {
      throw Problem.of(ProblemType.NOT_POSSIBLE_NOW)
          .detail("You took this back: nobody can write under it any more.");
    }
    return item;
  }

  /** Who has opened what the caller sent. */
  Future<Looks> looks(Tx tx, Caller.YoungPerson young) {
    var onRecord = looks.of(tx, young);
    var opened = sealed.of(tx, young.person());
    return Future.all(onRecord, opened)
        .map(_ -> opened.result().stream().map(one -> Look.ofIdentity(one.day())))
        .map(identity -> Looks.of(Stream.concat(identity, onRecord.result().stream())));
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
    var opened = threads.open(tx, item, "You");
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
