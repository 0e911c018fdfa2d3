package care.heard.safeguarding.score;

/** How little a share may be that was seen in few (Wilson, JASA 22, 1927). */
final class Wilson {
  private static final double Z = 1.959964;

  private Wilson() {}

  /** The lower end of the interval that holds the true share 95 times in 100. */
  static double lowerBound(int found, int of) {
    if (of == 0) {
      return 0;
    }
    double share = found / (double) of;
    double square = Z * Z;
    double centre = share + square / (2 * of);
    double spread = Z * Math.sqrt(share * (1 - share) / of + square / (4.0 * of * of));
    return (centre - spread) / (1 + square / of);
  }
}
