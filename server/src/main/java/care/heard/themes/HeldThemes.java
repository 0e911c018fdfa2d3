package care.heard.themes;

import care.heard.platform.access.Caller;
import care.heard.platform.db.Tx;
import care.heard.platform.held.HeldData;
import care.heard.platform.held.HeldSection;
import care.heard.platform.held.HeldThing;
import io.vertx.core.Future;
import java.util.List;
import java.util.Set;

/** What somebody, or the model, took a young person's messages to be about. */
final class HeldThemes implements HeldData {
  private final HeldThemesStore store = new HeldThemesStore();

  @Override
  public Set<String> tables() {
    return Set.of("item_theme", "theme_suggestion");
  }

  @Override
  public Future<List<HeldSection>> heldOn(Tx tx, Caller.YoungPerson young) {
    return store.of(tx, young.person()).map(HeldThemes::section).map(List::of);
  }

  private static HeldSection section(List<HeldThemesStore.Said> themes) {
    return new HeldSection(
        "themes",
        "What we think you told us about",
        "A program guesses, and a person decides. What a person decided is counted, together with"
            + " what many others said, so that nobody can see which was yours.",
        themes.stream().map(HeldThemes::thing).toList());
  }

  private static HeldThing thing(HeldThemesStore.Said said) {
    return HeldThing.begin()
        .day("What you sent on", said.sentOn())
        .say("Is about", said.theme())
        .say("Who says so", said.byPerson() ? "a person" : "the program, as a guess")
        .thing();
  }
}
