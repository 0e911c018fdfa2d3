package care.heard.mydata;

import care.heard.authorities.HelpLine;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What became of a young person's wish to have everything erased.
 *
 * @param done false while the duty team still needs some of it
 * @param gone what is gone, in words for them
 * @param stays what stays, and why
 */
record Erased(
    boolean done, LocalDate on, List<String> gone, List<Stays> stays, List<HelpLine> help) {

  /**
   * Something that stays.
   *
   * @param what it is
   * @param why it has to
   * @param until when it goes, in words; empty where it stays
   */
  record Stays(String what, String why, Optional<String> until) {}

  private static final List<String> GONE =
      List.of(
          "your name and what else we know about you",
          "what you sent with your name, and what came back",
          "your card, and who read it",
          "your meetings and what we let you know",
          "your phones: they are signed out",
          "the key that locks your words, so that old copies of them cannot be read");

  private static final List<Stays> STAYS =
      List.of(
          new Stays(
              "What you sent without your name",
              "We cannot find it, because it leads to nobody. You can take it back with its six"
                  + " words.",
              Optional.empty()),
          new Stays(
              "Numbers that are out already",
              "You were counted together with many others, and nobody can find you in them.",
              Optional.empty()),
          new Stays(
              "The record of who did what",
              "It shows that nobody looked where they should not. It holds no names and no words.",
              Optional.empty()),
          new Stays(
              "A scrambled number",
              "It lets us know that the council's next list should not bring you back.",
              Optional.empty()),
          new Stays(
              "Your council's own records",
              "Heard is not where your council keeps its files about you. Ask your worker about"
                  + " those.",
              Optional.empty()));

  private static final Stays ALERT =
      new Stays(
          "Words that made us think you might not be safe, your name and who your worker is",
          "The duty team has to make sure that you are safe. The law asks that of them. They see"
              + " this and nothing else.",
          Optional.of("the duty team is done; then it goes by itself"));

  /** What would go, and what would stay. */
  static List<String> whatGoes() {
    return GONE;
  }

  /** What stays; the alert's part only while there is one, and before that said as a maybe. */
  static List<Stays> whatStays(boolean done) {
    return done ? STAYS : Stream.concat(Stream.of(ALERT), STAYS.stream()).toList();
  }
}
