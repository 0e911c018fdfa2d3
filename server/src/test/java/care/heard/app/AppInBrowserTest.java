package care.heard.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import care.heard.platform.access.Role;
import care.heard.support.Browser;
import care.heard.support.HeardTest;
import care.heard.support.TestAuthority;
import care.heard.support.TestHeard;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The app in Chromium against the running service, as a young person uses it. */
@HeardTest
class AppInBrowserTest {
  private static final int PART_WITH_WORDS = 4;

  @TempDir private Path profile;
  private TestHeard heard;
  private TestAuthority authority;
  private Browser browser;

  @BeforeEach
  void open(TestHeard service) throws Exception {
    var chromium = Browser.find();
    assumeTrue(chromium.isPresent(), "there is no Chromium on the path to try the app in");
    heard = service;
    authority = service.newAuthority();
    browser = Browser.open(chromium.get(), profile);
  }

  @AfterEach
  void close() throws Exception {
    if (browser != null) {
      browser.close();
    }
  }

  @Test
  void enrolsSaysHowThingsAreAndGetsAReceipt() throws Exception {
    enrol();
    write("The new one did not know me.");
    heading("We got it. Thank you.");
    browser.until("document.body.innerText.includes('The participation team')");
    assertEquals(1, authority.count("feedback_item"));
    var errors = browser.errors().stream().filter(e -> !isForANonce(e)).toList();
    assertEquals(List.of(), errors);
  }

  @Test
  void withoutSignalItOpensAndKeepsWhatIsWrittenAndSendsItOnceLater() throws Exception {
    enrol();
    browser.until("navigator.serviceWorker.ready.then(ready => ready.active !== null)");
    browser.until("caches.keys().then(names => names.length === 1)");
    browser.offline(true);
    browser.go(heard.base().resolve("/app/?again"));
    heading("What do you want to do?");
    write("Written on the bus.");
    heading("Saved on this phone");
    assertEquals(0, authority.count("feedback_item"));
    browser.offline(false);
    press("Try to send it now");
    heading("We got it. Thank you.");
    assertEquals(1, authority.count("feedback_item"));
  }

  @Test
  void hidingLeavesACoverAndNoDraft() throws Exception {
    enrol();
    press("Tell us something");
    press("Tell us about this");
    browser.until("location.hash === '#/say/1'");
    press("Hide this");
    browser.until("location.pathname === '/app/cover.html'");
    browser.run("history.back()");
    browser.until("location.pathname === '/app/cover.html' && document.readyState === 'complete'");
    assertEquals("New page", browser.run("document.body.innerText.trim()"));
    browser.go(heard.base().resolve("/app/#/about"));
    heading("What is it about?");
    assertTrue(
        (boolean) browser.run("!document.body.innerText.includes('Carry on')"), "no draft is left");
  }

  @Test
  void aCodeAsAPictureOpensTheAppWithTheCodeFilledIn() throws Exception {
    var code = code();
    browser.go(heard.base().resolve("/app/#code=" + code));
    heading("Put in your code");
    assertEquals(code, browser.run("document.getElementById('code').value"));
    assertEquals("#/enrol", browser.run("location.hash"));
    press("Start");
    heading("What do you want to do?");
  }

  @Test
  void aSessionGoesOnWhenItsTokenHasRunOut() throws Exception {
    enrol();
    for (int i = 0; i < 3; i++) {
      heard.clock().forward(Duration.ofMinutes(11));
      write("Eleven minutes later, " + i);
      heading("We got it. Thank you.");
      browser.go(heard.base().resolve("/app/?again" + i));
      heading("What do you want to do?");
    }
    assertEquals(3, authority.count("feedback_item"));
    assertEquals(1, authority.count("phone_session where previous_hash is not null"));
    assertEquals(0, authority.audited("refreshReuse"));
  }

  @Test
  void aLostRenewalIsAskedForAgain() throws Exception {
    enrol();
    heard.clock().forward(Duration.ofMinutes(11));
    browser.run(
        """
          (real => {
            let lost = 0;
            window.fetch = async (url, request) => {
              const answer = await real(url, request);
              if (String(url).endsWith('/v1/tokens') && answer.ok && lost++ === 0) {
                throw new TypeError('lost on the way back');
              }
              return answer;
            };
          })(window.fetch)
        """);
    write("The reply to the renewal is lost.");
    heading("We got it. Thank you.");
    assertEquals(0, authority.audited("refreshReuse"));
  }

  @Test
  void theKeyCannotBeTakenOut() throws Exception {
    enrol();
    var taken =
        browser.run(
            """
              new Promise(resolve => {
                indexedDB.open('heard').onsuccess = opened => {
                  const keys = opened.target.result.transaction('keys').objectStore('keys');
                  keys.get('signing').onsuccess = found =>
                    crypto.subtle.exportKey('jwk', found.target.result.privateKey)
                      .then(() => resolve('taken'), failure => resolve(failure.name));
                };
              })
            """);
    assertEquals("InvalidAccessError", taken);
  }

  // A phone's first request has no nonce yet: it is sent twice, and the browser remarks on it.
  static boolean isForANonce(String error) {
    return error.contains("401 (Unauthorized)") && error.contains("/v1/enrolments");
  }

  private String code() {
    var person = authority.youngPerson("Riley Stone");
    return authority
        .staff(Role.PARTICIPATION_OFFICER)
        .once()
        .post("/v1/staff/young-people/" + person + "/enrolment-codes")
        .expect(201)
        .json()
        .get("code")
        .asText();
  }

  private void enrol() throws Exception {
    var code = code();
    browser.go(heard.base().resolve("/app"));
    heading("Put in your code");
    browser.run(
        "document.getElementById('code').value = '%s'".formatted(code.toLowerCase(Locale.ROOT)));
    press("Start");
    heading("What do you want to do?");
    browser.until("performance.getEntriesByName(location.origin + '/v1/meetings').length > 0");
  }

  private void write(String words) throws Exception {
    press("Tell us something");
    press("Tell us about this: How are things?");
    for (int part = 1; part < PART_WITH_WORDS; part++) {
      step("Step 2 of 3, part " + part);
      press("Next");
    }
    step("Step 2 of 3, part " + PART_WITH_WORDS);
    browser.run(
        """
          (field => {
            field.value = '%s';
            field.dispatchEvent(new Event('input'));
          })(document.querySelector('textarea'))
        """
            .formatted(words));
    press("Next");
    step("Step 2 of 3, part " + (PART_WITH_WORDS + 1));
    press("Next");
    heading("What does it have to do with?");
    press("Next");
    heading("Check, and choose who can see it");
    for (var choice : List.of("With my name", "The participation team")) {
      press(choice);
    }
    for (var field : Map.of("mayQuote", "no", "wantsAnswer", "yes").entrySet()) {
      browser.run(
          "document.querySelector('#%s [value=%s]').click()"
              .formatted(field.getKey(), field.getValue()));
    }
    press("Send it");
  }

  private void press(String text) throws Exception {
    browser.until(
        """
          (() => {
            const all = [...document.querySelectorAll('main a, main button, main label, header button')];
            const it = all.find(e => (e.ariaLabel ?? e.innerText).trim().startsWith('%s'));
            it?.click();
            return it !== undefined;
          })()
        """
            .formatted(text));
  }

  private void step(String text) throws Exception {
    browser.until("!!document.querySelector('.step')?.innerText.startsWith('%s')".formatted(text));
  }

  private void heading(String text) throws Exception {
    browser.until("document.querySelector('h1')?.innerText === '%s'".formatted(text));
  }
}
