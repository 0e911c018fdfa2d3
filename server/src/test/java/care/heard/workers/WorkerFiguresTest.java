package care.heard.workers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import care.heard.platform.access.Role;
import care.heard.platform.time.England;
import care.heard.support.Allocated;
import care.heard.support.HeardTest;
import care.heard.support.TestAuthority;
import care.heard.support.TestHeard;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Figures of workers: counted by team, and nobody's answer can be told from them. */
@HeardTest
class WorkerFiguresTest {
  private static final LocalDate FROM = LocalDate.of(2025, 1, 2);
  private static final LocalDate TO = LocalDate.of(2026, 1, 1);

  @Test
  void fewerThanFiveAnswersAreNotShownAndCannotBeWorkedOut() {
    var figures =
        WorkerFigures.of(
            FROM, TO, List.of(team("A", 12), team("B", 3), team("C", 7), team("D", 0)));
    assertEquals(List.of(true, false, false, false), shown(figures));
    assertTrue(figures.all().answers().isPresent());
  }

  @Test
  void twoTeamsThatTogetherHaveEnoughHideEachOther() {
    var figures = WorkerFigures.of(FROM, TO, List.of(team("A", 12), team("B", 3), team("C", 4)));
    assertEquals(List.of(true, false, false), shown(figures));
  }

  @Test
  void whereNobodyIsHiddenEverybodyIsShown() {
    assertEquals(
        List.of(true, true),
        shown(WorkerFigures.of(FROM, TO, List.of(team("A", 5), team("B", 9)))));
    assertFalse(WorkerFigures.of(FROM, TO, List.of(team("A", 4))).all().answers().isPresent());
  }

  @Test
  void workersOfAYearAreCountedByTeamOverHttp(TestHeard heard) {
    var authority = heard.newAuthority();
    var today = England.day(heard.clock().instant());
    for (int i = 0; i < 6; i++) {
      var person = authority.youngPerson("Robin" + i);
      var allocated = new Allocated(heard, authority, person);
      allocated.between(today.minusDays(800), today.minusDays(500));
      allocated.between(today.minusDays(500), today.minusDays(30));
      allocated.between(today.minusDays(30), null);
      say(authority, person);
    }
    var path = "/v1/staff/worker-figures";
    var figures = authority.staff(Role.SERVICE_MANAGER).get(path).expect(200).json();
    assertEquals(6, figures.at("/all/youngPeople").asInt(), figures.toString());
    assertEquals(6, figures.at("/all/two").asInt() + figures.at("/all/one").asInt());
    assertEquals(6, figures.at("/all/answers/answered").asInt());
    assertEquals(6, figures.at("/all/answers/toldAgain").asInt());
    assertEquals(0, figures.at("/all/answers/saidGoodbye").asInt());
    authority.staff(Role.PARTICIPATION_OFFICER).get(path).expect(200);
    authority.staff(Role.WORKER).get(path).expectProblem(403, "not-allowed");
    var page =
        authority.staff(Role.SERVICE_MANAGER).get("/staff/worker-figures").expect(200).text();
    assertTrue(page.contains("How often workers change"));
  }

  private static void say(TestAuthority authority, UUID person) {
    var answers =
        List.of(
            Map.of("question", "told-before", "choice", "no"),
            Map.of("question", "said-goodbye", "choice", "no"),
            Map.of("question", "told-again", "choice", "all"));
    authority
        .phoneOf(person)
        .once()
        .post(
            "/v1/feedback",
            Map.of(
                "questionSet",
                authority.questionSet("worker-changed"),
                "level",
                "named",
                "answers",
                answers,
                "themes",
                List.of(),
                "shareWith",
                List.of("participation"),
                "mayQuote",
                false,
                "wantsAnswer",
                false))
        .expect(201);
  }

  private static List<Boolean> shown(WorkerFigures figures) {
    return figures.teams().stream().map(team -> team.answers().isPresent()).toList();
  }

  private static TeamFigures team(String name, int answered) {
    return new TeamFigures(name, 20, 10, 6, 3, 1, answered, 1, 1, 1);
  }
}
