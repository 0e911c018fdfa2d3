package care.heard.identity.signin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import care.heard.support.HeardTest;
import care.heard.support.Surfer;
import care.heard.support.TestAuthority;
import care.heard.support.TestHeard;
import java.net.URI;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Tokens that must not be believed, each from a provider that is otherwise the right one. */
@HeardTest
class EvilProviderTest {
  private static final long LONG_AGO = 3600;

  private final Surfer surfer = new Surfer();
  private TestHeard heard;
  private TestAuthority authority;
  private EvilProvider evil;
  private URI home;

  @BeforeEach
  void begin(TestHeard service) {
    heard = service;
    home = heard.foundations().settings().publicUrl();
    authority = heard.newAuthority();
    evil = new EvilProvider(heard, authority);
  }

  @AfterEach
  void end() {
    evil.close();
  }

  @Test
  void itsTokensAreBelievedWhileItIsHonest() {
    assertEquals("/staff/inbox", signIn().address().getPath());
    evil.tell((claims, by) -> by.signedRs256(claims.build()));
    assertEquals("/staff/inbox", signIn().address().getPath());
  }

  @TestFactory
  Stream<DynamicTest> noLieIsBelieved() {
    return lies().entrySet().stream()
        .map(lie -> dynamicTest(lie.getKey(), () -> refused(lie.getValue())));
  }

  private void refused(EvilProvider.Lie lie) {
    evil.tell(lie);
    var page = signIn();
    assertEquals(403, page.status(), page.text());
    assertEquals("We could not sign you in", page.heading());
    assertEquals("", surfer.cookie(home, "__Host-heard"));
    assertEquals(0, authority.count("staff_session"));
    assertEquals(0, authority.count("staff where subject = 'sam'"));
  }

  private static Map<String, EvilProvider.Lie> lies() {
    var lies = new TreeMap<String, EvilProvider.Lie>();
    lies.put("alg none", (claims, by) -> by.unsigned(claims.build()));
    lies.put("HS256 with the client secret", (claims, by) -> by.bySecret(claims.build()));
    lies.put("HS256 with the public key", (claims, by) -> by.byPublicKeyAsSecret(claims.build()));
    lies.put("an algorithm we do not take", (claims, by) -> by.signedRs512(claims.build()));
    lies.put("another key of that name", (c, by) -> by.signedByAnother(c.build(), "its own"));
    lies.put("a key nobody published", (c, by) -> by.signedByAnother(c.build(), "unheard of"));
    lies.put("a key it brings along", (c, by) -> by.signedByTheKeyItBrings(c.build()));
    lies.put("another type of token", (c, by) -> by.loggedOutToken(c.build()));
    lies.put("another audience", (c, by) -> by.signed(c.audience("somebody-else").build()));
    lies.put(
        "another party",
        (c, by) ->
            by.signed(c.audience(List.of("heard", "else")).claim("azp", "somebody-else").build()));
    lies.put("no audience", (c, by) -> by.signed(c.audience((String) null).build()));
    lies.put("another nonce", (c, by) -> by.signed(c.claim("nonce", "another").build()));
    lies.put("no nonce", (c, by) -> by.signed(c.claim("nonce", null).build()));
    lies.put("expired", (c, by) -> by.signed(c.expirationTime(ago()).build()));
    lies.put("without an end", (c, by) -> by.signed(c.expirationTime(null).build()));
    lies.put("from the future", (c, by) -> by.signed(c.issueTime(inAnHour()).build()));
    lies.put("another issuer", (c, by) -> by.signed(c.issuer("http://localhost:1/idp").build()));
    lies.put("no subject", (c, by) -> by.signed(c.subject(null).build()));
    return lies;
  }

  @Test
  void anotherCouncilsProviderVouchesForNobodyHere() {
    var other = heard.newAuthority();
    try (var theirs = new EvilProvider(heard, other)) {
      var issuer = theirs.issuer().toString();
      refused((claims, by) -> by.signed(claims.issuer(issuer).build()));
    }
  }

  @Test
  void inventedKeysAreNotLookedForAgainAndAgain() {
    evil.tell((claims, by) -> by.signedByAnother(claims.build(), "unheard of"));
    for (int i = 0; i < 3; i++) {
      assertEquals(403, signIn().status());
    }
    assertTrue(evil.keysAskedFor() <= Runtime.getRuntime().availableProcessors());
  }

  private Surfer.Seen signIn() {
    surfer.forget(home);
    var people = surfer.go(home.resolve("/sign-in/" + authority.slug()));
    return surfer.submit(people, "staff", Map.of("staff", "sam"));
  }

  private static Date ago() {
    return Date.from(Instant.now().minusSeconds(LONG_AGO));
  }

  private static Date inAnHour() {
    return Date.from(Instant.now().plusSeconds(LONG_AGO));
  }
}
