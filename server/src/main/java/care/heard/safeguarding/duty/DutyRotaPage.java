package care.heard.safeguarding.duty;

import care.heard.platform.pages.FormErrors;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Whom an alert is told to.
 *
 * @param message what was just done, to say so
 * @param mayChange whether this member of staff keeps the list
 * @param typed what was typed into a form that was refused, by field
 * @param key makes a second click the same command
 */
public record DutyRotaPage(
    Optional<String> message,
    FormErrors errors,
    boolean mayChange,
    List<Line> lines,
    Typed typed,
    String key) {

  /** Somebody to tell; {@code when} says how long after an alert, in words. */
  public record Line(
      UUID id, String when, String name, String channel, String address, Optional<String> trouble) {
    @Override
    public String toString() {
      return "Line[" + id + "]";
    }
  }

  /** The form, as it was typed. */
  public record Typed(String rung, String name, String channel, String address) {
    static final Typed NOTHING = new Typed("1", "", "email", "");

    @Override
    public String toString() {
      return "Typed";
    }
  }
}
