package care.heard.releases;

import java.util.Optional;

/**
 * What the audit says of a draft's tables.
 *
 * @param tables after its repair
 * @param refusal why there can be no release of them; empty where there can
 */
public record AuditedTables(SafeTables tables, Optional<String> refusal) {
  static final String NOTHING_LEFT =
      "There can be no release of this quarter: even with every figure kept back, what is known"
          + " could tell of a few young people.";
  static final String NOT_IN_TIME =
      "The figures could not be checked in time. Nothing is published. Try again later.";
}
