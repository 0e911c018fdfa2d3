package care.heard.questions;

import care.heard.feedback.Question;
import care.heard.feedback.Wording;
import care.heard.platform.audit.Audit;
import care.heard.platform.db.Tx;
import care.heard.platform.http.Json;
import care.heard.platform.http.Problem;
import care.heard.platform.http.ProblemType;
import care.heard.platform.time.England;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.UUID;

/** Staff write question sets, look at them as a phone would show them, publish and retire them. */
final class QuestionSetService {
  private static final String ENDING =
      "End with the questions [get-back] and [unsafe], with an “alert” line in the last: everybody"
          + " is asked if they want an answer and if they are safe.";

  private final QuestionSetStore store = new QuestionSetStore();
  private final Audit audit;

  QuestionSetService(Audit audit) {
    this.audit = audit;
  }

  /** Every version of every set, the newest of each first. */
  Future<List<QuestionSetVersion.Summary>> list(Tx tx) {
    return store.all(tx).map(all -> all.stream().map(QuestionSetVersion.Summary::of).toList());
  }

  /** One version, with what a phone would get of it. */
  Future<QuestionSetVersion> read(Tx tx, UUID id, Wording wording) {
    return require(tx, id).map(kept -> QuestionSetVersion.of(kept, wording));
  }

  /** The draft of a set that is new. INVALID where its code is taken. */
  Future<QuestionSetVersion> draft(Tx tx, WriteQuestionSet written) {
    var draft = draft(UUID.randomUUID(), written);
    return store
        .add(tx, draft)
        .compose(added -> added ? Future.succeededFuture() : Future.failedFuture(taken()))
        .compose(_ -> recorded(tx, "draftQuestionSet", draft.id()));
  }

  /** A draft that says what that version says, to be changed. */
  Future<QuestionSetVersion> draftNext(Tx tx, UUID from) {
    var id = UUID.randomUUID();
    return require(tx, from)
        .compose(_ -> store.addNext(tx, id, from))
        .compose(added -> added ? Future.succeededFuture() : Future.failedFuture(drafted()))
        .compose(_ -> recorded(tx, "draftNextVersion", id));
  }

  /** Changes a draft. NOT_POSSIBLE_NOW for what is published, and where somebody was faster. */
  Future<QuestionSetVersion> change(Tx tx, UUID id, WriteQuestionSet written) {
    return require(tx, id)
        .map(kept -> requireCan(kept, VersionState.DRAFT))
        .compose(_ -> store.change(tx, draft(id, written)))
        .compose(done -> done ? Future.succeededFuture() : Future.failedFuture(changed()))
        .compose(_ -> recorded(tx, "changeQuestionSet", id));
  }

  /**
   * From here on young people answer it, and it never changes; the version before it is retired.
   */
  Future<QuestionSetVersion> publish(Tx tx, UUID id) {
    var today = England.day(tx.now());
    return require(tx, id)
        .map(kept -> requireCan(kept, VersionState.PUBLISHED))
        .map(QuestionSetService::requireEnding)
        .compose(kept -> store.replace(tx, kept.set().code(), today))
        .compose(_ -> store.publish(tx, id, today))
        .compose(done -> done ? Future.succeededFuture() : Future.failedFuture(changed()))
        .compose(_ -> recorded(tx, "publishQuestionSet", id));
  }

  /** From here on nobody answers it. */
  Future<QuestionSetVersion> retire(Tx tx, UUID id) {
    return require(tx, id)
        .map(kept -> requireCan(kept, VersionState.RETIRED))
        .compose(_ -> store.retire(tx, id, England.day(tx.now())))
        .compose(done -> done ? Future.succeededFuture() : Future.failedFuture(changed()))
        .compose(_ -> recorded(tx, "retireQuestionSet", id));
  }

  private Future<QuestionSetVersion> recorded(Tx tx, String verb, UUID id) {
    return audit.record(tx, verb, id).compose(_ -> read(tx, id, Wording.plain()));
  }

  private Future<KeptVersion> require(Tx tx, UUID id) {
    return store.find(tx, id).map(found -> found.orElseThrow(Problem::notFound));
  }

  private static QuestionSetStore.Draft draft(UUID id, WriteQuestionSet written) {
    if (written.opensOn().isPresent()
        && written.closesOn().filter(written.opensOn().get()::isAfter).isPresent()) {
      throw Problem.invalid("/closesOn", "The last day comes before the first: change one.");
    }
    var content =
        QuestionScript.read(written.title(), written.intro(), written.questions(), Symbols.known());
    return new QuestionSetStore.Draft(id, new JsonObject(Json.text(content)), written);
  }

  private static KeptVersion requireCan(KeptVersion kept, VersionState next) {
    if (!kept.state().canBecome(next)) {
      throw Problem.of(ProblemType.NOT_POSSIBLE_NOW).detail(why(kept.state()));
    }
    return kept;
  }

  private static String why(VersionState state) {
    return switch (state) {
      case DRAFT -> "This is a draft: it can be changed or published.";
      case PUBLISHED ->
          "This version is published and never changes: it can be retired, or a new version drafted.";
      case RETIRED -> "This version is retired: a new version can be drafted from it.";
    };
  }

  // Whatever is asked, whoever answers can say that they are not safe, and that they want an
  // answer.
  private static KeptVersion requireEnding(KeptVersion kept) {
    var questions = kept.set().questions();
    if (!endsSafely(questions)) {
      throw Problem.of(ProblemType.NOT_POSSIBLE_NOW)
          .detail("This does not end with what every set ends with.")
          .error("/questions", ENDING);
    }
    return kept;
  }

  private static boolean endsSafely(List<Question> questions) {
    int size = questions.size();
    return size > 2
        && questions.get(size - 2).id().equals("get-back")
        && questions.getLast().id().equals("unsafe")
        && !questions.getLast().alertsOn().isEmpty();
  }

  private static Problem taken() {
    return Problem.invalid(
        "/code", "There are questions of that name. Take another, or draft a new version of them.");
  }

  private static Problem drafted() {
    return Problem.of(ProblemType.NOT_POSSIBLE_NOW)
        .detail("There is a draft of these questions already: change that one.");
  }

  private static Problem changed() {
    return Problem.of(ProblemType.NOT_POSSIBLE_NOW)
        .detail("Somebody changed this meanwhile. Open it again, and take over what you wrote.");
  }
}
