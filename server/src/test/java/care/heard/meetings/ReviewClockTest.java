package care.heard.meetings;

import static org.junit.jupiter.api.Assertions.assertEquals;

import care.heard.platform.time.WorkingDays;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** By when meetings are due by law, and when the service says so. */
class ReviewClockTest {
  private static final ReviewClock CLOCK = new ReviewClock(new WorkingDays());
  private static final UUID SOMEBODY = UUID.randomUUID();
  private static final MeetingKind REVIEW = MeetingKind.CHILDREN_IN_CARE_REVIEW;

  @Test
  void theFirstReviewIsTwentyWorkingDaysAfterComingIntoCare() {
    assertEquals(
        day("2027-01-20"), CLOCK.due(REVIEW, List.of(planned(REVIEW, "2027-01-15", "2026-12-18"))));
    assertEquals(Optional.empty(), CLOCK.due(REVIEW, List.of(planned(REVIEW, "2027-01-15", null))));
  }

  @Test
  void theSecondIsThreeMonthsLaterAndThenSixMonths() {
    var first = held(REVIEW, "2027-01-15", "2026-12-18");
    assertEquals(day("2027-04-15"), CLOCK.due(REVIEW, List.of(first)));
    var second = held(REVIEW, "2027-04-10", null);
    assertEquals(day("2027-10-10"), CLOCK.due(REVIEW, List.of(second, first)));
  }

  @Test
  void theFirstThatIsKnownNeedNotBeTheFirstThereWas() {
    assertEquals(day("2027-07-15"), CLOCK.due(REVIEW, List.of(held(REVIEW, "2027-01-15", null))));
  }

  @Test
  void otherKindsHaveTheirOwn() {
    var conference = MeetingKind.CHILD_PROTECTION_CONFERENCE;
    assertEquals(
        day("2026-10-22"),
        CLOCK.due(conference, List.of(planned(conference, "2026-10-20", "2026-10-01"))));
    var group = MeetingKind.CORE_GROUP;
    assertEquals(
        day("2026-10-15"), CLOCK.due(group, List.of(planned(group, "2026-10-10", "2026-10-01"))));
    assertEquals(
        Optional.empty(), CLOCK.due(group, List.of(held(group, "2026-10-10", "2026-10-01"))));
    var pathway = MeetingKind.PATHWAY_PLAN_REVIEW;
    assertEquals(day("2027-04-10"), CLOCK.due(pathway, List.of(held(pathway, "2026-10-10", null))));
    var plan = MeetingKind.PERSONAL_EDUCATION_PLAN;
    assertEquals(day("2027-02-10"), CLOCK.due(plan, List.of(held(plan, "2026-10-10", null))));
    var other = MeetingKind.OTHER;
    assertEquals(
        Optional.empty(), CLOCK.due(other, List.of(held(other, "2026-10-10", "2026-10-01"))));
  }

  @Test
  void theDayInTheCouncilsRecordsCountsUntilItWasHeld() {
    var recorded = day("2027-03-01");
    assertEquals(recorded, CLOCK.due(REVIEW, List.of(), recorded));
    var before = held(REVIEW, "2026-09-01", null);
    assertEquals(recorded, CLOCK.due(REVIEW, List.of(before), recorded));
    var early = held(REVIEW, "2027-02-20", null);
    assertEquals(day("2027-08-20"), CLOCK.due(REVIEW, List.of(before, early), recorded));
  }

  @Test
  void theMonthThatIsTooShortEndsIt() {
    assertEquals(day("2027-02-28"), CLOCK.due(REVIEW, List.of(held(REVIEW, "2026-08-31", null))));
  }

  @Test
  void itWarnsFourWorkingWeeksAhead() {
    var due = LocalDate.of(2027, 1, 20);
    assertEquals(Optional.empty(), state(due, null, "2026-12-17"));
    assertEquals(Optional.of(DueReview.State.DUE_SOON), state(due, null, "2026-12-18"));
    assertEquals(Optional.of(DueReview.State.DUE_SOON), state(due, null, "2027-01-20"));
    assertEquals(Optional.of(DueReview.State.LATE), state(due, null, "2027-01-21"));
    assertEquals(Optional.empty(), state(due, "2027-01-20", "2027-01-19"));
    assertEquals(Optional.of(DueReview.State.PLANNED_LATE), state(due, "2027-01-21", "2026-11-01"));
    assertEquals(Optional.of(DueReview.State.LATE), state(due, "2027-01-30", "2027-01-21"));
  }

  private static Optional<DueReview.State> state(LocalDate due, String planned, String today) {
    return CLOCK.state(
        due, Optional.ofNullable(planned).map(LocalDate::parse), LocalDate.parse(today));
  }

  private static Optional<LocalDate> day(String day) {
    return Optional.of(LocalDate.parse(day));
  }

  private static ReviewClock.Moment held(MeetingKind kind, String day, String from) {
    return moment(kind, day, from, MeetingState.HELD);
  }

  private static ReviewClock.Moment planned(MeetingKind kind, String day, String from) {
    return moment(kind, day, from, MeetingState.PLANNED);
  }

  private static ReviewClock.Moment moment(
      MeetingKind kind, String day, String from, MeetingState state) {
    return new ReviewClock.Moment(
        SOMEBODY,
        kind,
        LocalDate.parse(day),
        state,
        Optional.ofNullable(from).map(LocalDate::parse));
  }
}
