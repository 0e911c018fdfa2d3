package care.heard.asks;

import care.heard.platform.access.Caller;
import care.heard.platform.db.Tx;
import care.heard.platform.held.HeldData;
import care.heard.platform.held.HeldSection;
import care.heard.platform.held.HeldThing;
import io.vertx.core.Future;
import java.util.List;
import java.util.Set;

/** What a young person was asked, and what became of it. */
final class HeldAsks implements HeldData {
  private final AskStore store = new AskStore();

  @Override
  public Set<String> tables() {
    return Set.of("ask");
  }

  @Override
  public Future<List<HeldSection>> heldOn(Tx tx, Caller.YoungPerson young) {
    return store.all(tx, young.person()).map(all -> List.of(section(all)));
  }

  private static HeldSection section(List<AskStore.Held> all) {
    return new HeldSection(
        "asks",
        "What we asked you",
        "Each time we asked you something, and why. We write it down so that nobody asks you too"
            + " often. Staff cannot see if you answered.",
        all.stream().map(HeldAsks::thing).toList());
  }

  private static HeldThing thing(AskStore.Held ask) {
    return HeldThing.begin()
        .maybeDay("Day", ask.askedOn())
        .say("Questions", ask.questionSet().replace('-', ' '))
        .say("Why", ask.reason().replace('-', ' '))
        .say("What became of it", ask.state().replace('-', ' '))
        .thing();
  }
}
