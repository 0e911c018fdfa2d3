package care.heard.actions;

import care.heard.platform.access.Caller;
import care.heard.platform.db.Tx;
import care.heard.platform.held.HeldData;
import care.heard.platform.held.HeldSection;
import care.heard.platform.held.HeldThing;
import io.vertx.core.Future;
import java.util.List;
import java.util.Set;

/** What a young person was asked about changes, and what they said. */
final class HeldNoticed implements HeldData {
  private final NoticedStore store = new NoticedStore();

  @Override
  public Set<String> tables() {
    return Set.of("action_ask");
  }

  @Override
  public Future<List<HeldSection>> heldOn(Tx tx, Caller.YoungPerson young) {
    return store.held(tx, young.person()).map(all -> List.of(section(all)));
  }

  private static HeldSection section(List<NoticedStore.Held> all) {
    return new HeldSection(
        "noticed",
        "Did you notice?",
        "Where something changed because of what young people told us, we asked you if you noticed."
            + " Staff see only how many noticed, and only where it is enough of you.",
        all.stream().map(HeldNoticed::thing).toList());
  }

  private static HeldThing thing(NoticedStore.Held held) {
    return HeldThing.begin()
        .day("Day we asked", held.askedOn())
        .say("What changed", held.title())
        .maybe("What you said", held.noticed().map(said -> said.replace('-', ' ')))
        .maybeDay("Day you said it", held.on())
        .thing();
  }
}
