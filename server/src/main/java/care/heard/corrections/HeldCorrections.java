package care.heard.corrections;

import care.heard.platform.access.Caller;
import care.heard.platform.db.Tx;
import care.heard.platform.held.HeldData;
import care.heard.platform.held.HeldSection;
import care.heard.platform.held.HeldThing;
import io.vertx.core.Future;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What a young person said is wrong, what came of it, and who read it. */
final class HeldCorrections implements HeldData {
  private final CorrectionService corrections;

  HeldCorrections(CorrectionService corrections) {
    this.corrections = corrections;
  }

  @Override
  public Set<String> tables() {
    return Set.of("correction", "correction_read");
  }

  @Override
  public Future<List<HeldSection>> heldOn(Tx tx, Caller.YoungPerson young) {
    return corrections.list(tx, young).map(all -> List.of(section(all)));
  }

  private static HeldSection section(List<MyCorrection> all) {
    return new HeldSection(
        "corrections",
        "What you said is wrong",
        "The participation team reads it, has it put right or says why not. If words in it made us"
            + " think that you might not be safe, the duty team reads it too.",
        all.stream().map(HeldCorrections::thing).toList());
  }

  private static HeldThing thing(MyCorrection one) {
    var readers =
        one.reads().stream()
            .map(read -> read.name() + ", " + read.role())
            .distinct()
            .collect(Collectors.joining("; "));
    return HeldThing.begin()
        .say("About", one.about().title())
        .say("Your words", one.words())
        .day("Sent", one.askedOn())
        .say("What became of it", one.state().words())
        .maybe("The answer", one.answer())
        .maybe("Answered by", one.answeredBy())
        .maybeDay("Answered", one.answeredOn())
        .say("Who read it", readers.isEmpty() ? "nobody yet" : readers)
        .thing();
  }
}
