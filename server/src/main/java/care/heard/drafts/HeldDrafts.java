package care.heard.drafts;

import care.heard.platform.access.Caller;
import care.heard.platform.db.Tx;
import care.heard.platform.held.HeldData;
import care.heard.platform.held.HeldSection;
import care.heard.platform.held.HeldThing;
import com.fasterxml.jackson.databind.JsonNode;
import io.vertx.core.Future;
import java.util.List;
import java.util.Set;

/** What a young person has begun to say and not sent. */
final class HeldDrafts implements HeldData {
  private final Drafts drafts;

  HeldDrafts(Drafts drafts) {
    this.drafts = drafts;
  }

  @Override
  public Set<String> tables() {
    return Set.of("feedback_draft");
  }

  @Override
  public Future<List<HeldSection>> heldOn(Tx tx, Caller.YoungPerson young) {
    return drafts.list(tx, young).map(all -> List.of(section(all)));
  }

  private static HeldSection section(List<Draft> all) {
    return new HeldSection(
        "drafts",
        "What you began to say",
        "What you have not sent. Nobody but you can read it. It goes when you send it, or after "
            + Drafts.KEPT_DAYS
            + " days.",
        all.stream().map(HeldDrafts::thing).toList());
  }

  private static HeldThing thing(Draft draft) {
    var facts = HeldThing.begin().say("Questions", draft.code().replace('-', ' '));
    draft.answers().forEach(answer -> facts.say(answer.get("question").asText(), said(answer)));
    return facts.maybeDay("Kept until", draft.keptUntil()).thing();
  }

  private static String said(JsonNode answer) {
    for (var form : List.of("words", "choice", "face")) {
      if (answer.hasNonNull(form)) {
        return answer.get(form).asText();
      }
    }
    return "";
  }
}
