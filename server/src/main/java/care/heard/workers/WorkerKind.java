package care.heard.workers;

import java.util.Locale;
import java.util.Optional;

/**
 * What somebody allocated to a young person is to them. Of the first two, a change is what we ask
 * about; the others stand by, and read what the young person shares with them.
 */
public enum WorkerKind {
  /** Holds the case of a child: comes before a personal adviser who is there as well. */
  SOCIAL_WORKER,
  /** Stays with somebody who leaves care (Care Leavers (England) Regulations 2010). */
  PERSONAL_ADVISER,
  /** Chairs their reviews (Children Act 1989 s25A). */
  REVIEWING_OFFICER,
  /** Speaks for them where they want that (Children Act 1989 s26A). */
  ADVOCATE;

  /** The name as the database has it: {@code social-worker}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The kind of that code; fails with IllegalArgumentException for any other text. */
  public static WorkerKind of(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
  }

  /**
   * The kind that a role of the council's system means, whose words differ from council to council;
   * empty for anybody else who is involved, such as a nurse or a school.
   */
  public static Optional<WorkerKind> ofRole(String role) {
    var words = role.toLowerCase(Locale.UK).replaceAll("[^a-z]+", " ").strip();
    if (words.contains("reviewing") || words.matches(".*\\biro\\b.*")) {
      return Optional.of(REVIEWING_OFFICER);
    }
    if (words.contains("advoca")) {
      return Optional.of(ADVOCATE);
    }
    if (words.contains("personal advis") || words.matches("pa|leaving care.*")) {
      return Optional.of(PERSONAL_ADVISER);
    }
    return words.contains("social work")
            || words.contains("allocated")
            || words.contains("case worker")
            || words.contains("case holder")
            || words.contains("caseworker")
            || words.contains("key worker")
            || words.matches("sw|csw|lead worker|main worker")
        ? Optional.of(SOCIAL_WORKER)
        : Optional.empty();
  }
}
