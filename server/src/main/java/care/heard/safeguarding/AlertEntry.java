package care.heard.safeguarding;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * One thing that was done about an alert, as its history keeps it.
 *
 * @param kind such as {@code call}; see {@link Deed}
 * @param reason why it can be closed, where the entry says so
 */
record AlertEntry(
    Instant at, UUID by, String kind, Optional<String> words, Optional<String> reason) {
  static AlertEntry of(Instant at, UUID by, Deed kind) {
    return new AlertEntry(at, by, kind.code(), Optional.empty(), Optional.empty());
  }

  static AlertEntry of(Instant at, UUID by, Deed kind, String words) {
    return new AlertEntry(at, by, kind.code(), Optional.of(words), Optional.empty());
  }

  AlertEntry because(ClosingReason why) {
    return new AlertEntry(at, by, kind, words, Optional.of(why.code()));
  }

  @Override
  public String toString() {
    return "AlertEntry[" + kind + "]";
  }
}
