package care.heard.ssd;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import care.heard.support.HeardTest;
import care.heard.support.TestHeard;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever is wrong with an extract is said, with its place, and nothing of it is kept. */
@HeardTest
class RefusedExtractsTest {
  private static final String GOOD = "100,10,Social Worker,Team A,1,2026-01-10,,";

  @TempDir Path folder;
  private ImportScene scene;

  @BeforeEach
  void begin(TestHeard heard) throws IOException {
    scene = new ImportScene(heard, folder);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "101,10,Social Worker,Team A,1,2026-06-01,2026-05-01, | invo_involvement_end_date | before it began",
        "101,10,Social Worker,Team A,1,2026-13-01,, | invo_involvement_start_date | is no date",
        "101,10,Social Worker,Team A,1,,, | invo_involvement_start_date | is needed",
        "101,10,Social Worker,Team A,,2026-06-01,, | invo_person_id | is needed",
        ",10,Social Worker,Team A,1,2026-06-01,, | invo_involvements_id | is needed",
        "101,10,Social Worker,Team A,1,2026-06-01,,SULKED | invo_worker_change_reason | is no reason",
        "100,10,Social Worker,Team A,2,2026-06-01,, | invo_involvements_id | line 2 already",
        "101,10,Social Worker,Team A,7,2026-06-01,, | invo_person_id | no such person",
        "101,99,Social Worker,Team A,2,2026-06-01,, | invo_professional_id | no such worker",
        "101,10,Social Worker,Team A,1,2026-06-01,, | invo_involvement_start_date | overlaps with line 2",
        "101,10,Social Worker,=cmd()!A1,2,2026-06-01,, | invo_professional_team | like a formula",
        "101,10,@SUM(A1),Team A,2,2026-06-01,, | invo_professional_role_id | like a formula",
      })
  void aRowThatIsWrong(String row, String column, String reason) throws IOException {
    scene.involvements(GOOD, row);
    var report = refused();
    var refusal = report.refused().getFirst();
    assertEquals("ssd_involvements.csv", refusal.file());
    assertEquals(Optional.of(3L), refusal.line());
    assertEquals(Optional.of(column), refusal.column());
    assertTrue(refusal.reason().contains(reason), refusal.reason());
  }

  @Test
  void aRowWithTooFewCells() throws IOException {
    scene.involvements(GOOD, "101,10,Social Worker");
    assertTrue(refused().refused().getFirst().reason().contains("3 cells and the header 8"));
  }

  @Test
  void aFileInWindows1252() throws IOException {
    scene.bytes(
        "ssd_person.csv",
        "pers_person_id,pers_forename,pers_surname,pers_dob\r\n1,Zoë,Stone,2011-05-02\r\n"
            .getBytes(Charset.forName("windows-1252")));
    assertTrue(refused().refused().getFirst().reason().contains("Windows-1252"));
  }

  @Test
  void aFileInUtf16() throws IOException {
    scene.bytes("ssd_person.csv", "pers_person_id".getBytes(StandardCharsets.UTF_16));
    assertTrue(refused().refused().getFirst().reason().contains("UTF-16"));
  }

  @Test
  void aMarkAtTheBeginningIsNoFault() throws IOException {
    scene.bytes(
        "ssd_person.csv",
        "\uFEFFpers_person_id,pers_forename,pers_surname,pers_dob\r\n1,Zoë,Stone,2011-05-02\r\n2,R,M,2010-01-15\r\n"
            .getBytes(StandardCharsets.UTF_8));
    assertEquals(ImportState.DONE, scene.run().state());
  }

  @Test
  void aWorkbook() throws IOException {
    scene.bytes("ssd_person.csv", new byte[] {'P', 'K', 3, 4, 0, 0});
    assertTrue(refused().refused().getFirst().reason().contains("workbook"));
  }

  @Test
  void aQuotationMarkThatIsNeverClosed() throws IOException {
    scene.bytes(
        "ssd_person.csv",
        ("pers_person_id,pers_forename,pers_surname,pers_dob\r\n1,\"Riley,Stone,2011-05-02\r\n"
                + "x".repeat(200_000))
            .getBytes(StandardCharsets.UTF_8));
    assertTrue(refused().refused().getFirst().reason().contains("no CSV"));
  }

  @Test
  void columnsThatAreMissingAndAnExtractThatIsThereTwice() throws IOException {
    scene.write("ssd_person.csv", "pers_person_id,pers_dob", "1,2011-05-02");
    assertTrue(refused().refused().getFirst().reason().contains("pers_forename, pers_surname"));
    scene.persons("1,Riley,Stone,2011-05-02", "2,Robin,Marsh,2010-01-15");
    scene.write(
        "copy.csv", "pers_person_id,pers_forename,pers_surname,pers_dob", "1,A,B,2011-05-02");
    assertTrue(refused().refused().getFirst().reason().contains("send one of them"));
  }

  @Test
  void theSamePersonTwiceAndPlacementsThatOverlap() throws IOException {
    scene.persons("1,Riley,Stone,2011-05-02", "2,Robin,Marsh,2010-01-15", "1,R,S,2011-05-02");
    scene.write(
        "ssd_cla_placement.csv",
        "clap_cla_placement_id,clap_person_id,clap_cla_placement_type,clap_cla_placement_start_date,"
            + "clap_cla_placement_end_date",
        "L1,1,U1,2024-01-01,2025-03-01",
        "L2,1,K2,2025-01-01,",
        "L3,1,Q9,2026-01-01,");
    var report = refused();
    assertEquals(3, report.refusedCount(), report.refused().toString());
  }

  /** Of whoever stands in a refused row nothing changes; the others are brought up to date. */
  @Test
  void onPurposeTheRestIsTakenOver() throws IOException {
    scene.run();
    scene.involvements(
        "100,10,Allocated Case Worker,Team A,1,2026-01-10,2026-06-01,",
        "101,11,Allocated Case Worker,Team B,1,2026-06-01,2026-05-01,LEFTRL",
        "102,10,Allocated Case Worker,Team A,2,2026-02-01,2026-07-01,");
    assertEquals(ImportState.REFUSED, scene.run().state());
    var report = scene.run(new ImportOptions(false, true, false));
    assertEquals(ImportState.DONE, report.state());
    assertEquals(1, report.refusedCount());
    assertEquals(
        java.util.List.of("2026-01-10 2026-06-01", "2026-02-01 2026-07-01", "2026-06-01"),
        scene.rows("starts_on, ends_on", "allocation"));
  }

  /** An extract that was cut short does not take everybody's worker away. */
  @Test
  void tooManyGone() throws IOException {
    scene.invent(200);
    assertEquals(ImportState.DONE, scene.run().state());
    var before = scene.authority.count("allocation");
    var persons = java.nio.file.Files.readAllLines(folder.resolve("ssd_involvements.csv"));
    java.nio.file.Files.write(
        folder.resolve("ssd_involvements.csv"), persons.subList(0, persons.size() / 2));
    var report = scene.run();
    assertEquals(ImportState.REFUSED, report.state());
    assertTrue(report.refused().getFirst().reason().contains("It lacks"));
    assertEquals(before, scene.authority.count("allocation"));
    assertEquals(ImportState.DONE, scene.run(new ImportOptions(false, false, true)).state());
    assertTrue(scene.authority.count("allocation") < before);
  }

  @Test
  void theReportRunsNothingInASpreadsheet() {
    var csv =
        CsvReport.of(
            java.util.List.of(
                new Refusal(
                    "=1+1.csv", Optional.of(2L), Optional.of("@x"), "+1 is no date, \"so\"")));
    assertEquals(
        """
        "file","line","column","what to put right"
        "'=1+1.csv","2","'@x","'+1 is no date, ""so""\"
        """
            .replace("\n", "\r\n"),
        csv);
  }

  private Report refused() {
    var report = scene.run();
    assertEquals(ImportState.REFUSED, report.state(), report.changes().toString());
    assertFalse(report.refused().isEmpty());
    for (var table : java.util.List.of("person", "worker", "allocation", "staged_person")) {
      assertEquals(0, scene.authority.count(table), table);
    }
    return report;
  }
}
