package care.heard.attack;

/** Whether something is proven: yes, surely not, or not found out in time. */
enum Certainty {
  NO,
  UNKNOWN,
  YES;

  /** Proven where both are. */
  Certainty and(Certainty other) {
    return compareTo(other) < 0 ? this : other;
  }
}
