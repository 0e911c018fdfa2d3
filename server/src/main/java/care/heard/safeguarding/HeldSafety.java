package care.heard.safeguarding;

import care.heard.platform.access.Caller;
import care.heard.platform.db.Tx;
import care.heard.platform.held.HeldData;
import care.heard.platform.held.HeldSection;
import io.vertx.core.Future;
import java.util.List;
import java.util.Set;

/**
 * What a young person may know of alerts: that there can be one. Whether there is, and what the
 * duty team makes of it, can put somebody at risk who reads over their shoulder (Data Protection
 * Act 2018 Sch 3 para 5: serious harm).
 */
final class HeldSafety implements HeldData {
  private static final HeldSection SECTION =
      new HeldSection(
          "keeping-safe",
          "Keeping you safe",
          "When something you wrote makes us think that you might not be safe, the duty team looks"
              + " at it and at nothing else. What they do about it is not in this list, because"
              + " somebody could read this over your shoulder. You can ask the duty team or your"
              + " worker about it any time.",
          List.of());

  @Override
  public Set<String> tables() {
    return Set.of("alert");
  }

  @Override
  public Future<List<HeldSection>> heldOn(Tx tx, Caller.YoungPerson young) {
    return Future.succeededFuture(List.of(SECTION));
  }
}
