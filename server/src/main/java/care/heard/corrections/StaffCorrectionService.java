package care.heard.corrections;

import care.heard.identity.PeopleService;
import care.heard.platform.access.Caller;
import care.heard.platform.audit.Audit;
import care.heard.platform.db.Tx;
import care.heard.platform.http.Problem;
import care.heard.platform.http.ProblemType;
import care.heard.platform.time.England;
import care.heard.platform.vault.DataKey;
import care.heard.platform.vault.Vault;
import care.heard.push.NewNotice;
import care.heard.push.NoticeService;
import io.vertx.core.Future;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Staff read what is said to be wrong, have it put right or say why not. */
final class StaffCorrectionService {
  private static final Duration NOTICE_WORTH = Duration.ofDays(14);

  private final CorrectionStore store = new CorrectionStore();
  private final PeopleService people;
  private final NoticeService notices;
  private final Vault vault;
  private final Audit audit;

  StaffCorrectionService(PeopleService people, NoticeService notices, Vault vault, Audit audit) {
    this.people = people;
    this.notices = notices;
    this.vault = vault;
    this.audit = audit;
  }

  /** What waits, the most urgent first, and then what was answered; on record. */
  Future<List<CorrectionSummary>> list(Tx tx) {
    return store
        .list(tx)
        .compose(kept -> named(tx, kept))
        .compose(list -> audit.record(tx, "listCorrections", null).map(list));
  }

  /** One of them, opened: the look is on record, and the young person sees it. */
  Future<StaffCorrection> read(Tx tx, Caller.StaffMember staff, UUID id) {
    return require(tx, id)
        .compose(kept -> store.addRead(tx, staff, kept, England.day(tx.now())).map(kept))
        .compose(kept -> audit.record(tx, "readCorrection", id).map(kept))
        .compose(kept -> opened(tx, kept));
  }

  /** Says what became of it, once; the young person is told that something is new. */
  Future<StaffCorrection> answer(
      Tx tx, Caller.StaffMember staff, UUID id, AnswerCorrection command) {
    return require(tx, id)
        .map(kept -> requireWaiting(kept, command.outcome()))
        .compose(kept -> vault.keyOf(tx, kept.person()))
        .compose(key -> keep(tx, staff, id, command, key))
        .compose(_ -> require(tx, id))
        .compose(kept -> notices.notify(tx, notice(tx, kept)).map(kept))
        .compose(kept -> audit.record(tx, "answerCorrection", id).map(kept))
        .compose(kept -> opened(tx, kept));
  }

  private Future<Void> keep(
      Tx tx, Caller.StaffMember staff, UUID id, AnswerCorrection command, DataKey key) {
    var sealed = Vault.parameter(key.seal(command.words(), Correction.answerContext(id)));
    return store
        .answer(tx, id, command.outcome(), sealed, staff.staff(), England.day(tx.now()))
        .compose(kept -> kept ? Future.succeededFuture() : Future.failedFuture(answered()));
  }

  private static NewNotice notice(Tx tx, Correction kept) {
    return NewNotice.correctionAnswered(kept.person(), tx.now().plus(NOTICE_WORTH));
  }

  private Future<StaffCorrection> opened(Tx tx, Correction kept) {
    var from = people.requireName(tx, kept.person());
    var key = vault.keyOf(tx, kept.person());
    return Future.all(from, key)
        .map(_ -> MyCorrection.of(kept, key.result(), List.of()))
        .map(mine -> StaffCorrection.of(mine, from.result()));
  }

  private Future<List<CorrectionSummary>> named(Tx tx, List<Correction> kept) {
    return people
        .known(tx, kept.stream().map(Correction::person).distinct().toList())
        .map(known ->
            kept.stream()
                .filter(one -> known.containsKey(one.person()))
                .map(one -> summary(one, known))
                .toList());
  }

  private static CorrectionSummary summary(Correction one, Map<UUID, PeopleService.Known> known) {
    return new CorrectionSummary(
        one.id(),
        known.get(one.person()).name(),
        one.about(),
        one.state(),
        one.askedOn(),
        one.answerBy());
  }

  private Future<Correction> require(Tx tx, UUID id) {
    return store.find(tx, id).map(found -> found.orElseThrow(Problem::notFound));
  }

  private static Correction requireWaiting(Correction kept, CorrectionState outcome) {
    if (!kept.state().canBecome(outcome)) {
      throw answered();
    }
    return kept;
  }

  private static Problem answered() {
    return Problem.of(ProblemType.NOT_POSSIBLE_NOW)
        .detail(
            "This was answered already, and the young person has read or will read that answer.");
  }
}
