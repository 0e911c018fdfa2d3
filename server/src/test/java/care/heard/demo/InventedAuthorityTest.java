package care.heard.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import care.heard.platform.time.Quarter;
import care.heard.themes.Taxonomy;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The demo as plain values: what it promises the tour, on whatever day it is invented. */
class InventedAuthorityTest {
  private static final String A_DAY = "2026-11-23T10:15:00Z";
  private static final InventedAuthority DEMO = inventedAt(A_DAY);

  @Test
  void theSameNameAndMomentGiveTheSameCouncil() {
    var again = inventedAt(A_DAY);
    assertEquals(DEMO.people(), again.people());
    assertEquals(DEMO.caseload().all(), again.caseload().all());
    assertEquals(DEMO.messages(), again.messages());
    assertEquals(DEMO.meetings(), again.meetings());
    assertEquals(DEMO.visits(), again.visits());
  }

  @Test
  void anotherNameHasOtherIds() {
    var other = InventedAuthority.invent("elsewhere", Instant.parse(A_DAY));
    assertNotEquals(DEMO.people().getFirst().id(), other.people().getFirst().id());
  }

  @Test
  void thereAreSixHundredDifferentYoungPeople() {
    assertEquals(600, distinct(DEMO.people().stream().map(YoungPerson::name).toList()));
    assertEquals(600, distinct(DEMO.people().stream().map(YoungPerson::id).toList()));
    for (var locality : Council.LOCALITIES) {
      assertTrue(people(person -> person.locality().equals(locality)) > 100, locality);
    }
    assertTrue(people(person -> person.ageOn(DEMO.calendar().today()) < 16) > 200);
    assertTrue(people(person -> person.ageOn(DEMO.calendar().today()) >= 18) > 100);
  }

  @Test
  void sixQuartersAreOverAndNearlyHalfAnsweredInEach() {
    assertEquals(6, DEMO.calendar().history().size());
    for (var quarter : DEMO.calendar().history()) {
      var heard = heard(DEMO, quarter, _ -> true);
      assertTrue(heard > 240 && heard < 300, quarter.code() + ": " + heard);
      assertEquals(0, sent(DEMO, quarter, m -> m.state().equals("waiting")).size());
    }
  }

  @Test
  void someFiguresPassTheThresholdAndSomeDoNot() {
    var last = DEMO.calendar().history().getLast();
    var figures =
        Taxonomy.standard().themes().stream()
            .map(theme -> heard(DEMO, last, m -> m.confirmedThemes().contains(theme.code())))
            .toList();
    assertTrue(figures.stream().filter(figure -> figure >= 10).count() >= 10, figures::toString);
    assertTrue(figures.stream().anyMatch(figure -> figure < 10), figures::toString);
  }

  @Test
  void theStoryIsThatWorkersStoppedChangingSoOften() {
    var history = DEMO.calendar().history();
    for (var theme : List.of("WORKER_CHANGE", "REPEATING_STORY")) {
      assertTrue(about(theme, history.getFirst()) > 1.5 * about(theme, history.getLast()), theme);
    }
    assertTrue(
        about("GOOD_NEWS", history.getLast()) > 1.5 * about("GOOD_NEWS", history.getFirst()));
  }

  @Test
  void whatWaitsIsNotAboutTellingItAgainAndOneMightNotBeSafe() {
    var waiting = DEMO.messages().stream().filter(m -> m.state().equals("waiting")).toList();
    assertEquals(12, waiting.size());
    assertEquals(12, distinct(waiting.stream().map(Message::person).toList()));
    assertTrue(waiting.stream().noneMatch(m -> m.mind().themes().contains("REPEATING_STORY")));
    assertTrue(waiting.stream().anyMatch(Message::mightNotBeSafe));
    assertTrue(waiting.stream().allMatch(m -> m.confirmedThemes().isEmpty()));
  }

  @Test
  void rileyHasSomebodyNewSinceLastWeekAndHasSentNothing() {
    var riley = DEMO.people().getFirst();
    assertEquals("Riley Tester", riley.name());
    assertEquals("Central", riley.locality());
    var newest = DEMO.caseload().of(riley).getLast();
    assertEquals(DEMO.calendar().today().minusDays(7), newest.startsOn());
    assertTrue(newest.endsOn().isEmpty());
    assertTrue(DEMO.messages().stream().noneMatch(m -> m.person().equals(riley)));
    assertTrue(DEMO.meetings().stream().noneMatch(m -> m.person().equals(riley)));
  }

  @Test
  void everybodyHasOneWorkerTodayAndSomeHadManyThisYear() {
    var today = DEMO.calendar().today();
    for (var person : DEMO.people()) {
      var now = DEMO.caseload().of(person).stream().filter(a -> a.holdsOn(today)).count();
      assertEquals(1, now, person.name());
    }
    assertTrue(people(p -> DEMO.caseload().of(p).size() > 8) > 30);
  }

  @Test
  void everyMessageHasWordsAndEveryItemOneToThreeThemes() {
    var taxonomy = Taxonomy.standard();
    for (var message : DEMO.messages()) {
      assertFalse(message.answers().words().isEmpty());
      for (var text : message.answers().words().values()) {
        assertFalse(text.isBlank());
        assertFalse(text.contains("{"), text);
        assertTrue(text.length() < 1000, text);
      }
      var themes = message.mind().themes();
      assertTrue(!themes.isEmpty() && themes.size() <= 3, themes::toString);
      assertTrue(themes.stream().allMatch(code -> taxonomy.find(code).isPresent()));
    }
  }

  @Test
  void everyThemeHasAtLeastTwelveSnippets() {
    var snippets = new Words(new Dice("test")).snippets();
    for (var theme : Taxonomy.standard().themes()) {
      var some = snippets.get(theme.code());
      assertTrue(some.sad().size() + some.happy().size() >= 12, theme.code());
      assertFalse(some.happy().isEmpty(), theme.code());
    }
  }

  @Test
  void whatIsOldIsNotLeftUnanswered() {
    var today = DEMO.calendar().today();
    for (var message : DEMO.messages()) {
      if (message.state().equals("read")) {
        assertFalse(message.answerBy().map(today::isAfter).orElse(false));
      }
    }
  }

  @Test
  void idsAreUnique() {
    assertEquals(
        DEMO.messages().size(), distinct(DEMO.messages().stream().map(Message::id).toList()));
    assertEquals(
        DEMO.caseload().all().size(),
        distinct(DEMO.caseload().all().stream().map(Allocation::id).toList()));
  }

  private static InventedAuthority inventedAt(String moment) {
    return InventedAuthority.invent("wearbridge", Instant.parse(moment));
  }

  private static long about(String theme, Quarter quarter) {
    return heard(DEMO, quarter, m -> m.confirmedThemes().contains(theme));
  }

  private static long heard(InventedAuthority demo, Quarter quarter, Predicate<Message> which) {
    return distinct(sent(demo, quarter, which).stream().map(Message::person).toList());
  }

  private static List<Message> sent(
      InventedAuthority demo, Quarter quarter, Predicate<Message> which) {
    return demo.messages().stream()
        .filter(message -> Quarter.of(message.mind().day()).equals(quarter))
        .filter(which)
        .sorted(Comparator.comparing(Message::sentAt))
        .collect(Collectors.toList());
  }

  private static long people(Predicate<YoungPerson> which) {
    return DEMO.people().stream().filter(which).count();
  }

  private static long distinct(List<?> things) {
    return new HashSet<>(things).size();
  }
}
