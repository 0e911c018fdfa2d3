package care.heard.identity.signin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import care.heard.platform.access.Role;
import care.heard.support.Browser;
import care.heard.support.HeardTest;
import care.heard.support.TestHeard;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The way in and out in a real browser, with a provider on another site: strict cookies, our
 * content security policy, and pages that go on by themselves.
 */
@HeardTest
class SignInInBrowserTest {
  @Test
  void oneSignsInAcrossSitesAndOutAgain(TestHeard heard, @TempDir Path profile) throws Exception {
    var chromium = Browser.find();
    assumeTrue(chromium.isPresent(), "there is no Chromium on the path to try it in");
    var authority = heard.newAuthority();
    var home = heard.foundations().settings().publicUrl();
    var sam = LocalProvider.account("sam", Role.PARTICIPATION_OFFICER);
    var browser = Browser.open(chromium.get(), profile);
    try (var provider = LocalProvider.start(heard, authority, sam)) {
      browser.go(home.resolve("/sign-in/" + authority.slug()));
      browser.until("location.host === '%s'".formatted(provider.issuer().getAuthority()));
      browser.until("document.querySelector('form:has(input[value=sam]) button') !== null");
      browser.run("document.querySelector('form:has(input[value=sam]) button').click()");
      browser.until("location.href === '%s'".formatted(home.resolve("/staff/inbox")));
      browser.until("document.body?.innerText.includes('Signed in as Alex sam')");
      browser.run("document.querySelector('form[action=\"/sign-out\"] button').click()");
      browser.until("document.body?.innerText.includes('You are signed out')");
      assertEquals(0, authority.count("staff_session"));
      browser.go(home.resolve("/staff/inbox"));
      browser.until("location.pathname === '/sign-in'");
      assertEquals(List.of(), browser.errors());
    } finally {
      browser.close();
    }
  }
}
