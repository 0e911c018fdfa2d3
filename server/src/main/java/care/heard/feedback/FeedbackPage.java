package care.heard.feedback;

import care.heard.platform.pages.FormErrors;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What one piece of feedback shows to a member of staff.
 *
 * @param back where one goes from here
 * @param message what was just done, to say so
 * @param from the name of the young person, or that they did not say it
 * @param whoMayKnow who may learn who sent it, in words
 * @param ageBand empty where they did not say who they are
 * @param sharedWith whom they chose, in words: {@code the participation team}
 * @param answerBy a day in words
 * @param overdue whether that day has passed without an answer
 * @param alert there where the young person might not be safe
 * @param timeline what happened so far, the oldest first
 * @param masked their own words with names masked, where they agreed to be quoted
 * @param themes the whole taxonomy, in its order
 * @param themesClosed why themes cannot be confirmed (any more); empty where they can
 * @param replyClosed why no reply can be sent; empty where one can
 * @param words what was typed as a reply and not taken yet
 * @param kind what was chosen for it; empty where nothing was yet
 * @param kinds what can be said with a reply
 * @param replyKey a fresh UUID, which makes a second click the same reply
 */
public record FeedbackPage(
    Back back,
    Optional<String> message,
    FormErrors errors,
    UUID id,
    String title,
    String from,
    String whoMayKnow,
    Optional<String> ageBand,
    List<String> sharedWith,
    boolean mayQuote,
    Optional<String> answerBy,
    boolean overdue,
    Optional<Alert> alert,
    List<Moment> timeline,
    List<Answer> answers,
    List<Answer> masked,
    List<Theme> themes,
    Optional<String> themesClosed,
    List<Reply> replies,
    Optional<String> replyClosed,
    String words,
    String kind,
    List<ReplyKind> kinds,
    String replyKey) {

  private static final int KEYS = 9;

  /**
   * The alert that this opened.
   *
   * @param acknowledged whether somebody of the duty team has taken it on
   * @param since when it was opened, as {@code 2 hours ago}
   * @param mayAct whether this member of staff may open the list of alerts
   */
  public record Alert(boolean acknowledged, String since, boolean mayAct) {}

  /** Something that happened: when, as a day in words, and what. */
  public record Moment(String when, String what) {}

  /** A question and what was answered, both as the young person saw them. */
  public record Answer(String question, String answer) {
    @Override
    public String toString() {
      return "Answer[hidden]";
    }
  }

  /**
   * One theme that can be confirmed.
   *
   * @param suggested whether the service takes it to be about this
   * @param chosen whether the young person picked it
   * @param ticked whether a person has confirmed it, or just tried to; never because it is
   *     suggested
   */
  public record Theme(
      String code, String title, boolean suggested, boolean chosen, boolean ticked) {

    /** Whether there is a reason to show it before the others. */
    public boolean first() {
      return suggested || chosen || ticked;
    }
  }

  /** What somebody wrote: their name and role, a day in words, what it says, and the words. */
  public record Reply(String from, String sentOn, Optional<String> kind, String words) {
    @Override
    public String toString() {
      return "Reply[hidden]";
    }
  }

  /** Where this member of staff came from. */
  public record Back(String title, String path) {}

  /** The themes with a reason to stand first: suggested, picked by the young person, confirmed. */
  public List<Theme> firstThemes() {
    return themes.stream().filter(Theme::first).toList();
  }

  /** The key that picks the theme at that place, counted from one: the first nine have one. */
  public static Optional<String> key(int place) {
    return place <= KEYS ? Optional.of(Integer.toString(place)) : Optional.empty();
  }

  /** All other themes. */
  public List<Theme> otherThemes() {
    return themes.stream().filter(theme -> !theme.first()).toList();
  }

  @Override
  public String toString() {
    return "FeedbackPage[" + id + "]";
  }
}
