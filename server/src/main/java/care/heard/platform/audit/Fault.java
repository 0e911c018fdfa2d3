package care.heard.platform.audit;

import java.time.Instant;
import java.util.Optional;

/**
 * The first thing that is wrong with a chain.
 *
 * @param position the place in the chain from which it cannot be trusted
 * @param entry the entry it is about, as far as it is there
 */
record Fault(Kind kind, long position, Optional<Entry> entry, Optional<Instant> since) {
  /** What was done to the log. */
  enum Kind {
    CHANGED("was changed, or put in the place of another"),
    REMOVED("was removed; its seal is still there"),
    SEAL_REMOVED("has lost its seal, or was removed together with it"),
    CUT_OFF("and all after it were cut off: a signed checkpoint says that there were more"),
    REWRITTEN(
        "or one shortly before it was changed, and the chain made anew: the signed checkpoint says otherwise"),
    NOT_SEALED("was never sealed: it was put in later, or sealing has stopped"),
    NO_CHECKPOINT(
        "is the end of a chain that no checkpoint covers: checkpoints were removed, or signing has stopped"),
    FALSE_CHECKPOINT("has a checkpoint that no given key signed, or that was changed");

    private final String words;

    Kind(String words) {
      this.words = words;
    }
  }

  static Fault of(Kind kind, long position, Entry entry) {
    return new Fault(kind, position, Optional.ofNullable(entry), Optional.empty());
  }

  static Fault since(Kind kind, long position, Instant checkpoint) {
    return new Fault(kind, position, Optional.empty(), Optional.of(checkpoint));
  }

  /** One line for whoever reads it at night. */
  String words() {
    var what = entry.map(e -> " (entry %d, %s, %s)".formatted(e.id(), e.verb(), e.at())).orElse("");
    var when = since.map(at -> " (checkpoint of %s)".formatted(at)).orElse("");
    var where = position == 0 ? "A row" : "Row " + position;
    return where + what + when + " " + kind.words + ".";
  }
}
