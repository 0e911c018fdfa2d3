package care.heard.workers;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is a change of worker, by example; {@link WorkerChangesProperties} has all the others. */
final class WorkerChangesTest {
  private static final UUID ANN = new UUID(0, 1);
  private static final UUID BEN = new UUID(0, 2);

  @Test
  void theReasonIsTheNewWorkersRowOrElseTheOldOnes() {
    var ann = stint(ANN, 1, 10, "LEFTRL");
    assertEquals(Optional.of("TSPROC"), reason(ann, stint(BEN, 10, 0, "TSPROC")));
    assertEquals(Optional.of("LEFTRL"), reason(ann, stint(BEN, 10, 0, null)));
  }

  @Test
  void aGapIsNoChangeAndTheNextWorkerIs() {
    assertEquals(List.of(day(20)), days(stint(ANN, 1, 10, null), stint(BEN, 20, 0, null)));
  }

  @Test
  void theSameWorkerReopenedIsNoChange() {
    assertEquals(List.of(), days(stint(ANN, 1, 10, null), stint(ANN, 15, 0, null)));
    assertEquals(List.of(), days(stint(ANN, 1, 10, null), stint(ANN, 10, 0, null)));
  }

  @Test
  void coverForAnAbsenceIsAChangeThereAndBack() {
    assertEquals(List.of(day(5), day(9)), days(stint(ANN, 1, 0, null), stint(BEN, 5, 9, "ABSENC")));
  }

  @Test
  void whatEndedOnTheDayItBeganWasNeverTheirTurn() {
    assertEquals(List.of(), days(stint(ANN, 1, 0, null), stint(BEN, 5, 5, null)));
  }

  @Test
  void aPersonalAdviserBesideASocialWorkerIsNoChangeUntilTheyAreAlone() {
    var adviser =
        new Stint(
            UUID.randomUUID(),
            BEN,
            WorkerKind.PERSONAL_ADVISER,
            day(5),
            Optional.empty(),
            Optional.empty());
    assertEquals(List.of(day(20)), days(stint(ANN, 1, 20, null), adviser));
  }

  @Test
  void aCorrectedDayIsStillTheSameChange() {
    var person = UUID.randomUUID();
    var before =
        Reconciliation.of(
                person,
                List.of(),
                WorkerChanges.in(List.of(stint(ANN, 1, 10, null), stint(BEN, 10, 0, null))))
            .added();
    var after =
        Reconciliation.of(
            person,
            before,
            WorkerChanges.in(List.of(stint(ANN, 1, 12, null), stint(BEN, 12, 0, null))));
    assertEquals(List.of(), after.added());
    assertEquals(List.of(), after.gone());
    assertEquals(before.getFirst().id(), after.corrected().getFirst().id());
    assertEquals(day(12), after.corrected().getFirst().changedOn());
  }

  @ParameterizedTest
  @CsvSource({
    "Allocated Case Worker, SOCIAL_WORKER",
    "Social Worker, SOCIAL_WORKER",
    "Personal Advisor, PERSONAL_ADVISER",
    "Leaving Care Personal Adviser, PERSONAL_ADVISER",
    "PA, PERSONAL_ADVISER",
    "Independent Reviewing Officer, REVIEWING_OFFICER",
    "IRO, REVIEWING_OFFICER",
    "Independent Advocate, ADVOCATE",
    "School Nurse, "
  })
  void rolesAreKnownByTheirWords(String role, WorkerKind kind) {
    assertEquals(Optional.ofNullable(kind), WorkerKind.ofRole(role));
  }

  private static List<LocalDate> days(Stint... stints) {
    return WorkerChanges.in(List.of(stints)).stream().map(WorkerChanges.Change::changedOn).toList();
  }

  private static Optional<String> reason(Stint... stints) {
    return WorkerChanges.in(List.of(stints)).getFirst().reason();
  }

  private static Stint stint(UUID worker, int from, int to, String reason) {
    return new Stint(
        UUID.randomUUID(),
        worker,
        WorkerKind.SOCIAL_WORKER,
        day(from),
        to == 0 ? Optional.empty() : Optional.of(day(to)),
        Optional.ofNullable(reason));
  }

  private static LocalDate day(int day) {
    return LocalDate.of(2026, 3, day);
  }
}
