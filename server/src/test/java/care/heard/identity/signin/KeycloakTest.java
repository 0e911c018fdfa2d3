package care.heard.identity.signin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import care.heard.platform.access.Role;
import care.heard.support.FreshPage;
import care.heard.support.HeardTest;
import care.heard.support.Surfer;
import care.heard.support.TestAuthority;
import care.heard.support.TestHeard;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sign-in against a real Keycloak, the way a browser goes it. */
@HeardTest
class KeycloakTest {
  private static final String PASSWORD = "Correct-horse-1";
  private static final String SECRET = "HeardTestSecretOfTheLead";
  private static final String SESSION = "__Host-heard";

  private static Keycloak keycloak;
  private static TestAuthority authority;
  private static URI home;

  private final Surfer surfer = new Surfer();
  private TestHeard heard;

  @BeforeAll
  static void start(TestHeard heard) throws Exception {
    keycloak = Keycloak.start();
    home = heard.foundations().settings().publicUrl();
    authority = heard.newAuthority();
    var roles =
        Arrays.stream(Role.values())
            .filter(Role::isOfStaff)
            .collect(Collectors.toMap(role -> "Heard " + role.code(), Function.identity()));
    LocalProvider.save(
        heard,
        new IdentityProvider(
            authority.id(),
            keycloak.issuer().toString(),
            "heard",
            "the-secret-of-the-test-client",
            "realm_access.roles",
            roles,
            Set.of(),
            Set.of("otp")));
  }

  @AfterAll
  static void stop() {
    keycloak.close();
  }

  @BeforeEach
  void begin(TestHeard service) {
    heard = service;
  }

  @ParameterizedTest
  @CsvSource({
    "participation-officer, /staff/inbox",
    "worker, /staff/inbox",
    "service-manager, /staff/releases",
    "duty-officer, /staff/alerts",
    "board-member, /board"
  })
  void everybodySeesTheirPage(String user, String path) {
    var page = signIn(user);
    assertEquals(home.resolve(path), page.address());
    assertEquals(200, page.status());
    assertTrue(page.text().contains("Signed in as Alex "));
  }

  @ParameterizedTest
  @CsvSource({"administrator", "auditor"})
  void everyOtherRoleIsKnownToo(String user) {
    signIn(user);
    assertEquals(
        1, authority.count("staff where roles = '{%s}' and issuer <> 'demo'".formatted(user)));
  }

  @Test
  void whoeverHasNoRoleIsNotLetInAndNotKept() {
    long before = authority.count("staff");
    var page = signIn("nobody");
    assertEquals(403, page.status());
    assertEquals("You cannot use Heard", page.heading());
    assertEquals("", surfer.cookie(home, SESSION));
    assertEquals(before, authority.count("staff"));
  }

  @Test
  void aWrongPasswordNeverReachesUs() {
    var page = enter(surfer.go(start()), "worker", "wrong");
    assertEquals(keycloak.issuer().getAuthority(), page.address().getAuthority());
    assertFalse(page.cameBy("/sign-in/callback"));
    assertEquals("", surfer.cookie(home, SESSION));
  }

  @Test
  void signingOutEndsBothSessions() {
    signIn("service-manager");
    surfer.forget(home);
    var straightThrough = surfer.go(start());
    assertEquals(home.resolve("/staff/releases"), straightThrough.address());
    var out = surfer.signOut(straightThrough);
    assertEquals(home.resolve("/signed-out"), out.address());
    assertTrue(out.cameBy("/realms/council/protocol/openid-connect/logout"));
    var asked = surfer.go(start());
    assertEquals(keycloak.issuer().getAuthority(), asked.address().getAuthority());
  }

  @Test
  void theSecondFactorIsAskedForAgain() {
    var guarded = home.resolve(FreshPage.PATH);
    secondFactor(signIn("safeguarding-lead"), Instant.now());
    assertEquals("Open", surfer.go(guarded).heading());
    heard.clock().forward(Duration.ofMinutes(6));
    var asked = surfer.go(guarded);
    assertEquals(keycloak.issuer().getAuthority(), asked.address().getAuthority());
    var back =
        secondFactor(enter(asked, "safeguarding-lead", PASSWORD), Instant.now().plusSeconds(30));
    assertEquals(guarded, back.address());
    assertEquals("Open", back.heading());
  }

  @Test
  void aPasswordAloneOpensNothingThatNeedsASecondFactor() {
    signIn("participation-officer");
    var asked = surfer.go(home.resolve(FreshPage.PATH));
    var page = enter(asked, "participation-officer", PASSWORD);
    assertEquals(403, page.status());
    assertEquals("A second step is needed", page.heading());
  }

  @Test
  void peopleOfOneAddressAreTwoPeople() {
    long before = authority.count("staff");
    assertEquals("/staff/inbox", signIn("first").address().getPath());
    surfer.forget(home);
    surfer.forget(keycloak.issuer());
    assertEquals("/board", signIn("second").address().getPath());
    assertEquals(before + 2, authority.count("staff"));
    assertEquals(1, authority.count("staff where name = 'Fay First' and roles = '{worker}'"));
  }

  @Test
  void rolesTakenAtTheProviderAreGoneAtTheNextSignIn() {
    assertEquals("/staff/alerts", signIn("leaver").address().getPath());
    keycloak.takeRole("leaver", "Heard duty-officer");
    assertEquals("/staff/inbox", surfer.go(start()).address().getPath());
    assertEquals(403, surfer.go(home.resolve("/staff/alerts")).status());
    assertEquals(200, surfer.go(home.resolve("/staff/inbox")).status());
    keycloak.takeRole("leaver", "Heard worker");
    assertEquals("You cannot use Heard", surfer.go(start()).heading());
    assertEquals(403, surfer.go(home.resolve("/staff/inbox")).status());
  }

  private Surfer.Seen signIn(String user) {
    return enter(surfer.go(start()), user, PASSWORD);
  }

  private Surfer.Seen enter(Surfer.Seen form, String user, String password) {
    return surfer.submit(form, "password", Map.of("username", user, "password", password));
  }

  // Keycloak takes no digits twice, but those of the next half minute already.
  private Surfer.Seen secondFactor(Surfer.Seen form, Instant shownAt) {
    return surfer.submit(form, "otp", Map.of("otp", OneTimePassword.of(SECRET, shownAt)));
  }

  private static URI start() {
    return home.resolve("/sign-in/" + authority.slug());
  }
}
