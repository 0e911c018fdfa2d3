package care.heard.meetings;

import care.heard.platform.http.FormAttempt;
import care.heard.platform.http.Problem;
import care.heard.platform.pages.Choice;
import care.heard.platform.pages.FormErrors;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;

/**
 * A meeting that is being planned, with what was typed so far.
 *
 * @param about whom it is about; empty where nobody was chosen yet
 * @param list the young people of a worker's list, to choose from; empty for the participation team
 * @param kinds what it can be
 * @param chairs who can run it
 * @param key a fresh UUID, which makes a second click the same meeting
 */
public record MeetingNewPage(
    Typed typed,
    Optional<Person> about,
    List<Person> list,
    List<Choice> kinds,
    List<Choice> chairs,
    String key) {
  private static final int SEATS = 3;

  /** Whom the meeting is about. */
  public record Person(UUID id, String name) {
    @Override
    public String toString() {
      return "Person[" + id + "]";
    }
  }

  /**
   * What was typed; each field empty where nothing was.
   *
   * @param date as {@code 2026-10-14}
   * @param startTime as {@code 16:00}
   * @param who who is coming
   */
  public record Typed(
      FormErrors errors,
      String kind,
      String date,
      String startTime,
      String endTime,
      String place,
      List<String> who,
      String chair,
      String timeAlone,
      String countsFrom) {

    /** An empty form. */
    public static Typed nothing() {
      return new Typed(FormErrors.none(), "", "", "", "", "", List.of(), "", "", "");
    }

    static Typed of(FormAttempt attempt, Problem problem) {
      return new Typed(
          FormErrors.of(problem),
          attempt.value("kind"),
          attempt.value("date"),
          attempt.value("startTime"),
          attempt.value("endTime"),
          attempt.value("place"),
          attempt.values().getOrDefault("who", List.of()),
          attempt.value("chair"),
          attempt.value("timeAlone"),
          attempt.value("countsFrom"));
    }

    @Override
    public String toString() {
      return "Typed";
    }
  }

  /** The fields for who is coming: one for each that was typed, and at least three. */
  public List<String> seats() {
    return IntStream.range(0, Math.max(SEATS, typed.who().size()))
        .mapToObj(seat -> seat < typed.who().size() ? typed.who().get(seat) : "")
        .toList();
  }

  /** What must change before it is taken. */
  public FormErrors errors() {
    return typed.errors();
  }

  @Override
  public String toString() {
    return "MeetingNewPage[" + about + "]";
  }
}
