package care.heard.meetings;

import care.heard.platform.pages.FormErrors;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;

/**
 * A meeting that is being planned, with what was typed so far.
 *
 * @param about whom it is about; empty where nobody was chosen yet
 * @param kinds what it can be
 * @param kind the code of the chosen kind; empty where none is
 * @param date as {@code 2026-10-14}; empty where none was typed
 * @param startTime as {@code 16:00}; empty where none was typed
 * @param endTime as {@code 17:00}; empty where none was typed
 * @param who who is coming, as typed
 * @param key a fresh UUID, which makes a second click the same meeting
 */
public record MeetingNewPage(
    FormErrors errors,
    Optional<Person> about,
    List<Kind> kinds,
    String kind,
    String date,
    String startTime,
    String endTime,
    String place,
    List<String> who,
    String key) {
  private static final int SEATS = 3;

  /** Whom the meeting is about. */
  public record Person(UUID id, String name) {
    @Override
    public String toString() {
      return "Person[" + id + "]";
    }
  }

  /** A kind of meeting: its code in the contract, and its name for staff. */
  public record Kind(String code, String title) {}

  /** An empty form. */
  public static MeetingNewPage empty(Optional<Person> about, List<Kind> kinds, String key) {
    return new MeetingNewPage(FormErrors.none(), about, kinds, "", "", "", "", "", List.of(), key);
  }

  /** The fields for who is coming: one for each that was typed, and at least three. */
  public List<String> seats() {
    return IntStream.range(0, Math.max(SEATS, who.size()))
        .mapToObj(seat -> seat < who.size() ? who.get(seat) : "")
        .toList();
  }

  @Override
  public String toString() {
    return "MeetingNewPage[" + about + "]";
  }
}
