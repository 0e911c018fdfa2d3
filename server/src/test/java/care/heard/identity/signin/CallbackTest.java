package care.heard.identity.signin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import care.heard.platform.access.Role;
import care.heard.support.HeardTest;
import care.heard.support.Surfer;
import care.heard.support.TestAuthority;
import care.heard.support.TestHeard;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What comes back from a provider, or pretends to. */
@HeardTest
class CallbackTest {
  private static final String SIGN_IN = "__Host-heard-sign-in";
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
            heard, authority, LocalProvider.account("sam", Role.PARTICIPATION_OFFICER));
  }

  @AfterEach
  void end() {
    provider.close();
  }

  @Test
  void theCookieOfASignInIsSealedAndShortLived() {
    var response = surfer.once(home.resolve("/sign-in/" + authority.slug()));
    var cookie = response.headers().firstValue("Set-Cookie").orElse("");
    var asked = response.headers().firstValue("Location").orElse("");
    assertTrue(cookie.startsWith(SIGN_IN + "="));
    assertTrue(cookie.endsWith("; Path=/; Secure; HttpOnly; SameSite=Lax; Max-Age=600"), cookie);
    assertTrue(asked.contains("code_challenge_method=S256"), asked);
    assertFalse(cookie.contains(parameter(asked, "state")));
  }

  @Test
  void theSessionsCookieIsOfThisHostAndSite() {
    var back = comingBack();
    var cookies = surfer.once(URI.create(back)).headers().allValues("Set-Cookie");
    assertEquals(2, cookies.size());
    assertTrue(cookies.getLast().startsWith(SESSION + "="));
    assertTrue(cookies.getLast().endsWith("; Path=/; Secure; HttpOnly; SameSite=Strict"));
  }

  @Test
  void aForgedStateIsRefused() {
    stale(comingBack().replaceFirst("state=[^&]*", "state=forged"));
    assertEquals("", surfer.cookie(home, SIGN_IN), "and the attempt is over");
  }

  @Test
  void withoutItsCookieItIsNobodysAnswer() {
    var back = comingBack();
    surfer.forget(home);
    stale(back);
  }

  @Test
  void anAnswerForAnotherBrowserIsRefused() {
    var stolen = comingBack();
    surfer.forget(home);
    comingBack();
    stale(stolen);
  }

  @Test
  void aCookieThatWasChangedIsNone() {
    var back = comingBack();
    var cookie = surfer.cookie(home, SIGN_IN);
    surfer.plant(home, SIGN_IN, cookie.substring(0, cookie.length() - 4) + "AAAA");
    stale(back);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "A", "%00", "not base64!", "{}"})
  void aCookieThatIsNoneIsNone(String value) {
    surfer.plant(home, SIGN_IN, value);
    stale(home + "/sign-in/callback?code=a&state=b");
  }

  @Test
  void itIsOverAfterTenMinutes() {
    var back = comingBack();
    heard.clock().forward(Duration.ofMinutes(10));
    stale(back);
  }

  @Test
  void aCodeIsGoodOnce() {
    var back = comingBack();
    var attempt = surfer.cookie(home, SIGN_IN);
    assertEquals(200, surfer.go(URI.create(back)).status());
    surfer.forget(home);
    surfer.plant(home, SIGN_IN, attempt);
    stale(back);
  }

  @Test
  void aCodeOfAnotherSignInIsRefusedByItsVerifier() {
    var stolen = parameter(comingBack(), "code");
    surfer.forget(home);
    stale(comingBack().replaceFirst("code=[^&]*", "code=" + stolen));
  }

  @Test
  void oneProvidersAnswerIsNotTakenForAnothers() {
    refused(403, comingBack().replaceFirst("iss=[^&]*", "iss=https://evil.example"));
    refused(403, comingBack().replaceFirst("iss=[^&]*", "iss="));
  }

  @ParameterizedTest
  @ValueSource(strings = {"access_denied", "login_required", "server_error", "<script>"})
  void whoeverStopsHalfWayIsToldSo(String error) {
    var back = comingBack();
    var encoded = URLEncoder.encode(error, StandardCharsets.UTF_8);
    var page = refused(403, back.replaceFirst("code=[^&]*", "error=" + encoded));
    assertEquals("You did not sign in", page.heading());
    assertFalse(page.text().contains("<script>"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "?", "?code=a", "?state=b", "?code=a&state=b&state=c", "?code=%00"})
  void nonsenseIsRefused(String query) {
    comingBack();
    stale(home + "/sign-in/callback" + query);
  }

  @Test
  void anotherCouncilsAnswerSignsNobodyInHere() {
    var other = heard.newAuthority();
    var sam = LocalProvider.account("sam", Role.PARTICIPATION_OFFICER);
    try (var theirs = LocalProvider.start(heard, other, sam)) {
      var mine = comingBack();
      var begun = surfer.cookie(home, SIGN_IN);
      var code = parameter(comingBack(other), "code");
      surfer.plant(home, SIGN_IN, begun);
      refused(400, mine.replaceFirst("code=[^&]*", "code=" + code));
      surfer.plant(home, SIGN_IN, begun);
      refused(403, mine.replaceFirst("iss=[^&]*", "iss=" + theirs.issuer()));
      assertEquals(0, authority.count("staff_session"));
    }
  }

  private String comingBack() {
    return comingBack(authority);
  }

  private String comingBack(TestAuthority whose) {
    var people = surfer.go(home.resolve("/sign-in/" + whose.slug()));
    return surfer.onTheWay(people, "staff", Map.of("staff", "sam")).toString();
  }

  private void stale(String address) {
    var page = refused(400, address);
    assertEquals("Please start again", page.heading());
    assertTrue(page.text().contains("href=\"" + home + "/sign-in\""));
  }

  private Surfer.Seen refused(int status, String address) {
    var page = surfer.go(URI.create(address));
    assertEquals(status, page.status(), page.text());
    assertEquals("", surfer.cookie(home, SESSION));
    return page;
  }

  private static String parameter(String address, String name) {
    for (var pair : URI.create(address).getRawQuery().split("&", -1)) {
      if (pair.startsWith(name + "=")) {
        return pair.substring(name.length() + 1);
      }
    }
    return "";
  }
}
