package care.heard.identity.passes;

import care.heard.platform.access.Caller;
import care.heard.platform.db.Tx;
import care.heard.platform.held.HeldData;
import care.heard.platform.held.HeldSection;
import care.heard.platform.held.HeldThing;
import io.vertx.core.Future;
import java.util.List;
import java.util.Set;

/** That somebody has had their pass; nothing that is sent with it is held on anybody. */
final class HeldPasses implements HeldData {
  private final PassKeyStore store;

  HeldPasses(PassKeyStore store) {
    this.store = store;
  }

  @Override
  public Set<String> tables() {
    return Set.of("pass_issued");
  }

  @Override
  public Future<List<HeldSection>> heldOn(Tx tx, Caller.YoungPerson young) {
    return store.quartersIssued(tx, young.person()).map(HeldPasses::section).map(List::of);
  }

  private static HeldSection section(List<String> quarters) {
    return new HeldSection(
        "passes",
        "Your pass",
        "With a pass you can say something without your name. We only know that your phone has"
            + " fetched one, as every phone does. What anybody says with a pass leads to nobody,"
            + " so we cannot find yours and it is not in this list. You can take it back yourself"
            + " with its six words.",
        quarters.stream().map(HeldPasses::thing).toList());
  }

  private static HeldThing thing(String quarter) {
    return HeldThing.begin().say("Fetched for", quarter).thing();
  }
}
