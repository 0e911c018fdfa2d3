package care.heard.feedback;

import care.heard.identity.PeopleService;
import care.heard.platform.access.Caller;
import care.heard.platform.access.Role;
import care.heard.platform.audit.Audit;
import care.heard.platform.db.Tx;
import care.heard.platform.http.Problem;
import care.heard.platform.http.ProblemType;
import care.heard.platform.time.England;
import care.heard.push.NewNotice;
import care.heard.push.NoticeService;
import care.heard.quotes.QuoteMasking;
import care.heard.safeguarding.SafeguardingService;
import care.heard.themes.ConfirmedThemes;
import care.heard.themes.ThemeService;
import io.vertx.core.Future;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

/** Staff read what they were chosen to read, say what it is about, and write back. */
public final class StaffFeedbackService {
  private static final Duration NOTICE_WORTH = Duration.ofDays(14);

  private final InboxStore store = new InboxStore();
  private final Threads threads;
  private final Voices voices;
  private final PeopleService people;
  private final ThemeService themes;
  private final SafeguardingService safeguarding;
  private final NoticeService notices;
  private final QuoteMasking masking;
  private final Audit audit;

  StaffFeedbackService(
      Threads threads,
      Voices voices,
      PeopleService people,
      ThemeService themes,
      SafeguardingService safeguarding,
      NoticeService notices,
      QuoteMasking masking,
      Audit audit) {
    this.threads = threads;
    this.voices = voices;
    this.people = people;
    this.themes = themes;
    this.safeguarding = safeguarding;
    this.notices = notices;
    this.masking = masking;
    this.audit = audit;
  }

  /** What there is to read or was answered: {@code waiting}, {@code answered}, {@code all}. */
  public Future<Inbox> inbox(Tx tx, String which) {
    var lines = store.list(tx, states(which), !which.equals("waiting"));
    var alerts = safeguarding.countOpen(tx);
    return Future.all(lines, alerts)
        .compose(_ -> audit.record(tx, "listInbox", null))
        .map(_ -> new Inbox(alerts.result(), lines.result()));
  }

  /** One item, opened: from now on it has been read, and the look is on record. */
  public Future<StaffFeedback> read(Tx tx, Caller.StaffMember staff, UUID id) {
    return require(tx, id)
        .compose(item -> markRead(tx, staff, item))
        .compose(item -> onRecord(tx, item).map(item))
        .compose(item -> open(tx, item));
  }

  // Looks at what has no name come minutes after it, where an alert calls: they go on record by
  // day.
  private Future<Void> onRecord(Tx tx, FeedbackItem item) {
    return item.level() == Level.NAMED
        ? audit.record(tx, "readFeedback", item.id())
        : audit.recordByDay(tx, "readFeedback", item.id(), England.day(tx.now()));
  }

  // The duty team looks for danger; whether it was read is for those whom the young person chose.
  private Future<FeedbackItem> markRead(Tx tx, Caller.StaffMember staff, FeedbackItem item) {
    return staff.isAny(Role.PARTICIPATION_OFFICER, Role.WORKER, Role.ADVOCATE)
        ? move(tx, item, FeedbackState.READ).compose(_ -> require(tx, item.id()))
        : Future.succeededFuture(item);
  }

  private Future<?> move(Tx tx, FeedbackItem item, FeedbackState next) {
    return item.state().canBecome(next)
        ? store.move(tx, item.id(), item.state(), next)
        : Future.succeededFuture();
  }

  /** Says what an item is about: at most three themes, in place of those before. */
  public Future<ConfirmedThemes> confirmThemes(Tx tx, UUID id, List<String> codes) {
    return require(tx, id)
        .compose(item -> count(tx, item, codes).map(item))
        .compose(item -> themes.confirm(tx, item.id(), codes));
  }

  // Nothing was confirmed yet where no theme is ticked: the tie to the pass may still be needed.
  private Future<Void> count(Tx tx, FeedbackItem item, List<String> codes) {
    return item.level() == Level.NAMED || codes.isEmpty()
        ? Future.succeededFuture()
        : voices.count(tx, item, codes);
  }

  /** Writes back; the young person is told that something is waiting, and nothing more. */
  public Future<SentReply> reply(
      Tx tx, Caller.StaffMember staff, UUID id, ReplyKind kind, String words) {
    return store
        .lockUnnamed(tx)
        .compose(_ -> require(tx, id))
        .map(StaffFeedbackService::requireThere)
        .compose(item -> replied(tx, staff, item, kind, words));
  }

  // The state first: of two who answer at once, one is told that it was answered.
  private Future<SentReply> replied(
      Tx tx, Caller.StaffMember staff, FeedbackItem item, ReplyKind kind, String words) {
    return moveOn(tx, item, kind)
        .compose(_ -> owe(tx, item, kind))
        .compose(_ -> threads.reply(tx, staff, item, kind, words))
        .compose(reply -> wake(tx, item).map(reply))
        .compose(reply -> audit.record(tx, "replyToFeedback", item.id()).map(reply))
        .map(reply -> new SentReply(reply, England.day(tx.now())));
  }

  private Future<Void> owe(Tx tx, FeedbackItem item, ReplyKind kind) {
    return AnswerDue.after(kind, England.day(tx.now()))
        .map(day -> store.due(tx, item.id(), day))
        .orElse(Future.succeededFuture());
  }

  private Future<?> moveOn(Tx tx, FeedbackItem item, ReplyKind kind) {
    return move(tx, item, kind.leadsTo().orElse(FeedbackState.READ));
  }

  // Nobody can be woken who gave no name: their phone asks by its receipt.
  private Future<Void> wake(Tx tx, FeedbackItem item) {
    var expires = tx.now().plus(NOTICE_WORTH);
    return item.person()
        .map(person -> notices.notify(tx, NewNotice.replyWaiting(person, item.id(), expires)))
        .orElse(Future.succeededFuture())
        .mapEmpty();
  }

  /** A reply that was kept. */
  public record SentReply(UUID id, LocalDate sentOn) {}

  private Future<StaffFeedback> open(Tx tx, FeedbackItem item) {
    var opened = threads.open(tx, item, "The young person");
    var from = people.known(tx, item.person().stream().toList());
    var suggested = themes.suggestionsOf(tx, item.id());
    var confirmed = themes.themesOf(tx, List.of(item.id()));
    var alert = safeguarding.ofItem(tx, item.id());
    var told = notices.deliveriesOfItem(tx, item.id());
    return Future.all(opened, from, suggested, confirmed, alert, told)
        .compose(_ -> masked(item, opened.result(), from.result()))
        .map(masked ->
            new StaffFeedback(
                item.id(),
                opened.result().title(),
                item.person().map(from.result()::get).map(PeopleService.Known::name),
                item.person().map(from.result()::get).map(known -> known.ageBand().code()),
                item.level(),
                item.sentOn(),
                item.answerBy(),
                item.state().code(),
                opened.result().answers(),
                suggested.result(),
                confirmed.result().getOrDefault(item.id(), List.of()),
                item.ownThemes(),
                opened.result().replies(),
                told.result(),
                item.mayQuote(),
                item.shareWith(),
                masked,
                alert.result()));
  }

  // Known are the young person and whoever wrote back; a word that is not a common one is masked
  // anyway.
  private Future<List<AnsweredQuestion>> masked(
      FeedbackItem item, OpenedItem opened, Map<UUID, PeopleService.Known> known) {
    var own = opened.answers().stream().filter(AnsweredQuestion::ownWords).toList();
    if (!item.mayQuote() || own.isEmpty()) {
      return Future.succeededFuture(List.of());
    }
    var names = new ArrayList<String>();
    known.values().forEach(person -> names.add(person.name()));
    opened.replies().stream().filter(r -> !r.fromYoungPerson()).forEach(r -> names.add(r.from()));
    return masking
        .masked(own.stream().map(AnsweredQuestion::answer).toList(), names)
        .map(masked -> reading(own, masked));
  }

  private static List<AnsweredQuestion> reading(List<AnsweredQuestion> own, List<String> masked) {
    return IntStream.range(0, own.size()).mapToObj(i -> own.get(i).reading(masked.get(i))).toList();
  }

  private Future<FeedbackItem> require(Tx tx, UUID id) {
    return store
        .holdUnnamed(tx)
        .compose(_ -> store.find(tx, id))
        .map(found -> found.orElseThrow(Problem::notFound));
  }

  private static FeedbackItem requireThere(FeedbackItem item) {
    if (item.state() == FeedbackState.WITHDRAWN) {
      throw Problem.of(ProblemType.NOT_POSSIBLE_NOW)
          .detail("This was taken back: there is nothing to answer.");
    }
    return item;
  }

  private static List<FeedbackState> states(String which) {
    return switch (which) {
      case "answered" -> List.of(FeedbackState.ANSWERED);
      case "all" -> List.of(FeedbackState.values());
      default -> List.of(FeedbackState.WAITING, FeedbackState.READ, FeedbackState.PROMISED);
    };
  }
}
