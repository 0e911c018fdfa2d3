package care.heard.ssd;

import static org.junit.jupiter.api.Assertions.assertEquals;

import care.heard.platform.access.Role;
import care.heard.support.HeardTest;
import care.heard.support.TestHeard;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A card follows the allocations of the council's records. */
@HeardTest
class ImportedCardsTest {
  @TempDir Path folder;

  @Test
  void aNewWorkerIsOfferedTheCardAndLosesItWithTheAllocation(TestHeard heard) throws IOException {
    var scene = new ImportScene(heard, folder);
    var today = scene.today();
    scene.involvements("100,10,Social Worker,Team A,1," + today.minusDays(90) + ",,");
    assertEquals(ImportState.DONE, scene.run().state());
    share(scene);
    var ceri = scene.authority.staff(Role.WORKER);
    assertEquals(0, cards(scene));

    scene.involvements(
        "100,10,Social Worker,Team A,1," + today.minusDays(90) + "," + today + ",",
        "101,11,Social Worker,Team B,1," + today + ",,LEFTRL");
    scene.run();
    scene.signsInAs("S11");
    assertEquals(1, cards(scene));
    var card = ceri.get("/v1/staff/cards").json().at("/cards/0/id").asText();
    ceri.get("/v1/staff/cards/" + card).expect(200);

    scene.involvements(
        "100,10,Social Worker,Team A,1," + today.minusDays(90) + "," + today + ",",
        "101,11,Social Worker,Team B,1," + today.minusDays(1) + "," + today + ",LEFTRL",
        "102,10,Social Worker,Team A,1," + today + ",,ABSENC");
    scene.run();
    assertEquals(0, cards(scene));
    ceri.get("/v1/staff/cards/" + card).expectProblem(404, "not-found");
  }

  private static int cards(ImportScene scene) {
    return scene.authority.staff(Role.WORKER).get("/v1/staff/cards").json().get("cards").size();
  }

  private static void share(ImportScene scene) {
    var person = UUID.fromString(scene.rows("id", "person").getFirst());
    var parts = new HashMap<String, Object>();
    List.of("first", "name", "matters", "asked", "helps")
        .forEach(part -> parts.put(part, Map.of("words", "", "shareWith", List.of())));
    parts.put("first", Map.of("words", "Ring first", "shareWith", List.of("worker")));
    var phone = scene.authority.phoneOf(person);
    var etag = phone.get("/v1/card").header("ETag").orElseThrow();
    phone.with("If-Match", etag).put("/v1/card", Map.of("parts", parts)).expect(200);
  }
}
