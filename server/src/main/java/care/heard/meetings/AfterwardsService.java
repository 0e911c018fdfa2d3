package care.heard.meetings;

import care.heard.platform.access.Caller;
import care.heard.platform.audit.Audit;
import care.heard.platform.db.Tx;
import care.heard.platform.http.Problem;
import care.heard.platform.http.ProblemType;
import care.heard.platform.time.England;
import care.heard.platform.vault.DataKey;
import care.heard.platform.vault.Vault;
import io.vertx.core.Future;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Did they do what they said? The participation team and whoever ran the meeting find out. */
final class AfterwardsService {
  private final AfterwardsStore store = new AfterwardsStore();
  private final MeetingService meetings;
  private final MeetingConcerns concerns;
  private final Vault vault;
  private final Audit audit;

  AfterwardsService(MeetingService meetings, MeetingConcerns concerns, Vault vault, Audit audit) {
    this.meetings = meetings;
    this.concerns = concerns;
    this.vault = vault;
    this.audit = audit;
  }

  /** Keeps the answer to a meeting that was held; said again, the last word stays. */
  Future<Afterwards> say(Tx tx, Caller.YoungPerson young, UUID id, SayAfterwards command) {
    return meetings
        .require(tx, id)
        .map(AfterwardsService::requireHeld)
        .compose(_ -> vault.keyOf(tx, young.person()))
        .compose(key -> keep(tx, young, id, command, key))
        .compose(_ -> audit.record(tx, "sayAfterwards", id))
        .compose(_ -> concerns.help(tx, words(command).stream().toList()))
        .map(help ->
            new Afterwards(command.kept(), words(command).orElse(""), England.day(tx.now()), help));
  }

  /** What was said, as far as the caller may know it. */
  Future<Optional<Afterwards>> find(Tx tx, KeptMeeting meeting) {
    var kept = store.find(tx, meeting.id());
    var key = vault.keyOf(tx, meeting.person());
    return Future.all(kept, key)
        .map(_ -> kept.result().map(answer -> opened(meeting.id(), answer, key.result())));
  }

  private Future<Void> keep(
      Tx tx, Caller.YoungPerson young, UUID id, SayAfterwards command, DataKey key) {
    var sealed = words(command).map(text -> Vault.parameter(key.seal(text, context(id))));
    return store
        .keep(tx, young, id, command.kept(), sealed)
        .compose(_ -> concerns.raise(tx, young, id, words(command).stream().toList(), key));
  }

  private static Optional<String> words(SayAfterwards command) {
    return command.words().map(String::strip).filter(text -> !text.isEmpty());
  }

  private static Afterwards opened(UUID id, AfterwardsStore.KeptAnswer answer, DataKey key) {
    var words = answer.wordsSealed().map(sealed -> key.open(sealed.getBytes(), context(id)));
    return new Afterwards(answer.kept(), words.orElse(""), answer.saidOn(), List.of());
  }

  private static KeptMeeting requireHeld(KeptMeeting meeting) {
    if (meeting.state() != MeetingState.HELD) {
      throw Problem.of(ProblemType.NOT_POSSIBLE_NOW)
          .detail("You can say this when the meeting has been.");
    }
    return meeting;
  }

  static String context(UUID meeting) {
    return "meeting.afterwards/" + meeting;
  }
}
