package care.heard.safeguarding;

import care.heard.platform.pages.FormErrors;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * One alert for the duty officer at night: how long, who has it, one thing to do next, and what was
 * done.
 *
 * @param words the page with the words that opened it
 * @param who the young person, as far as they may be known
 * @param opened a day and a time in words
 * @param clock the same as {@code 12 minutes ago}
 * @param next which one thing to do next the page offers
 * @param closing what the first person says, where one says that it can be closed
 * @param typed what was typed into a form that was refused
 * @param key makes a second click the same note
 */
public record AlertPage(
    Optional<String> message,
    FormErrors errors,
    UUID id,
    String words,
    String who,
    String kind,
    String opened,
    String clock,
    Optional<String> inHandOf,
    Next next,
    Optional<String> closing,
    List<Done> history,
    Typed typed,
    String key) {

  /** The one thing to do next. */
  public enum Next {
    TAKE_ON,
    ACT,
    WAIT_FOR_SECOND,
    BE_SECOND,
    NOTHING
  }

  /** One thing that was done, in words. */
  public record Done(String when, String what, Optional<String> words) {
    @Override
    public String toString() {
      return "Done";
    }
  }

  /** A form as it was typed, and which: the last part of its address. */
  public record Typed(String kind, String reason, String words, String form) {
    static final Typed NOTHING = new Typed("", "", "", "");

    /** What was typed as words in that form. */
    public String wordsOf(String wanted) {
      return form.equals(wanted) ? words : "";
    }

    @Override
    public String toString() {
      return "Typed";
    }
  }

  /** Why an alert can be closed. */
  public List<ClosingReason> reasons() {
    return List.of(ClosingReason.values());
  }

  /** Whether that form is the one that was refused. */
  public boolean refused(String form) {
    return errors.any() && typed.form().equals(form);
  }

  @Override
  public String toString() {
    return "AlertPage[" + id + "]";
  }
}
