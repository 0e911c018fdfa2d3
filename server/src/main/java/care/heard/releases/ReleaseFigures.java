package care.heard.releases;

import java.time.Duration;
import java.util.List;
import java.util.function.IntConsumer;

/** Makes the figures of a release from how many young people there truly are: rules 1 to 6. */
public final class ReleaseFigures {
  private ReleaseFigures() {}

  /**
   * The tables that may be published, or why there are none. Computes for up to {@code atMost}: not
   * for an event loop.
   *
   * @param progress told the share of the audit that is done, in per cent
   */
  public static AuditedTables make(
      List<Grouping> groupings,
      List<Theme> themes,
      Strata strata,
      Duration atMost,
      IntConsumer progress) {
    return ReleaseAudit.repair(beforeAudit(groupings, themes, strata), strata, atMost, progress);
  }

  /** The tables after rules 1 to 5: not yet to be published. */
  public static SafeTables beforeAudit(
      List<Grouping> groupings, List<Theme> themes, Strata strata) {
    return DisclosureRules.apply(groupings, themes, strata.counts());
  }
}
