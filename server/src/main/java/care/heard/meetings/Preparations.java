package care.heard.meetings;

import care.heard.platform.access.Caller;
import care.heard.platform.audit.Audit;
import care.heard.platform.db.Tx;
import care.heard.platform.http.Json;
import care.heard.platform.http.Problem;
import care.heard.platform.http.ProblemType;
import care.heard.platform.vault.DataKey;
import care.heard.platform.vault.Vault;
import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.UUID;

/** A young person answers an invitation and prepares; both can change until the meeting begins. */
final class Preparations {
  private final PreparationStore store = new PreparationStore();
  private final MeetingQuestions questions = new MeetingQuestions();
  private final MeetingService meetings;
  private final MeetingConcerns concerns;
  private final Vault vault;
  private final Audit audit;

  Preparations(MeetingService meetings, MeetingConcerns concerns, Vault vault, Audit audit) {
    this.meetings = meetings;
    this.concerns = concerns;
    this.vault = vault;
    this.audit = audit;
  }

  /** They come, come for part of it, send their words, or want to talk first. */
  Future<Meeting> answer(Tx tx, Caller.YoungPerson young, UUID id, AnswerMeeting command) {
    return meetings
        .require(tx, id)
        .map(meeting -> requireOpen(tx, meeting))
        .compose(meeting -> store.answer(tx, young, meeting.id(), command.answer()))
        .compose(_ -> audit.record(tx, "answerMeeting", id))
        .compose(_ -> meetings.getMine(tx, id));
  }

  /** What is prepared, and who has read it. */
  Future<MyPreparation> read(Tx tx, Caller.YoungPerson young, UUID id) {
    return meetings
        .require(tx, id)
        .compose(_ -> open(tx, young, id))
        .compose(kept -> shown(tx, id, kept));
  }

  /**
   * Keeps it whole, with any call for help and the audit entry. What is kept already may be sent
   * again.
   *
   * @param ifMatch the state that the caller changed; CHANGED_MEANWHILE where it is not the latest
   */
  Future<MyPreparation> save(
      Tx tx, Caller.YoungPerson young, UUID id, String ifMatch, SavePreparation said) {
    return meetings
        .require(tx, id)
        .map(meeting -> requireOpen(tx, meeting))
        .compose(meeting ->
            open(tx, young, id)
                .compose(before ->
                    before.version() > 0 && before.says(said)
                        ? Future.succeededFuture(before)
                        : change(tx, young, meeting, requireLatest(before, ifMatch), said)))
        .compose(kept -> shown(tx, id, kept));
  }

  private Future<Preparation> change(
      Tx tx,
      Caller.YoungPerson young,
      KeptMeeting meeting,
      Preparation before,
      SavePreparation said) {
    said.requireReader(meeting.chair());
    return questions
        .answered(tx, said)
        .map(version -> said.to(version.map(MeetingQuestions.Version::id)))
        .compose(answer -> store.keep(tx, young, meeting.id(), before.version(), answer))
        .map(kept -> kept ? before : stale())
        .compose(_ -> vault.keyOf(tx, young.person()))
        .compose(key -> keepWords(tx, young, meeting.id(), before, said, key))
        .compose(_ -> audit.record(tx, "saveMyPreparation", meeting.id()))
        .compose(_ -> open(tx, young, meeting.id()));
  }

  private Future<Void> keepWords(
      Tx tx,
      Caller.YoungPerson young,
      UUID meeting,
      Preparation before,
      SavePreparation said,
      DataKey key) {
    var changed = new ArrayList<String>();
    said.parts()
        .forEach((part, now) -> {
          if (!now.equals(before.said().parts().get(part))) {
            changed.add(now.words());
          }
        });
    return store
        .keepWords(tx, young, meeting, sealed(meeting, said, key))
        .compose(_ -> concerns.raise(tx, young, meeting, changed, key));
  }

  private static List<PreparationStore.KeptWord> sealed(
      UUID meeting, SavePreparation said, DataKey key) {
    var words = new ArrayList<PreparationStore.KeptWord>();
    said.parts()
        .forEach((part, now) -> {
          if (!now.isEmpty()) {
            var sealed = Vault.parameter(key.seal(now.words(), part.wordsContext(meeting)));
            words.add(new PreparationStore.KeptWord(part.code(), sealed, now.keep()));
          }
        });
    if (!said.notFor().isEmpty()) {
      var names = key.seal(Json.text(said.notFor()), MeetingPart.notForContext(meeting));
      words.add(
          new PreparationStore.KeptWord(
              PreparationStore.NOT_FOR, Vault.parameter(names), Keep.PRIVATE));
    }
    return words;
  }

  private Future<Preparation> open(Tx tx, Caller.YoungPerson young, UUID id) {
    var kept = store.find(tx, id);
    var words = store.words(tx, id);
    var key = vault.keyOf(tx, young.person());
    return Future.all(kept, words, key)
        .map(_ ->
            kept.result()
                .map(found -> opened(id, found, words.result(), key.result()))
                .orElseGet(Preparation::none));
  }

  private static Preparation opened(
      UUID id,
      PreparationStore.KeptPreparation kept,
      List<PreparationStore.KeptWord> words,
      DataKey key) {
    var parts = new EnumMap<MeetingPart, PartSaid>(MeetingPart.class);
    var notFor = List.<String>of();
    for (var word : words) {
      if (word.part().equals(PreparationStore.NOT_FOR)) {
        notFor = notFor(id, word, key);
      } else {
        var part = MeetingPart.of(word.part());
        var text = key.open(word.wordsSealed().getBytes(), part.wordsContext(id));
        parts.put(part, new PartSaid(text, word.keep()));
      }
    }
    return new Preparation(
        kept.version(),
        kept.savedOn(),
        new SavePreparation(
            kept.questionSet(), kept.speaker(), kept.wordsFor(), kept.timeAlone(), notFor, parts));
  }

  private static List<String> notFor(UUID id, PreparationStore.KeptWord word, DataKey key) {
    var names = key.open(word.wordsSealed().getBytes(), MeetingPart.notForContext(id));
    return List.of(Json.read(names, String[].class));
  }

  private Future<MyPreparation> shown(Tx tx, UUID id, Preparation kept) {
    var words = kept.said().parts().values().stream().map(PartSaid::words).toList();
    var help = concerns.help(tx, words);
    var reads = store.reads(tx, id);
    var asked = questions.now(tx).map(now -> now.map(MeetingQuestions.Version::id));
    return Future.all(help, reads, asked)
        .map(_ -> MyPreparation.of(kept, asked.result(), reads.result(), help.result()));
  }

  private static KeptMeeting requireOpen(Tx tx, KeptMeeting meeting) {
    if (meeting.state() == MeetingState.CANCELLED) {
      throw Problem.of(ProblemType.NOT_POSSIBLE_NOW).detail("This meeting is called off.");
    }
    if (meeting.state() != MeetingState.PLANNED || meeting.hasBegun(tx.now())) {
      throw Problem.of(ProblemType.NOT_POSSIBLE_NOW)
          .detail("This meeting has begun. You can still say afterwards how it went.");
    }
    return meeting;
  }

  private static Preparation requireLatest(Preparation before, String ifMatch) {
    return before.etag().equals(ifMatch) ? before : stale();
  }

  private static Preparation stale() {
    throw Problem.of(ProblemType.CHANGED_MEANWHILE)
        .detail(
            "This was changed since you fetched it. Fetch it again, decide, and save it with its"
                + " new ETag.");
  }
}
