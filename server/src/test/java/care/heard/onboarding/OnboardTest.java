package care.heard.onboarding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import care.heard.platform.access.Caller;
import care.heard.platform.access.Surface;
import care.heard.platform.config.Purpose;
import care.heard.platform.config.Settings;
import care.heard.platform.config.SettingsReader;
import care.heard.platform.db.DatabaseSettings;
import care.heard.platform.vault.ServiceKey;
import care.heard.support.HeardTest;
import care.heard.support.TestHeard;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code ./heard onboard} with the sample of the documentation, on the real database. */
@HeardTest
final class OnboardTest {
  private static final Path SAMPLE = Path.of("..", "docs", "onboarding", "wearbridge.yaml");
  private static final String SERVICE_KEY = ServiceKey.generate();
  private static final String SECRET = "a-client-secret-that-nobody-prints";

  @TempDir private Path folder;
  private String slug;
  private String sample;

  private record Outcome(int code, String said) {}

  @BeforeEach
  void read() throws IOException {
    slug = "o" + UUID.randomUUID().toString().replace("-", "").substring(0, 20);
    Files.writeString(folder.resolve("client-secret"), SECRET + "\n");
    sample =
        Files.readString(SAMPLE)
            .replace("slug: wearbridge", "slug: " + slug)
            .replace("name: Wearbridge Council", "name: Council of " + slug)
            .replace("login.wearbridge.example", slug + ".example");
  }

  @Test
  void aNewAuthorityHasAllItNeedsAndASecondRunChangesNothing(TestHeard heard) {
    var first = onboard(heard, sample);
    assertEquals(0, first.code(), first.said());
    for (var part :
        List.of(
            "a new authority", "identity provider: https://" + slug, "18 themes", "4 standard")) {
      assertTrue(first.said().contains(part), first.said());
    }
    assertEquals(18, count(heard, "theme"));
    assertEquals(4, count(heard, "question_set"));
    assertEquals(2, count(heard, "school_term"));
    assertEquals(1, count(heard, "identity_provider"));
    var again = onboard(heard, sample);
    assertTrue(again.said().contains("nothing to change"), again.said());
    assertFalse((first.said() + again.said()).contains(SECRET), "the secret was printed");
  }

  @Test
  void whatTheFileSaysAnewIsBroughtUpToDateAndSaid(TestHeard heard) throws IOException {
    onboard(heard, sample);
    Files.writeString(folder.resolve("client-secret"), "another secret");
    var changed =
        onboard(
            heard,
            sample
                .replace("[North, Central, South]", "[North, South]")
                .replace("#0b4f4a", "#1d70b8")
                .replace("\"20:00\"", "\"21:00\"")
                .replace("    - {firstDay: 2026-11-02, lastDay: 2026-12-18}\n", ""));
    for (var part :
        List.of(
            "localities: [North, Central, South] → [North, South]",
            "branding",
            "quiet hours: 20:00 to 08:00 → 21:00 to 08:00",
            "terms",
            "client secret: replaced")) {
      assertTrue(changed.said().contains(part), changed.said());
    }
    assertFalse(changed.said().contains("help lines"), changed.said());
    assertFalse(changed.said().contains("another secret"), changed.said());
    assertEquals(1, count(heard, "school_term"));
    assertEquals(18, count(heard, "theme"));
  }

  @Test
  void aDryRunSaysTheSameAndKeepsNothing(TestHeard heard) {
    var dry = onboard(heard, sample, "--dry-run");
    assertEquals(0, dry.code(), dry.said());
    assertTrue(dry.said().contains("would be changed"), dry.said());
    assertTrue(dry.said().contains("18 themes"), dry.said());
    assertTrue(find(heard).isEmpty());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "slug: o | slug: O | /slug",
        "phone: \"999\" | phone: \"998\" | 999",
        "0800 1111 | 0800 2222 | Childline",
        "#0b4f4a | #ffdd00 | /branding/accent",
        "#0b4f4a | green | /branding/accent",
        "[North, Central, South] | [] | /localities",
        "\"20:00\" | \"08:00\" | /quietHours",
        "\"20:00\" | \"25:00\" | /quietHours/from",
        "lastDay: 2026-10-23 | lastDay: 2026-08-01 | /school/terms/0",
        "lastDay: 2026-10-23 | lastDay: 2026-11-02 | /school/terms/1",
        "firstDay: 2026-09-02 | firstDay: soon | /school/terms/0/firstDay",
        "issuer: https | issuer: http | /identityProvider",
        "clientSecretFile: client-secret | clientSecretFile: not-there | clientSecretFile",
        "duty-officer | captain | /identityProvider/roles/heard-duty",
        "rolesClaim | rollsClaim | /identityProvider/rollsClaim",
        "localities: | slug: twice%localities: | no YAML"
      })
  void refusesAndSaysWhere(String from, String to, String place) throws IOException {
    var refused = refused(sample.replace(from, to.replace("%", "\n")));
    assertEquals(1, refused.code(), refused.said());
    assertTrue(refused.said().contains("Nothing was changed"), refused.said());
    assertTrue(refused.said().contains(place), refused.said());
  }

  @Test
  void saysEverythingAtOnce() throws IOException {
    var refused =
        refused(
            sample
                .replace("0800 1111", "0800 2222")
                .replace("#0b4f4a", "#ffdd00")
                .replace("clientSecretFile: client-secret", "clientSecretFile: not-there"));
    assertEquals(3, refused.said().lines().filter(line -> line.startsWith("  - ")).count());
  }

  @Test
  void theSlugOfAnAuthorityStays(TestHeard heard) {
    onboard(heard, sample);
    var moved = onboard(heard, sample.replace("slug: " + slug, "slug: other-" + slug));
    assertEquals(1, moved.code());
    assertTrue(moved.said().contains("/slug"), moved.said());
  }

  @Test
  void twoAuthoritiesStandSideBySideAndNeverShareAClient(TestHeard heard) {
    onboard(heard, sample);
    var second = sample.replace("slug: o", "slug: p").replace("Council of o", "Council of p");
    var shared = onboard(heard, second);
    assertEquals(1, shared.code(), shared.said());
    assertTrue(shared.said().contains("/identityProvider/clientId"), shared.said());
    assertEquals(0, onboard(heard, second.replace("clientId: heard", "clientId: two")).code());
    assertEquals(18, count(heard, "theme"), "the first sees only its own");
  }

  @Test
  void theCouncilsColourComesFromAFile(TestHeard heard) {
    var css = heard.stranger().get("/assets/accent-1d70b8.css").expect(200);
    assertEquals(":root{--heard-teal:#1d70b8}\n", css.text());
    heard.stranger().get("/assets/accent-ffdd00.css").expect(404);
    heard.stranger().get("/assets/accent-1d70b8%3B%7D.css").expect(404);
  }

  private Outcome refused(String file) throws IOException {
    return run(
        file,
        () -> {
          throw new AssertionError("a faulty file needs no database");
        });
  }

  private Outcome onboard(TestHeard heard, String file, String... more) {
    return run(file, () -> settings(heard.foundations().database()), more);
  }

  private Outcome run(String file, Supplier<Settings> settings, String... more) {
    try {
      var path = Files.writeString(folder.resolve("authority.yaml"), file);
      var arguments = new ArrayList<>(List.of(path.toString()));
      arguments.addAll(List.of(more));
      var said = new ByteArrayOutputStream();
      var code =
          Onboard.run(arguments, settings, new PrintStream(said, true, StandardCharsets.UTF_8));
      return new Outcome(code, said.toString(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Settings settings(DatabaseSettings database) {
    var values = new HashMap<String, String>();
    values.put("HEARD_DB_HOST", database.host());
    values.put("HEARD_DB_PORT", Integer.toString(database.port()));
    values.put("HEARD_DB_NAME", database.name());
    values.put("HEARD_DB_TLS", "off");
    values.put("HEARD_SERVICE_KEY", SERVICE_KEY);
    database
        .passwords()
        .forEach(
            (surface, password) -> values.put("HEARD_DB_PASSWORD_" + surface.name(), password));
    return SettingsReader.read(Purpose.DEMO, values);
  }

  private Optional<UUID> find(TestHeard heard) {
    var owner = new Caller.Service(Surface.OWNER, Optional.empty());
    return TestHeard.await(
        heard
            .database()
            .inTransaction(
                owner,
                tx ->
                    tx.find(
                        row -> row.getUUID("id"),
                        "select id from authority where slug = $1",
                        slug)));
  }

  private long count(TestHeard heard, String table) {
    return heard.asOwner(
        find(heard).orElseThrow(),
        tx ->
            tx.run("select count(*) from " + table).map(rows -> rows.iterator().next().getLong(0)));
  }
}
