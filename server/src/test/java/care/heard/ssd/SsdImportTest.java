package care.heard.ssd;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import care.heard.support.HeardTest;
import care.heard.support.TestHeard;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Extracts are taken over whole, and again and again, and each time it is said what changed. */
@HeardTest
class SsdImportTest {
  private static final String ALLOCATIONS = "allocation a join worker w on w.id = a.worker_id";

  @TempDir Path folder;
  private ImportScene scene;
  private TestHeard heard;

  @BeforeEach
  void begin(TestHeard service) throws IOException {
    heard = service;
    scene = new ImportScene(heard, folder);
  }

  @Test
  void peopleWorkersAllocationsAndChangesAreTakenOver() {
    var report = scene.run();
    assertEquals(ImportState.DONE, report.state(), report.refused().toString());
    assertEquals(
        List.of(
            "2 young people added",
            "2 workers added or brought up to date",
            "3 allocations added",
            "1 changes of worker found"),
        report.changes());
    assertEquals(
        List.of(
            "Ceri Hall social worker Team B 2026-06-01 LEFTRL",
            "Sam Okafor social worker Team A 2026-01-10 2026-06-01",
            "Sam Okafor social worker Team A 2026-02-01"),
        scene.rows("w.name, w.role, a.team, a.starts_on, a.ends_on, a.change_reason", ALLOCATIONS));
    assertEquals(
        List.of("Sam Okafor Ceri Hall 2026-06-01 LEFTRL new"),
        scene.rows(
            "f.name, t.name, c.changed_on, c.reason, c.state",
            "worker_change c join worker f on f.id = c.from_worker join worker t on t.id = c.to_worker"));
    assertEquals(1, scene.authority.audited("importRecords"));
  }

  @Test
  void namesAreSealedUnderTheKeyOfEach() {
    scene.run();
    var staff = scene.authority.staff(care.heard.platform.access.Role.PARTICIPATION_OFFICER);
    var people = staff.get("/v1/staff/young-people").expect(200).text();
    assertTrue(people.contains("Riley Stone") && people.contains("Robin Marsh"), people);
    assertEquals(List.of(), scene.rows("1", "person where name_sealed like '%Riley%'::bytea"));
    assertEquals(
        List.of(),
        scene.rows("1", "person where council_key in ('1', '2') or council_key is null"));
  }

  @Test
  void theSameFilesAgainChangeNothing() {
    scene.run();
    var before = everything();
    var report = scene.run();
    assertEquals(ImportState.UNCHANGED, report.state(), report.changes().toString());
    assertEquals(List.of(), report.changes());
    assertEquals(before, everything());
    assertEquals(0, scene.authority.count("staged_allocation"));
    assertEquals(0, scene.authority.count("staged_person"));
  }

  @Test
  void aCorrectedEndAndARowTakenOutAreSaidAndFollowed() throws IOException {
    scene.run();
    var change = scene.rows("id", "worker_change");
    scene.involvements(
        "100,10,Allocated Case Worker,Team A,1,2026-01-10,2026-06-08,",
        "101,11,Allocated Case Worker,Team B,1,2026-06-08,,LEFTRL");
    var report = scene.run();
    assertEquals(List.of("2 allocations corrected", "1 allocations taken out"), report.changes());
    assertEquals(change, scene.rows("id", "worker_change"), "still the same change");
    assertEquals(List.of("2026-06-08"), scene.rows("changed_on", "worker_change"));
  }

  @Test
  void whatTheCouncilNumbersAnewIsStillTheSameChange() throws IOException {
    scene.run();
    var change = scene.rows("id, changed_on", "worker_change");
    scene.involvements(
        "900,10,Allocated Case Worker,Team A,1,2026-01-10,2026-06-01,",
        "901,11,Allocated Case Worker,Team B,1,2026-06-01,,LEFTRL",
        "902,10,Allocated Case Worker,Team A,2,2026-02-01,,");
    scene.run();
    assertEquals(change, scene.rows("id, changed_on", "worker_change"));
    assertEquals(0, scene.authority.count("worker_change where allocation_id is null"));
  }

  @Test
  void aDryRunTellsAndKeepsNothing() {
    var report = scene.run(new ImportOptions(true, false, false));
    assertEquals(ImportState.TRIED, report.state());
    assertTrue(report.changes().contains("2 young people added"), report.changes().toString());
    assertEquals(0, scene.authority.count("person"));
    assertEquals(0, scene.authority.audited("importRecords"));
  }

  @Test
  void careAndReviewsFollowTheirExtracts() throws IOException {
    scene.write(
        "ssd_cla_episodes.csv",
        "clae_cla_episode_id,clae_person_id,clae_cla_id,clae_cla_episode_start_date,"
            + "clae_cla_episode_ceased",
        "E1,1,C1,2024-01-01,");
    scene.write(
        "ssd_cla_placement.csv",
        "clap_cla_placement_id,clap_cla_id,clap_cla_placement_type,clap_cla_placement_start_date,"
            + "clap_cla_placement_end_date",
        "L1,C1,U1,2024-01-01,2025-03-01",
        "L2,C1,K2,2025-03-01,",
        "L3,C1,T2,2026-03-01,2026-03-05");
    scene.write(
        "ssd_cla_reviews.csv",
        "clar_cla_review_id,clar_cla_id,clar_cla_review_due_date,clar_cla_review_date,"
            + "clar_cla_review_cancelled,clar_cla_review_participation",
        "V1,C1,2026-03-01,2026-03-02 14:00:00,N,PN6 - Child sends views",
        "V2,C1,01/09/2026,,Y,");
    scene.write("heard_localities.csv", "person_id,locality", "1,north");
    var report = scene.run();
    assertEquals(ImportState.DONE, report.state(), report.refused().toString());
    assertEquals(
        List.of(
            "2010-01-15 in-need with-family Not known", "2011-05-02 in-care childrens-home North"),
        scene.rows("born_on, status, placement_group, locality", "person"));
    assertEquals(
        List.of("2026-03-01 2026-03-02 f PN6", "2026-09-01 t"),
        scene.rows("due_on, held_on, cancelled, participation", "ssd_review"));
    assertEquals(ImportState.UNCHANGED, scene.run().state());
  }

  @Test
  void whoIsTooYoungOrHasNoWorkerIsNotKnownHere() throws IOException {
    scene.persons("1,Riley,Stone,2011-05-02", "2,Robin,Marsh,2023-01-15", "3,Kit,Moor,2010-01-01");
    assertEquals(ImportState.DONE, scene.run().state());
    assertEquals(1, scene.authority.count("person"));
  }

  @Test
  void whoWasErasedDoesNotComeBack() {
    scene.run();
    heard.asOwner(
        scene.authority.id(), tx -> tx.run("delete from person where born_on = '2011-05-02'"));
    scene.run();
    assertEquals(1, scene.authority.count("person"));
  }

  @Test
  void sixHundredAreTakenOverAndAreTheSameAgain() throws IOException {
    scene.invent(600);
    var report = scene.run();
    assertEquals(
        ImportState.DONE, report.state(), report.refused().stream().limit(5).toList().toString());
    assertEquals(600, scene.authority.count("person"));
    assertTrue(scene.authority.count("worker_change") > 480);
    assertTrue(scene.authority.count("ssd_review") > 1_200);
    assertEquals(ImportState.UNCHANGED, scene.run().state());
  }

  private List<String> everything() {
    return List.of("person", "worker", "allocation", "worker_change", "ssd_review").stream()
        .flatMap(table -> scene.rows(table + "::text", table).stream())
        .toList();
  }
}
