package care.heard.feedback;

import care.heard.authorities.Authorities;
import care.heard.identity.receipts.ReceiptHash;
import care.heard.platform.access.Caller;
import care.heard.platform.db.Tx;
import care.heard.platform.http.IdempotencyKey;
import care.heard.platform.time.England;
import care.heard.platform.vault.KeyedHash;
import care.heard.platform.vault.Vault;
import care.heard.safeguarding.Harm;
import care.heard.safeguarding.SafeguardingService;
import care.heard.themes.ThemeService;
import io.vertx.core.Future;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * What young people say without saying who they are (promise 2): kept and screened like everything
 * else, and written so that nothing in the database leads to whoever sent it. There is no kept
 * reply, no message to the background jobs and no audit entry in its transaction: each would bear a
 * moment or an order. What they would do is done by the day; see {@link UnnamedUpkeep}.
 */
final class UnnamedFeedbackService {
  private final UnnamedCommands commands = new UnnamedCommands();
  private final UnnamedStore store = new UnnamedStore();
  private final QuestionSets questions;
  private final SafeguardingService safeguarding;
  private final ThemeService themes;
  private final Authorities authorities;
  private final Vault vault;
  private final PassTies ties;
  private final KeyedHash hash;

  UnnamedFeedbackService(
      QuestionSets questions,
      SafeguardingService safeguarding,
      ThemeService themes,
      Authorities authorities,
      Vault vault,
      PassTies ties,
      KeyedHash hash) {
    this.questions = questions;
    this.safeguarding = safeguarding;
    this.themes = themes;
    this.authorities = authorities;
    this.vault = vault;
    this.ties = ties;
    this.hash = hash;
  }

  /**
   * The item and any call for help: together or not at all, and once however often the command
   * comes.
   */
  Future<UnnamedReceipt> send(
      Tx tx, Caller.PassHolder holder, IdempotencyKey key, SendUnnamedFeedback sent) {
    var command = UnnamedCommand.of(hash, holder, key);
    return commands.once(
        tx,
        command,
        () -> store.find(tx, command),
        kept -> again(tx, kept),
        () -> first(tx, holder, command, sent));
  }

  private Future<UnnamedReceipt> again(Tx tx, UnnamedStore.Kept before) {
    return receipt(tx, before.sentOn(), before.answerBy(), before.level(), before.mightNotBeSafe());
  }

  private Future<UnnamedReceipt> first(
      Tx tx, Caller.PassHolder holder, UnnamedCommand command, SendUnnamedFeedback sent) {
    return questions
        .requireOpen(tx, sent.questionSet())
        .compose(set -> themes.requireKnown(tx, sent.themes()).map(set))
        .compose(set -> keep(tx, holder, command, sent, set));
  }

  private Future<UnnamedReceipt> keep(
      Tx tx,
      Caller.PassHolder holder,
      UnnamedCommand command,
      SendUnnamedFeedback sent,
      QuestionSet set) {
    var answers = Answers.accept(set, sent.answers());
    var harms = safeguarding.screen(answers.saysUnsafe(set), answers.words().values());
    var item = sealed(tx, holder, command, sent, answers, !harms.isEmpty());
    return commands
        .add(tx, item.sentOn(), () -> add(tx, item, harms))
        .compose(
            _ -> receipt(tx, item.sentOn(), item.answerBy(), sent.level(), item.mightNotBeSafe()));
  }

  private Future<Void> add(Tx tx, UnnamedStore.NewItem item, Set<Harm> harms) {
    return store.add(tx, item).compose(_ -> safeguarding.openUnnamed(tx, item.id(), harms));
  }

  private UnnamedStore.NewItem sealed(
      Tx tx,
      Caller.PassHolder holder,
      UnnamedCommand command,
      SendUnnamedFeedback sent,
      Answers answers,
      boolean mightNotBeSafe) {
    var id = UUID.randomUUID();
    var key = vault.newKey(id);
    var words = key.seal(answers.wordsJson(), FeedbackItem.wordsContext(id));
    return new UnnamedStore.NewItem(
        id,
        command,
        sent,
        answers,
        Vault.parameter(words),
        Vault.parameter(key.wrapped()),
        Vault.parameter(ties.seal(id, holder.pass())),
        ReceiptHash.of(hash, holder.authorityId(), sent.thread()),
        sent.identity().map(Vault::parameter).orElse(null),
        mightNotBeSafe,
        England.day(tx.now()),
        AnswerDue.first(sent.wantsAnswer(), England.day(tx.now())));
  }

  private Future<UnnamedReceipt> receipt(
      Tx tx, LocalDate day, Optional<LocalDate> answerBy, Level level, boolean mightNotBeSafe) {
    return authorities
        .own(tx)
        .map(authority ->
            UnnamedReceipt.of(day, answerBy, level, mightNotBeSafe, authority.helpLines()));
  }
}
