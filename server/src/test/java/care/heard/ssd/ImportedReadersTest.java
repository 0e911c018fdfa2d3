package care.heard.ssd;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import care.heard.platform.access.Role;
import care.heard.support.Answer;
import care.heard.support.Client;
import care.heard.support.HeardTest;
import care.heard.support.TestHeard;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who reads as reviewing officer follows the council's records. */
@HeardTest
class ImportedReadersTest {
  @TempDir Path folder;

  @Test
  void aReviewingOfficerReadsWhatIsSharedWithThemAndIsNobodysWorker(TestHeard heard)
      throws IOException {
    var scene = new ImportScene(heard, folder);
    var since = scene.today().minusDays(90);
    scene.involvements(
        "100,10,Social Worker,Team A,1," + since + ",,",
        "101,11,Independent Reviewing Officer,Reviewing,1," + since + ",,");
    assertEquals(ImportState.DONE, scene.run().state());
    assertEquals(0, scene.authority.count("worker_change"));
    var officer = scene.authority.staff(Role.WORKER);
    scene.signsInAs("S11");
    var person = UUID.fromString(scene.rows("id", "person").getFirst());
    var phone = scene.authority.phoneOf(person);
    var forOfficer = send(scene, phone, "iro").expect(201).json().get("id").asText();
    send(scene, phone, "worker").expect(422);
    var inbox = officer.get("/v1/staff/feedback").expect(200).json();
    assertEquals(forOfficer, inbox.at("/feedback/0/id").asText());
    assertEquals(1, inbox.get("feedback").size());

    scene.involvements(
        "100,10,Social Worker,Team A,1," + since + ",,",
        "101,11,Independent Reviewing Officer,Reviewing,1," + since + "," + scene.today() + ",");
    scene.run();
    assertTrue(officer.get("/v1/staff/feedback").expect(200).json().get("feedback").isEmpty());
    officer.get("/v1/staff/feedback/" + forOfficer).expectProblem(404, "not-found");
  }

  private static Answer send(ImportScene scene, Client phone, String reader) {
    return phone
        .once()
        .post(
            "/v1/feedback",
            Map.of(
                "questionSet",
                scene.authority.questionSet("how-are-things"),
                "level",
                "named",
                "answers",
                List.of(Map.of("question", "one-good-thing", "words", "The garden")),
                "shareWith",
                List.of(reader),
                "mayQuote",
                false,
                "wantsAnswer",
                true));
  }
}
