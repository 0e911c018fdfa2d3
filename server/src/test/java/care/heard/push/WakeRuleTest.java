package care.heard.push;

import static org.junit.jupiter.api.Assertions.assertEquals;

import care.heard.authorities.Peace;
import java.time.Instant;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The rules by which a phone is woken now, later or not at all. */
final class WakeRuleTest {
  private static final Instant NOON = Instant.parse("2027-01-13T12:00:00Z");
  private static final Instant NIGHT = Instant.parse("2027-01-13T22:00:00Z");
  private static final Instant MORNING = Instant.parse("2027-01-14T08:00:00Z");
  private static final Instant LATER = Instant.parse("2027-01-20T12:00:00Z");
  private static final Set<NoticeKind> URGENT =
      EnumSet.of(
          NoticeKind.MEETING_REMINDER, NoticeKind.MEETING_CHANGED, NoticeKind.MEETING_CANCELLED);

  @ParameterizedTest
  @EnumSource
  void byDayItGoes(NoticeKind kind) {
    assertEquals(new WakeRule.Go(), rule(subject(kind, LATER), LATER, NOON));
  }

  @ParameterizedTest
  @EnumSource
  void byNightItWaitsForTheMorning(NoticeKind kind) {
    assertEquals(new WakeRule.Wait(MORNING), rule(subject(kind, LATER), LATER, NIGHT));
  }

  @ParameterizedTest
  @EnumSource
  void whatTheMorningIsTooLateForGoesOnlyWhereItIsUrgent(NoticeKind kind) {
    var expected =
        URGENT.contains(kind) ? new WakeRule.Go() : new WakeRule.Leave("no moment for it in time");
    assertEquals(expected, rule(subject(kind, MORNING), MORNING, NIGHT));
  }

  @ParameterizedTest
  @EnumSource
  void nothingGoesInTheQuietTimeThatTheyChose(NoticeKind kind) {
    var own = Optional.of(new QuietWindow(LocalTime.of(21, 0), LocalTime.of(23, 0)));
    var preferences = new NoticePreferences(true, EnumSet.allOf(Reminder.class), own, true);
    assertEquals(
        new WakeRule.Leave("no moment for it in time"),
        rule(subject(kind, MORNING, preferences), MORNING, NIGHT));
  }

  @ParameterizedTest
  @EnumSource
  void nobodyIsWokenWhoDoesNotWantIt(NoticeKind kind) {
    var never =
        new NoticePreferences(false, EnumSet.noneOf(Reminder.class), Optional.empty(), true);
    assertEquals(
        new WakeRule.Leave("wants no wake-ups"), rule(subject(kind, LATER, never), LATER, NOON));
  }

  @Test
  void aMeetingThatIsCancelledOrHasBegunIsNoReason() {
    var invitation = NoticeKind.MEETING_INVITATION;
    assertEquals(
        new WakeRule.Leave("meeting cancelled"),
        rule(meeting(invitation, "cancelled", LATER), LATER, NOON));
    assertEquals(
        new WakeRule.Leave("meeting has begun"),
        rule(meeting(invitation, "planned", NOON), LATER, NOON));
  }

  @Test
  void aCancellationMattersAsLongAsItStands() {
    var cancellation = NoticeKind.MEETING_CANCELLED;
    assertEquals(new WakeRule.Go(), rule(meeting(cancellation, "cancelled", LATER), LATER, NOON));
    assertEquals(
        new WakeRule.Leave("meeting not cancelled any more"),
        rule(meeting(cancellation, "planned", LATER), LATER, NOON));
  }

  private static WakeRule rule(PushSubject subject, Instant expires, Instant now) {
    var peace =
        new Peace(
            LocalTime.of(20, 0),
            LocalTime.of(8, 0),
            LocalTime.of(9, 0),
            LocalTime.of(15, 30),
            List.of());
    var quiet = new QuietTimes(Optional.of(peace), subject.preferences());
    return WakeRule.of(subject, quiet, expires, now);
  }

  private static PushSubject subject(NoticeKind kind, Instant starts) {
    return subject(kind, starts, NoticePreferences.usual());
  }

  private static PushSubject subject(
      NoticeKind kind, Instant starts, NoticePreferences preferences) {
    var state = kind == NoticeKind.MEETING_CANCELLED ? "cancelled" : "planned";
    return new PushSubject(kind, false, Optional.of(state), Optional.of(starts), preferences);
  }

  private static PushSubject meeting(NoticeKind kind, String state, Instant starts) {
    return new PushSubject(
        kind, false, Optional.of(state), Optional.of(starts), NoticePreferences.usual());
  }
}
