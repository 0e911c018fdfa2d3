package care.heard.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import care.heard.platform.access.Role;
import care.heard.platform.time.England;
import care.heard.support.Allocated;
import care.heard.support.Browser;
import care.heard.support.Client;
import care.heard.support.HeardTest;
import care.heard.support.TestAuthority;
import care.heard.support.TestHeard;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The card in Chromium: written once, kept, changed on two phones, and read by a worker. */
@HeardTest
class CardInBrowserTest {
  private static final Path PICTURES = Path.of("target", "pictures");

  @TempDir private Path profile;
  private TestHeard heard;
  private TestAuthority authority;
  private UUID person;
  private Client otherPhone;
  private Browser browser;

  @BeforeEach
  void open(TestHeard service) throws Exception {
    var chromium = Browser.find();
    assumeTrue(chromium.isPresent(), "there is no Chromium on the path to try the app in");
    heard = service;
    authority = service.newAuthority();
    person = authority.youngPerson("Riley Stone");
    otherPhone = authority.phoneOf(person);
    browser = Browser.open(chromium.get(), profile);
    enrol();
    press("My card");
    heading("My card");
  }

  @AfterEach
  void close() throws Exception {
    if (browser != null) {
      browser.close();
    }
  }

  @Test
  void whatIsWrittenStaysOnThePhoneUntilItIsKept() throws Exception {
    assertEquals(0L, picked(), "nothing is picked");
    write("matters", "My dog");
    browser.run("document.querySelector('#share-matters [value=worker]').click()");
    browser.run("new Promise(done => setTimeout(done, 600))");
    browser.go(heard.base().resolve("/app/?again#/card"));
    says("It is on this phone only.");
    assertEquals("My dog", browser.run("document.getElementById('matters').value"));
    assertEquals(0, authority.count("card"));
    browser.picture(PICTURES.resolve("card-draft.png"));
    press("Keep my card");
    says("Your card is kept.");
    var parts = otherPhone.get("/v1/card").json().get("parts");
    assertEquals("My dog", parts.at("/matters/words").asText());
    assertEquals("[\"worker\"]", parts.at("/matters/shareWith").toString());
    assertTrue(parts.at("/name/shareWith").isEmpty());
    browser.picture(PICTURES.resolve("card-kept.png"));
    var errors = browser.errors().stream().filter(e -> !AppInBrowserTest.isForANonce(e)).toList();
    assertEquals(List.of(), errors);
  }

  @Test
  void aClashShowsBothPartByPart() throws Exception {
    write("name", "Ri");
    write("helps", "Music");
    save("Rye", "My dog");
    press("Keep my card");
    heading("Your card was changed somewhere else too");
    says("Ri");
    says("Rye");
    assertEquals(0L, picked(), "nothing is picked");
    browser.picture(PICTURES.resolve("card-clash.png"));
    press("Carry on");
    says("Pick one of the two");
    browser.run("document.querySelector('[value=mine]').click()");
    press("Carry on");
    heading("My card");
    press("Keep my card");
    says("Your card is kept.");
    var parts = otherPhone.get("/v1/card").json().get("parts");
    assertEquals("Ri", parts.at("/name/words").asText());
    assertEquals("My dog", parts.at("/matters/words").asText());
    assertEquals("Music", parts.at("/helps/words").asText());
  }

  @Test
  void whoReadItIsShown() throws Exception {
    save("Rye", "My dog");
    new Allocated(heard, authority, person).between(England.day(heard.clock().instant()), null);
    var worker = authority.staff(Role.WORKER);
    var card = worker.get("/v1/staff/cards").json().at("/cards/0/id").asText();
    worker.get("/v1/staff/cards/" + card).expect(200);
    worker.put("/v1/staff/cards/" + card + "/confirmation", Map.of()).expect(200);
    press("Who read my card");
    heading("Who read my card");
    says("Alex worker 1 (worker) read this on");
    says("I have read it before our first visit.");
    browser.picture(PICTURES.resolve("card-reads.png"));
  }

  @Test
  void hidingTakesTheDraftAway() throws Exception {
    write("name", "Ri");
    press("Hide this");
    browser.until("location.pathname === '/app/cover.html'");
    browser.go(heard.base().resolve("/app/#/card"));
    heading("My card");
    assertEquals("", browser.run("document.getElementById('name').value"));
  }

  @Test
  void whoMightNotBeSafeSeesWhomToCall() throws Exception {
    write("helps", "somebody to talk to when he hits me");
    press("Keep my card");
    says("Are you safe right now?");
    assertEquals(1, authority.count("alert"));
  }

  private void save(String name, String matters) {
    var none = Map.of("words", "", "shareWith", List.of());
    var parts =
        Map.of(
            "first", none,
            "asked", none,
            "helps", none,
            "name", Map.of("words", name, "shareWith", List.of("worker")),
            "matters", Map.of("words", matters, "shareWith", List.of()));
    otherPhone.with("If-Match", "\"0\"").put("/v1/card", Map.of("parts", parts)).expect(200);
  }

  private void enrol() throws Exception {
    var code =
        authority
            .staff(Role.PARTICIPATION_OFFICER)
            .post("/v1/staff/young-people/" + person + "/enrolment-codes")
            .expect(201)
            .json()
            .get("code")
            .asText();
    browser.go(heard.base().resolve("/app"));
    heading("Put in your code");
    browser.run("document.getElementById('code').value = '%s'".formatted(code));
    press("Start");
    heading("What do you want to do?");
  }

  private void write(String field, String words) throws Exception {
    browser.run(
        """
          (field => {
            field.value = '%s';
            field.dispatchEvent(new Event('input'));
          })(document.getElementById('%s'))
        """
            .formatted(words, field));
  }

  private long picked() throws Exception {
    return ((Number) browser.run("document.querySelectorAll('main input:checked').length"))
        .longValue();
  }

  private void press(String text) throws Exception {
    browser.until(
        """
          (() => {
            const all = [...document.querySelectorAll('main a, main button, header button')];
            const it = all.find(e => e.innerText.trim().startsWith('%s'));
            it?.click();
            return it !== undefined;
          })()
        """
            .formatted(text));
  }

  private void says(String text) throws Exception {
    browser.until("!!document.body?.innerText.includes('%s')".formatted(text));
  }

  private void heading(String text) throws Exception {
    browser.until("document.querySelector('h1')?.innerText === '%s'".formatted(text));
  }
}
