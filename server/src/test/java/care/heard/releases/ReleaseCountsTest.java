package care.heard.releases;

import static org.junit.jupiter.api.Assertions.assertEquals;

import care.heard.platform.access.Caller;
import care.heard.platform.access.Role;
import care.heard.platform.time.Quarter;
import care.heard.support.HeardTest;
import care.heard.support.TestAuthority;
import care.heard.support.TestHeard;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Young people are counted, each once, where and when they belong. */
@HeardTest
class ReleaseCountsTest {
  private static final Cell NORTH = new Cell("locality", "north");
  private static final Cell SOUTH = new Cell("locality", "south");

  private TestHeard service;
  private TestAuthority authority;
  private Quarter quarter;
  private HeardQuarter heard;

  @BeforeEach
  void anAuthority(TestHeard running) {
    service = running;
    authority = service.newAuthority();
    quarter = HeardQuarter.lastOver(service);
    heard = new HeardQuarter(service, authority, quarter);
  }

  @Test
  void aYoungPersonCountsOnceHoweverMuchTheySent() {
    var people = heard.people(3);
    heard.say(people, "HOME", "MOVES");
    heard.say(people, "HOME");
    heard.say(people.subList(0, 1));
    var counts = count();
    assertEquals(3, counts.heard(Cell.EVERYBODY));
    assertEquals(3, counts.raised("HOME", Cell.EVERYBODY));
    assertEquals(3, counts.raised("MOVES", NORTH));
    assertEquals(0, counts.raised("SAFE", Cell.EVERYBODY));
  }

  @Test
  void whoSaidSomethingWithoutAThemeWasHeard() {
    heard.say(heard.people(4));
    assertEquals(4, count().heard(Cell.EVERYBODY));
  }

  @Test
  void onlyWhatWasSentInTheQuarterCounts() {
    var people = heard.people(8);
    heard.say(people.subList(0, 1), quarter.firstDay(), "HOME");
    heard.say(people.subList(1, 2), quarter.lastDay(), "HOME");
    heard.say(people.subList(2, 3), quarter.firstDay().minusDays(1), "HOME");
    heard.say(people.subList(3, 4), quarter.lastDay().plusDays(1), "HOME");
    assertEquals(2, count().heard(Cell.EVERYBODY));
    assertEquals(2, count().raised("HOME", Cell.EVERYBODY));
  }

  @Test
  void ageIsThatOfTheLastDay() {
    var last = quarter.lastDay();
    var born =
        List.of(
            last.minusYears(10).plusDays(1),
            last.minusYears(10),
            last.minusYears(16).plusDays(1),
            last.minusYears(16),
            last.minusYears(18),
            last.minusYears(26).plusDays(1),
            last.minusYears(26));
    born.forEach(day -> heard.say(heard.people(1, day, "South", "other"), "HOME"));
    var counts = count();
    assertEquals(2, counts.heard(new Cell("age-band", "10-15")));
    assertEquals(1, counts.heard(new Cell("age-band", "16-17")));
    assertEquals(2, counts.raised("HOME", new Cell("age-band", "18-25")));
    assertEquals(7, counts.heard(SOUTH));
    assertEquals(7, counts.heard(new Cell("placement", "other")));
    assertEquals(7, counts.heard(Cell.EVERYBODY));
  }

  @Test
  void anotherAuthoritysYoungPeopleAreNotCounted() {
    var other = new HeardQuarter(service, service.newAuthority(), quarter);
    other.say(other.people(5), "HOME");
    heard.say(heard.people(2), "HOME");
    assertEquals(2, count().heard(Cell.EVERYBODY));
    assertEquals(2, count().raised("HOME", NORTH));
  }

  private TrueCounts count() {
    var staff =
        new Caller.StaffMember(
            authority.id(),
            authority.staffId(Role.PARTICIPATION_OFFICER, 1),
            "Alex",
            Set.of(Role.PARTICIPATION_OFFICER),
            "");
    var counts = new CountStore();
    return TestHeard.await(
        service
            .database()
            .inTransaction(staff, tx -> counts.strata(tx, quarter).map(Strata::counts)));
  }
}
