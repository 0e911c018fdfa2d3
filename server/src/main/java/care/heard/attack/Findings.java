package care.heard.attack;

/**
 * What an attack found out.
 *
 * @param small sums below 10 that there are
 * @param exact how many of them were recovered exactly
 * @param nonZero how many of them were proven not to be zero
 * @param open how many questions were left open: neither proven nor shown to be safe
 */
record Findings(long small, long exact, long nonZero, long open) {
  static final Findings NONE = new Findings(0, 0, 0, 0);

  static Findings of(Certainty exact, Certainty nonZero) {
    return new Findings(
        1,
        is(exact, Certainty.YES),
        is(nonZero, Certainty.YES),
        is(exact, Certainty.UNKNOWN) + is(nonZero, Certainty.UNKNOWN));
  }

  private static long is(Certainty certainty, Certainty wanted) {
    return certainty == wanted ? 1 : 0;
  }

  Findings plus(Findings more) {
    return new Findings(
        small + more.small, exact + more.exact, nonZero + more.nonZero, open + more.open);
  }

  /** Whether the attack failed, and it is known that it did. */
  boolean nothing() {
    return exact == 0 && nonZero == 0 && open == 0;
  }
}
