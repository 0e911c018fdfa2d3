package care.heard.attack.senders;

/**
 * How a strategy did.
 *
 * @param alike how many strategies said exactly the same
 * @param guesses how many items it guessed the sender of
 * @param right how many of the guesses were right
 * @param luck how likely it is that so many or more are right by luck alone
 */
record Score(String strategy, int alike, int guesses, int right, double luck) {
  /** The share of right guesses. */
  double share() {
    return (double) right / guesses;
  }
}
