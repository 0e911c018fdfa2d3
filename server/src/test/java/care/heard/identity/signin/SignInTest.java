package care.heard.identity.signin;

import static care.heard.identity.signin.LocalProvider.account;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import care.heard.platform.access.Role;
import care.heard.support.HeardTest;
import care.heard.support.Surfer;
import care.heard.support.TestAuthority;
import care.heard.support.TestHeard;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The way in and out again, through an honest provider. */
@HeardTest
class SignInTest {
  private static final String SESSION = "__Host-heard";

  private final Surfer surfer = new Surfer();
  private TestHeard heard;
  private TestAuthority authority;
  private LocalProvider provider;
  private URI home;

  @BeforeEach
  void begin(TestHeard service) {
    heard = service;
    home = heard.foundations().settings().publicUrl();
    authority = heard.newAuthority();
    provider =
        LocalProvider.start(
            heard,
            authority,
            account("sam", Role.PARTICIPATION_OFFICER),
            account("bryn", Role.BOARD_MEMBER),
            account("dilys", Role.DUTY_OFFICER, Role.WORKER),
            account("nobody"));
  }

  @AfterEach
  void end() {
    provider.close();
  }

  @Test
  void oneSignsInAndSeesWhatTheirRoleSeesFirst() {
    assertEquals("/staff/inbox", signIn("sam").address().getPath());
    surfer.forget(home);
    assertEquals("/board", signIn("bryn").address().getPath());
    surfer.forget(home);
    assertEquals("/staff/alerts", signIn("dilys").address().getPath());
    assertEquals(3, authority.audited("signIn"));
  }

  @Test
  void severalCouncilsAreListed() {
    heard.newAuthority();
    var page = surfer.go(home.resolve("/sign-in"));
    assertTrue(page.text().contains("/sign-in/" + authority.slug()));
  }

  @Test
  void whoeverHasNoRoleIsToldWhomToAskAndNothingIsKept() {
    long before = authority.count("staff");
    var page = signIn("nobody");
    assertEquals(403, page.status());
    assertTrue(page.text().contains("ask your participation team"));
    assertEquals("", surfer.cookie(home, SESSION));
    assertEquals(before, authority.count("staff"));
    assertEquals(0, authority.count("staff_session"));
  }

  @Test
  void aPersonKeepsTheirIdAndGetsTheirRolesAfresh() {
    signIn("dilys");
    assertEquals(1, known("duty-officer,worker"));
    provider.close();
    provider = LocalProvider.start(heard, authority, account("dilys", Role.WORKER), account("sam"));
    heard.asOwner(
        authority.id(),
        tx ->
            tx.run(
                "update staff set issuer = $1 where subject = 'dilys'",
                provider.issuer().toString()));
    var page = signIn("dilys");
    assertEquals("/staff/inbox", page.address().getPath());
    assertEquals(1, known("worker"));
    assertEquals(403, surfer.go(home.resolve("/staff/alerts")).status());
  }

  @Test
  void openSessionsLoseWhatTheNextSignInNoLongerGives() {
    signIn("sam");
    heard.asOwner(
        authority.id(), tx -> tx.run("update staff set subject = 'nobody' where subject = 'sam'"));
    var open = surfer.cookie(home, SESSION);
    surfer.forget(home);
    assertEquals(403, signIn("nobody").status());
    surfer.plant(home, SESSION, open);
    assertEquals(403, surfer.go(home.resolve("/staff/inbox")).status());
  }

  @Test
  void eachSignInIsANewSessionAndEndsTheOldOne() {
    signIn("sam");
    var first = surfer.cookie(home, SESSION);
    signIn("sam");
    var second = surfer.cookie(home, SESSION);
    assertNotEquals(first, second);
    assertEquals(1, authority.count("staff_session"));
    surfer.plant(home, SESSION, first);
    assertTrue(surfer.go(home.resolve("/staff/inbox")).cameBy("/sign-in"));
  }

  @Test
  void aSessionThatSomebodyPlantedIsNotUsed() {
    var planted = "A".repeat(64);
    surfer.plant(home, SESSION, planted);
    signIn("sam");
    assertNotEquals(planted, surfer.cookie(home, SESSION));
  }

  @Test
  void signingOutEndsTheSessionAndSaysSo() {
    var inbox = signIn("sam");
    var cookie = surfer.cookie(home, SESSION);
    var out = surfer.signOut(inbox);
    assertEquals("You are signed out", out.heading());
    assertEquals("", surfer.cookie(home, SESSION));
    assertEquals(0, authority.count("staff_session"));
    surfer.plant(home, SESSION, cookie);
    assertTrue(surfer.go(home.resolve("/staff/inbox")).cameBy("/sign-in"));
  }

  @Test
  void aSessionEndsAnHourAfterItsLastUse() {
    signIn("sam");
    for (int i = 0; i < 3; i++) {
      heard.clock().forward(Duration.ofMinutes(50));
      assertEquals(200, surfer.once(home.resolve("/staff/inbox")).statusCode());
    }
    heard.clock().forward(Duration.ofMinutes(61));
    assertEquals(303, surfer.once(home.resolve("/staff/inbox")).statusCode());
  }

  @Test
  void aSessionEndsTenHoursAfterItsSignInHoweverItIsUsed() {
    signIn("sam");
    for (int i = 0; i < 11; i++) {
      heard.clock().forward(Duration.ofMinutes(54));
      assertEquals(200, surfer.once(home.resolve("/staff/inbox")).statusCode());
    }
    heard.clock().forward(Duration.ofMinutes(7));
    assertEquals(303, surfer.once(home.resolve("/staff/inbox")).statusCode());
  }

  @Test
  void aCouncilWithoutAProviderSaysSo() {
    var other = heard.newAuthority();
    var page = surfer.go(home.resolve("/sign-in/" + other.slug()));
    assertEquals(404, page.status());
    assertEquals("You cannot sign in here yet", page.heading());
    assertEquals(404, surfer.go(home.resolve("/sign-in/no-such-council")).status());
  }

  @Test
  void aProviderThatIsAwaySaysSo() {
    var other = heard.newAuthority();
    LocalProvider.save(heard, other, URI.create("http://localhost:1/idp"));
    var page = surfer.go(home.resolve("/sign-in/" + other.slug()));
    assertEquals(503, page.status());
    assertFalse(page.text().contains("localhost:1/"));
  }

  private Surfer.Seen signIn(String login) {
    var people = surfer.go(home.resolve("/sign-in/" + authority.slug()));
    return surfer.submit(people, "staff", Map.of("staff", login));
  }

  private long known(String roles) {
    return authority.count("staff where subject = 'dilys' and roles = '{%s}'".formatted(roles));
  }
}
