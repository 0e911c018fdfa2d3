package care.heard.identity.signin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import care.heard.platform.access.Role;
import care.heard.support.FreshPage;
import care.heard.support.HeardTest;
import care.heard.support.Surfer;
import care.heard.support.TestAuthority;
import care.heard.support.TestHeard;
import com.nimbusds.jwt.JWTClaimsSet;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A page that opens only after a sign-in with a second factor, a moment ago. */
@HeardTest
class StepUpTest {
  private final Surfer surfer = new Surfer();
  private TestHeard heard;
  private TestAuthority authority;
  private EvilProvider provider;
  private URI home;
  private URI guarded;

  @BeforeEach
  void begin(TestHeard service) {
    heard = service;
    home = heard.foundations().settings().publicUrl();
    guarded = home.resolve(FreshPage.PATH);
    authority = heard.newAuthority();
    provider = new EvilProvider(heard, authority);
    provider.tell((claims, by) -> by.signed(withSecondFactor(claims, Duration.ZERO).build()));
  }

  @AfterEach
  void end() {
    provider.close();
  }

  @Test
  void itOpensRightAfterASecondFactor() {
    signIn();
    assertEquals("Open", surfer.go(guarded).heading());
  }

  @Test
  void laterOneSignsInAgainAndComesBack() {
    signIn();
    heard.clock().forward(Duration.ofMinutes(5));
    var page = URI.create(guarded + "?of=1");
    var asked = surfer.go(page);
    var query = asked.address().getQuery();
    assertTrue(query.contains("prompt=login") && query.contains("max_age=0"), query);
    var back = surfer.submit(asked, "staff", Map.of("staff", "sam"));
    assertEquals("Open", back.heading());
    assertEquals(page, back.address());
    assertEquals(1, authority.count("staff_session"), "the old one has ended");
  }

  @Test
  void withoutASecondFactorItIsAskedForOnce() {
    provider.tell((claims, by) -> by.signed(claims.build()));
    signIn();
    var asked = surfer.go(guarded);
    var refused = surfer.submit(asked, "staff", Map.of("staff", "sam"));
    assertEquals(403, refused.status());
    assertEquals("A second step is needed", refused.heading());
    assertEquals(200, surfer.go(home.resolve("/staff/inbox")).status(), "the session goes on");
  }

  @Test
  void aSecondFactorOfThisMorningIsTooOld() {
    var age = Duration.ofHours(2);
    provider.tell((claims, by) -> by.signed(withSecondFactor(claims, age).build()));
    signIn();
    var asked = surfer.go(guarded);
    assertTrue(asked.cameBy("/sign-in/again"));
    assertEquals(403, surfer.submit(asked, "staff", Map.of("staff", "sam")).status());
  }

  @Test
  void aProviderMaySayItByAcr() {
    var acr =
        new IdentityProvider(
            authority.id(),
            provider.issuer().toString(),
            "heard",
            LocalProvider.secret(),
            "roles",
            Map.of("participation-officer", Role.PARTICIPATION_OFFICER),
            Set.of("gold"),
            Set.of());
    LocalProvider.save(heard, acr);
    signIn();
    var asked = surfer.go(guarded);
    assertTrue(asked.address().getQuery().contains("acr_values=gold"));
    var now = Instant.now().getEpochSecond();
    provider.tell(
        (claims, by) -> by.signed(claims.claim("acr", "gold").claim("auth_time", now).build()));
    assertEquals("Open", surfer.submit(asked, "staff", Map.of("staff", "sam")).heading());
  }

  @Test
  void itLeadsNowhereElse() {
    signIn();
    var asked = surfer.go(home.resolve("/sign-in/again?then=//evil.example/"));
    var back = surfer.submit(asked, "staff", Map.of("staff", "sam"));
    assertEquals(home.resolve("/staff/inbox"), back.address());
  }

  @Test
  void aStrangerSignsInFirst() {
    var page = surfer.once(home.resolve("/sign-in/again?then=/board"));
    assertEquals("/sign-in", page.headers().firstValue("Location").orElse(""));
  }

  private void signIn() {
    var people = surfer.go(home.resolve("/sign-in/" + authority.slug()));
    surfer.submit(people, "staff", Map.of("staff", "sam"));
  }

  private static JWTClaimsSet.Builder withSecondFactor(JWTClaimsSet.Builder claims, Duration age) {
    var at = Instant.now().minus(age).getEpochSecond();
    return claims.claim("amr", List.of("pwd", "mfa")).claim("auth_time", at);
  }
}
