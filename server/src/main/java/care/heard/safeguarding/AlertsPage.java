package care.heard.safeguarding;

import care.heard.platform.pages.FormErrors;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Who might not be safe.
 *
 * @param message what was just done, to say so
 * @param open how many alerts nobody has taken on
 * @param mayAct whether this member of staff sees and takes them on; others see only how many
 * @param unread what nobody has read in time, in words
 * @param alerts the alerts that are not closed, the oldest first
 */
public record AlertsPage(
    Optional<String> message,
    FormErrors errors,
    int open,
    boolean mayAct,
    List<Line> alerts,
    Optional<String> unread) {

  /**
   * One alert.
   *
   * @param words the page with the words that opened it
   * @param kind what opened it, in words
   * @param from the name of the young person, where they gave it
   * @param openedAt a day and a time in words
   * @param clock the same as {@code 2 hours ago}
   * @param acknowledged who has taken it on and when, in words; empty while it is open
   */
  public record Line(
      UUID id,
      String words,
      String kind,
      Optional<String> from,
      String openedAt,
      String clock,
      Optional<String> acknowledged) {
    @Override
    public String toString() {
      return "Line[" + id + "]";
    }
  }

  /** The alerts nobody has taken on yet, the oldest first. */
  public List<Line> waiting() {
    return alerts.stream().filter(line -> line.acknowledged().isEmpty()).toList();
  }

  /** The alerts somebody is on. */
  public List<Line> taken() {
    return alerts.stream().filter(line -> line.acknowledged().isPresent()).toList();
  }
}
