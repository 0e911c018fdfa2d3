package care.heard.questions;

import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** How far a version of a question set is; what was published never changes. */
public enum VersionState {
  /** Staff are writing it. */
  DRAFT,
  /** Young people answer it. */
  PUBLISHED,
  /** Nobody answers it any more; what was answered keeps it. */
  RETIRED;

  private static final Map<VersionState, Set<VersionState>> NEXT =
      Map.of(DRAFT, Set.of(DRAFT, PUBLISHED), PUBLISHED, Set.of(RETIRED), RETIRED, Set.of());

  /** Whether a version in this state may move to that one; a draft may stay one and change. */
  public boolean canBecome(VersionState next) {
    return NEXT.get(this).contains(next);
  }

  /** As it is kept and sent: {@code draft}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  static VersionState of(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }
}
