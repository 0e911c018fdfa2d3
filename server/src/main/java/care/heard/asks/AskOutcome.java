package care.heard.asks;

/** What became of a wish to ask. */
public enum AskOutcome {
  /** They are asked from now on. */
  ASKED,
  /** Not now because of a cap: the ask is kept and made on the first day that allows it. */
  LATER,
  /** They were asked about this very thing before. */
  ALREADY,
  /** The questions are not open, or not for somebody like them: nothing is kept. */
  NOT_FOR_THEM
}
