package care.heard.attack.senders;

import java.util.stream.Stream;

/** A way, or a family of ways, to guess who sent which item. */
interface Strategy {
  /** Its guesses; the same way has the same name in every run. */
  Stream<Guess> guesses(Scene scene);
}
