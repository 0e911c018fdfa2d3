package care.heard.workers;

import care.heard.platform.access.Caller;
import care.heard.platform.db.Tx;
import care.heard.platform.held.HeldData;
import care.heard.platform.held.HeldSection;
import care.heard.platform.held.HeldThing;
import io.vertx.core.Future;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Who works or worked with a young person. */
final class HeldWorkers implements HeldData {
  /** The reasons of the SSD for a change of worker, in words for a young person. */
  private static final Map<String, String> REASONS =
      Map.ofEntries(
          Map.entry("MANAGE", "a new manager"),
          Map.entry("FCONTA", "you met them first, then somebody else took over"),
          Map.entry("LEFTRL", "they left their job"),
          Map.entry("ORGRST", "the teams were changed"),
          Map.entry("TSPROC", "you moved on to another team"),
          Map.entry("ABSENC", "they were away"),
          Map.entry("CHCHAN", "you asked for a change"),
          Map.entry("PCCHAN", "your parent or carer asked for a change"),
          Map.entry("SWDIED", "they died"),
          Map.entry("OTHERS", "another reason"));

  private final HeldWorkersStore store = new HeldWorkersStore();

  @Override
  public Set<String> tables() {
    return Set.of("allocation", "worker_change", "ssd_review");
  }

  @Override
  public Future<List<HeldSection>> heldOn(Tx tx, Caller.YoungPerson young) {
    var had = store.of(tx, young.person());
    var changes = store.changes(tx, young.person());
    var reviews = store.reviews(tx, young.person());
    return Future.all(had, changes, reviews)
        .map(_ ->
            List.of(section(had.result()), changes(changes.result()), reviews(reviews.result())));
  }

  private static HeldSection changes(List<HeldWorkersStore.Changed> changes) {
    return new HeldSection(
        "worker-changes",
        "When your worker changed",
        "So that we can ask you once how it was.",
        changes.stream()
            .map(change ->
                HeldThing.begin()
                    .day("Day", change.on())
                    .say("From", change.from())
                    .say("To", change.to())
                    .thing())
            .toList());
  }

  private static HeldSection reviews(List<HeldWorkersStore.Reviewed> reviews) {
    return new HeldSection(
        "reviews",
        "Your reviews in the council's list",
        "So that somebody plans them with you in time.",
        reviews.stream()
            .map(review ->
                HeldThing.begin()
                    .maybeDay("Due", review.due())
                    .maybeDay("Held", review.held())
                    .yes("Called off", review.cancelled())
                    .thing())
            .toList());
  }

  private static HeldSection section(List<HeldWorkersStore.Had> workers) {
    return new HeldSection(
        "workers",
        "Your workers",
        "This comes from your council's records. It lets your worker of today read what you share"
            + " with them, and nobody who was your worker before.",
        workers.stream().map(HeldWorkers::thing).toList());
  }

  private static HeldThing thing(HeldWorkersStore.Had had) {
    return HeldThing.begin()
        .say("Name", had.name())
        .say("Job", had.role())
        .say("Team", had.team())
        .day("From", had.from())
        .maybeDay("Until", had.until())
        .maybe("Why it changed", had.reason().map(REASONS::get))
        .thing();
  }
}
