package care.heard.feedback;

import care.heard.asks.Asks;
import care.heard.authorities.Authorities;
import care.heard.authorities.HelpLine;
import care.heard.drafts.Drafts;
import care.heard.platform.access.Caller;
import care.heard.platform.audit.Audit;
import care.heard.platform.db.Tx;
import care.heard.platform.http.Problem;
import care.heard.platform.vault.Vault;
import care.heard.safeguarding.SafeguardingService;
import care.heard.safeguarding.score.ScoreTask;
import care.heard.themes.ThemeService;
import care.heard.workers.WorkersService;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.vertx.core.Future;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** What young people say: kept and screened. */
public final class FeedbackService {
  private static final Future<Optional<ScoreTask.Said>> NOTHING_SAID =
      Future.succeededFuture(Optional.empty());

  /** What the audit log calls it. */
  static final String SUBMIT = "submitFeedback";

  private static final int VERSIONS_AT_MOST = 10_000;

  private final FeedbackStore store = new FeedbackStore();
  private final Cache<UUID, QuestionSet> versions =
      Caffeine.newBuilder().maximumSize(VERSIONS_AT_MOST).build();
  private final QuestionSets questions;
  private final SafeguardingService safeguarding;
  private final ThemeService themes;
  private final WorkersService workers;
  private final Asks asks;
  private final Drafts drafts;
  private final Authorities authorities;
  private final Vault vault;
  private final Audit audit;

  FeedbackService(
      QuestionSets questions,
      SafeguardingService safeguarding,
      ThemeService themes,
      WorkersService workers,
      Asks asks,
      Drafts drafts,
      Authorities authorities,
      Vault vault,
      Audit audit) {
    this.questions = questions;
    this.safeguarding = safeguarding;
    this.themes = themes;
    this.workers = workers;
    this.asks = asks;
    this.drafts = drafts;
    this.authorities = authorities;
    this.vault = vault;
    this.audit = audit;
  }

  /**
   * The item, any call for help, the work it leads to and the audit entry: together or not at all.
   * {@link Intake} does the same for many items at once where nothing more is to be done for them;
   * what is new here is new there.
   */
  Future<FeedbackReceipt> submit(Tx tx, Caller.YoungPerson young, SubmitFeedback command) {
    return questions
        .requireOpenFor(tx, young.person(), command.questionSet())
        .map(this::remember)
        .compose(set -> themes.requireKnown(tx, command.themes()).map(set))
        .compose(set -> requireOwnChange(tx, command).map(set))
        .compose(set -> requireReader(tx, young, command).map(set))
        .compose(set -> keep(tx, young, command, set));
  }

  /**
   * The version of that id, where it was answered before. It never changes, so what is remembered
   * of it is right for ever; whether it is open is another question.
   */
  Optional<QuestionSet> known(UUID set) {
    return Optional.ofNullable(versions.getIfPresent(set));
  }

  private QuestionSet remember(QuestionSet set) {
    versions.put(set.id(), set);
    return set;
  }

  /** Who said what was sent by name, and its words, for the score; nothing where it has gone. */
  public Future<Optional<ScoreTask.Said>> saidByName(Tx tx, UUID item) {
    return store
        .findWords(tx, item)
        .compose(found -> found.map(words -> said(tx, words)).orElse(NOTHING_SAID));
  }

  private Future<Optional<ScoreTask.Said>> said(Tx tx, FeedbackStore.SealedWords words) {
    return open(tx, words)
        .map(text -> Optional.of(text).filter(t -> !t.isBlank()))
        .map(text -> text.map(t -> new ScoreTask.Said(words.person(), t)));
  }

  /** The words of an item for the tagger; nothing where the item has gone. */
  public Future<Optional<String>> wordsForTagging(Tx tx, UUID item) {
    return store
        .findWords(tx, item)
        .compose(found ->
            found
                .map(words -> open(tx, words).map(Optional::of))
                .orElse(Future.succeededFuture(Optional.empty())))
        .map(words -> words.filter(text -> !text.isBlank()));
  }

  /** Who may know the sender of each of these items, by item. */
  public Future<Map<UUID, Level>> levelsOf(Tx tx, List<UUID> items) {
    return store.levels(tx, items);
  }

  private Future<String> open(Tx tx, FeedbackStore.SealedWords words) {
    return vault
        .keyOf(tx, words.person())
        .map(key -> key.open(words.sealed().getBytes(), FeedbackItem.wordsContext(words.item())))
        .map(Answers::text);
  }

  private Future<FeedbackReceipt> keep(
      Tx tx, Caller.YoungPerson young, SubmitFeedback command, QuestionSet set) {
    var submission = Submission.of(set, command, safeguarding, tx.now());
    return vault
        .keyOf(tx, young.person())
        .map(submission::sealed)
        .compose(item -> store.add(tx, young, item).map(item))
        .compose(item -> safeguarding.open(tx, young, item.id(), submission.harms()).map(item))
        .compose(item -> themes.suggestSoon(tx, item.id()).map(item))
        .compose(item -> asks.answered(tx, young.person(), set.code(), command.change()).map(item))
        .compose(item -> drafts.sent(tx, young.person(), set.code()).map(item))
        .compose(item -> audit.record(tx, SUBMIT, item.id()).map(item))
        .compose(item -> receipt(tx, item));
  }

  private Future<FeedbackReceipt> receipt(Tx tx, FeedbackStore.NewItem item) {
    return authorities
        .own(tx)
        .map(authority -> item.mightNotBeSafe() ? authority.helpLines() : List.<HelpLine>of())
        .map(help -> FeedbackReceipt.of(item, help));
  }

  private Future<Void> requireOwnChange(Tx tx, SubmitFeedback command) {
    return command
        .change()
        .map(change -> workers.isOwnChange(tx, change).map(FeedbackService::requireOwnChange))
        .orElse(Future.succeededFuture());
  }

  // What nobody can read would be a promise broken: it is said before anything is kept.
  private Future<Void> requireReader(Tx tx, Caller.YoungPerson young, SubmitFeedback command) {
    return command.shareWith().contains(Reader.PARTICIPATION)
        ? Future.succeededFuture()
        : workers
            .readersOf(tx, young.person())
            .map(readers -> requireReader(command.shareWith(), readers));
  }

  private static Void requireReader(List<Reader> chosen, Set<String> readers) {
    if (chosen.stream().map(Reader::code).noneMatch(readers::contains)) {
      throw Problem.invalid(
          "/shareWith",
          chosen.stream().sorted().map(Reader::words).collect(Collectors.joining(" and "))
              + " can't read it here yet. Choose the participation team too.");
    }
    return null;
  }

  private static Void requireOwnChange(boolean own) {
    if (!own) {
      throw Problem.invalid("/about/change", "We do not know this change of worker. Leave it out.");
    }
    return null;
  }
}
