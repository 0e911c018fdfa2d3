package care.heard.authorities;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import care.heard.platform.access.Role;
import care.heard.platform.pages.Accent;
import care.heard.support.HeardTest;
import care.heard.support.TestHeard;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Pages wear the name and the colour of the council whose they are. */
@HeardTest
final class BrandingTest {
  @Test
  void aPageWearsItsOwnCouncilsNameAndColourAndNoOthers(TestHeard heard) {
    var branded = heard.newAuthority();
    heard.asOwner(
        branded.id(),
        tx ->
            tx.run(
                "update authority set short_name = 'Shortbridge', accent = '#1d70b8' where id = $1",
                branded.id()));
    var page = branded.staff(Role.PARTICIPATION_OFFICER).get("/staff/inbox").expect(200).text();
    assertTrue(page.contains("Shortbridge"), page);
    assertTrue(page.contains("href=\"/assets/accent-1d70b8.css\""), page);
    var plain = heard.newAuthority().staff(Role.PARTICIPATION_OFFICER).get("/staff/inbox").text();
    assertFalse(plain.contains("Shortbridge"));
    assertFalse(plain.contains("/assets/accent-"));
  }

  @Test
  void whiteMustBeReadableOnTheColour() {
    assertEquals(21, new Accent("000000").contrastWithWhite(), 0.001);
    assertEquals(1, new Accent("ffffff").contrastWithWhite(), 0.001);
    assertTrue(Accent.of("#767676").isPresent(), "4.54");
    assertEquals(Optional.empty(), Accent.of("#777777"), "4.48");
    assertEquals(Optional.empty(), Accent.of("#FFF"));
  }
}
