package care.heard.identity.signin;

import static org.junit.jupiter.api.Assertions.assertEquals;

import care.heard.HeardService;
import care.heard.platform.access.Role;
import care.heard.platform.access.Surface;
import care.heard.platform.audit.AuditKey;
import care.heard.platform.config.Purpose;
import care.heard.platform.config.SettingsReader;
import care.heard.platform.vault.KeyedHash;
import care.heard.platform.vault.ServiceKey;
import care.heard.platform.vault.SigningKeys;
import care.heard.support.HeardTest;
import care.heard.support.OwnVault;
import care.heard.support.Surfer;
import care.heard.support.TestHeard;
import java.io.IOException;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A service that was started for real people, beside the tests' own. */
@HeardTest
class OutsideTheDemoTest {
  private static HeardService service;
  private static URI base;

  private final Surfer surfer = new Surfer();

  @BeforeAll
  static void start(TestHeard heard) throws IOException {
    var on = heard.foundations();
    var settings = TestHeard.besides(SettingsReader.read(Purpose.SERVE, complete()));
    base = settings.publicUrl();
    var foundations = on.beside(settings);
    var extras = HeardService.Extras.none(Optional.empty());
    service = TestHeard.await(HeardService.start(HeardService.vertx(), foundations, extras));
  }

  @AfterAll
  static void stop() {
    TestHeard.await(service.stop());
  }

  @Test
  void theFirstPageIsTheWayIn() {
    var first = surfer.once(base.resolve("/"));
    assertEquals("/sign-in", first.headers().firstValue("Location").orElse(""));
    assertEquals(200, surfer.go(base.resolve("/sign-in")).status());
  }

  @Test
  void aProviderWithoutTlsIsNotAskedEvenOnThisMachine(TestHeard heard) {
    var authority = heard.newAuthority();
    var sam = LocalProvider.account("sam", Role.PARTICIPATION_OFFICER);
    try (var provider = LocalProvider.start(heard, authority, sam)) {
      assertEquals(200, surfer.once(URI.create(provider.issuer() + "/jwks")).statusCode());
      var page = surfer.go(base.resolve("/sign-in/" + authority.slug()));
      assertEquals(503, page.status());
      assertEquals("Your council's sign-in does not answer", page.heading());
    }
  }

  @Test
  void thereIsNoDemoProvider() {
    assertEquals(404, surfer.go(base.resolve("/demo/provider/jwks")).status());
  }

  private static Map<String, String> complete() {
    var settings = new HashMap<String, String>();
    settings.put("HEARD_PUBLIC_URL", "https://heard.example");
    settings.put("HEARD_DB_HOST", "db.example");
    settings.put("HEARD_SERVICE_KEY", ServiceKey.generate());
    settings.put("HEARD_VAULT", OwnVault.of(settings.get("HEARD_SERVICE_KEY")));
    settings.put("HEARD_HASH_KEY", KeyedHash.generate());
    settings.put("HEARD_SIGNING_KEYS", SigningKeys.generate());
    settings.put("HEARD_AUDIT_KEY", AuditKey.generate());
    for (var surface : Surface.values()) {
      settings.put("HEARD_DB_PASSWORD_" + surface.name(), "a password");
    }
    return settings;
  }
}
