package care.heard.demo;

import care.heard.platform.pages.FormErrors;
import java.util.List;
import java.util.Optional;

/**
 * Where to go in the demo.
 *
 * @param message what was just done, to say so
 * @param now the demo's day and time in words
 * @param nextQuarter the first day of the next quarter in words
 * @param people whom one can be signed in as
 * @param steps how to act as a young person, in order
 */
public record DemoHomePage(
    Optional<String> message,
    FormErrors errors,
    String now,
    String nextQuarter,
    List<Place> places,
    List<Person> people,
    List<Step> steps) {

  /** A page worth a look: its title, its path, and what is there. */
  public record Place(String title, String path, String what) {}

  /** Somebody invented, and what they can do in a few words. */
  public record Person(String name, String jobTitle, String may) {}

  /** What a command does, and the command as it can be pasted. */
  public record Step(String what, String command) {}
}
