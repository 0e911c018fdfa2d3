package care.heard.feedback;

import care.heard.authorities.Authorities;
import care.heard.authorities.HelpLine;
import care.heard.platform.access.Caller;
import care.heard.platform.db.Tx;
import care.heard.platform.http.IdempotencyKey;
import care.heard.platform.http.Problem;
import care.heard.platform.http.ProblemType;
import care.heard.platform.time.England;
import care.heard.platform.vault.KeyedHash;
import care.heard.platform.vault.Vault;
import care.heard.safeguarding.Harm;
import care.heard.safeguarding.SafeguardingService;
import io.vertx.core.Future;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * What a receipt opens (promise 2). A receipt that nobody has is answered like one under which
 * nobody has written back, by the same statements; and what is written leaves no more marks than an
 * item does; see {@link UnnamedFeedbackService}.
 */
final class ReceiptThreads {
  private static final int LONGEST = 200;

  private final UnnamedCommands commands = new UnnamedCommands();
  private final ReceiptStore store = new ReceiptStore();
  private final SafeguardingService safeguarding;
  private final Authorities authorities;
  private final Vault vault;
  private final KeyedHash hash;

  ReceiptThreads(
      SafeguardingService safeguarding, Authorities authorities, Vault vault, KeyedHash hash) {
    this.safeguarding = safeguarding;
    this.authorities = authorities;
    this.vault = vault;
    this.hash = hash;
  }

  /** What was written, once somebody has written back; that it was read is kept nowhere. */
  Future<PaddedThread> read(Tx tx, Caller.ReceiptHolder holder) {
    return store
        .messages(tx, holder.thread())
        .map(kept -> kept.stream().map(this::opened).toList())
        .map(PaddedThread::of);
  }

  /**
   * The message and any call for help: together or not at all, and once however often it comes.
   * NOT_POSSIBLE_NOW before somebody has written back, and for a receipt that nobody has.
   */
  Future<KeptMessage> write(Tx tx, Caller.ReceiptHolder holder, IdempotencyKey key, String words) {
    var command = UnnamedCommand.of(hash, holder, key);
    return commands.once(
        tx,
        command,
        () -> store.find(tx, command),
        kept -> receipt(tx, kept.sentOn(), kept.mightNotBeSafe()),
        () -> first(tx, holder, command, words));
  }

  private Future<KeptMessage> first(
      Tx tx, Caller.ReceiptHolder holder, UnnamedCommand command, String words) {
    return commands
        .lockAll(tx)
        .compose(_ -> store.find(tx, holder.thread()))
        .map(found -> found.filter(thread -> thread.nextPlace() <= LONGEST))
        .map(found -> found.orElseThrow(ReceiptThreads::nobodyHasWritten))
        .compose(thread -> keep(tx, thread, command, words));
  }

  private Future<KeptMessage> keep(
      Tx tx, ReceiptStore.OpenThread thread, UnnamedCommand command, String words) {
    var harms = safeguarding.screen(false, List.of(words));
    var message = sealed(tx, thread, command, words, harms);
    return commands
        .add(tx, message.sentOn(), () -> add(tx, message, harms))
        .compose(_ -> receipt(tx, message.sentOn(), message.mightNotBeSafe()));
  }

  private Future<Void> add(Tx tx, ReceiptStore.NewMessage message, Set<Harm> harms) {
    return store
        .add(tx, message)
        .compose(_ -> safeguarding.openUnnamed(tx, message.thread().item(), harms));
  }

  private ReceiptStore.NewMessage sealed(
      Tx tx,
      ReceiptStore.OpenThread thread,
      UnnamedCommand command,
      String words,
      Set<Harm> harms) {
    var id = UUID.randomUUID();
    var key = vault.unwrap(thread.item(), thread.itemKey());
    return new ReceiptStore.NewMessage(
        id,
        thread,
        command,
        Vault.parameter(key.seal(words, ThreadReply.wordsContext(id))),
        !harms.isEmpty(),
        England.day(tx.now()));
  }

  private ThreadReply opened(ReceiptStore.SealedMessage message) {
    var key = vault.unwrap(message.item(), message.itemKey());
    return message.reply().opened(key, "You");
  }

  private Future<KeptMessage> receipt(Tx tx, LocalDate day, boolean mightNotBeSafe) {
    return authorities
        .own(tx)
        .map(own -> mightNotBeSafe ? own.helpLines() : List.<HelpLine>of())
        .map(help -> new KeptMessage(day, help));
  }

  private static Problem nobodyHasWritten() {
    return Problem.of(ProblemType.NOT_POSSIBLE_NOW)
        .detail(
            "Nobody has written back here yet, or the words are not quite right. You can write once"
                + " somebody has.");
  }
}
