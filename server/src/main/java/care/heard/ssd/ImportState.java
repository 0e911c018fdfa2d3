package care.heard.ssd;

import java.util.Locale;

/** What became of an import. */
enum ImportState {
  RUNNING,
  /** Everything is as the extracts say now. */
  DONE,
  /** Everything was so already. */
  UNCHANGED,
  /** It would go; nothing was kept, as was asked. */
  TRIED,
  /** Something has to be put right first; nothing was kept. */
  REFUSED,
  /** The service or the database was in the way; nothing was kept. */
  FAILED;

  /** The name as it is kept and sent. */
  String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The state of that name. */
  static ImportState of(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }

  /** Whether it brought everything up to date. */
  boolean isGood() {
    return this == DONE || this == UNCHANGED;
  }
}
