package care.heard.releases;

import care.heard.platform.time.Quarter;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Releases of an invented authority, made by the real rules from invented young people. */
public final class ReleaseFixtures {
  static final UUID ID = UUID.fromString("47586970-8192-4a3b-8c5d-6e7f8091a2b3");
  static final UUID DRAFTER = UUID.fromString("00000000-0000-4000-8000-000000000001");
  static final UUID FIRST = UUID.fromString("00000000-0000-4000-8000-000000000002");
  static final UUID SECOND = UUID.fromString("00000000-0000-4000-8000-000000000003");
  static final Quarter LAST = Quarter.parse("2026-Q3");

  private static final int PEOPLE = 270;
  private static final OffsetDateTime WHEN =
      OffsetDateTime.of(2026, 10, 8, 9, 12, 0, 0, ZoneOffset.UTC);
  private static final List<Grouping> FAMILY =
      Grouping.family(List.of("North", "Central", "South"));

  /** A theme, and how many in a thousand raise it in the first quarter and how that changes. */
  private record Course(Theme theme, int atFirst, int change) {}

  private static final List<Course> COURSES =
      List.of(
          course("WORKER_CHANGE", "Changes of worker", 420, -45),
          course("REPEATING_STORY", "Telling it all again", 300, -45),
          course("LISTENED_TO", "Having a say", 240, 12),
          course("HOME", "Where I live", 200, 0),
          course("FAMILY_TIME", "Family time", 170, 6),
          course("FRIENDS_FUN", "Friends and fun", 130, -2),
          course("MOVES", "Moving home", 48, -3),
          course("MOVING_ON", "Moving on and living alone", 36, 3),
          course("RIGHTS_HELP", "Rights, advocates and complaints", 20, 0),
          new Course(new Theme("SAFE", "Feeling safe", true), 90, 4),
          course("GOOD_NEWS", "Good news", 80, 25));

  private ReleaseFixtures() {}

  /** The last of six quarters, one of which was never published. */
  static ReleaseContent content() {
    var earlier = new ArrayList<ReleaseContent>();
    for (int i = 0; i < 6; i++) {
      var content = content(quarter(i), i, new Trends(List.copyOf(earlier)));
      if (i != 1) {
        earlier.add(content);
      }
    }
    return earlier.getLast();
  }

  /** The first release there is. */
  static ReleaseContent first() {
    return content(LAST, 0, new Trends(List.of()));
  }

  /** The same as the board reads it. */
  public static PublishedRelease published() {
    var content = content();
    var sha256 = FrozenContent.of(content).sha256();
    return new PublishedRelease(ID, LocalDate.of(2026, 10, 9), sha256, content);
  }

  /** The first release there is, as the board reads it. */
  public static PublishedRelease publishedFirst() {
    var content = first();
    var sha256 = FrozenContent.of(content).sha256();
    return new PublishedRelease(ID, LocalDate.of(2026, 10, 9), sha256, content);
  }

  /** The same on its way, signed off by so many. */
  static Release release(ReleaseState state, int signOffs) {
    var content = content();
    return new Release(
        ID,
        LAST,
        state,
        content,
        FrozenContent.of(content).sha256(),
        tables(5).withheld(),
        new Release.Drafter(DRAFTER, "Rowan Ashdown", WHEN.minusDays(1)),
        List.of(
                new SignOff(FIRST, "Bryn Hollowell", WHEN),
                new SignOff(SECOND, "Tamsin Greyfriars", WHEN.plusHours(5)))
            .subList(0, signOffs),
        state == ReleaseState.PUBLISHED ? WHEN.plusDays(1) : null);
  }

  private static ReleaseContent content(Quarter quarter, int index, Trends trends) {
    var tables = tables(index);
    return new ReleaseContent(
        quarter.code(),
        ReleaseContent.title(quarter),
        "Wearbridge Council",
        tables.people(),
        trends.people(quarter, tables.people()),
        tables.groupings(),
        tables.respondents(),
        tables.themes().stream().map(theme -> trends.theme(quarter, theme)).toList(),
        List.of(),
        Notes.of(quarter));
  }

  private static SafeTables tables(int index) {
    var themes = COURSES.stream().map(Course::theme).toList();
    var random = new Random(20260701L + index);
    var people =
        IntStream.range(0, PEOPLE - 12 * (5 - index)).mapToObj(_ -> person(random, index)).toList();
    return DisclosureRules.apply(FAMILY, themes, new YoungPeopleHeard(people).count(themes));
  }

  private static YoungPeopleHeard.Heard person(Random random, int index) {
    var cells = FAMILY.stream().map(grouping -> cell(random, grouping)).toList();
    var themes =
        COURSES.stream()
            .filter(c -> random.nextInt(1000) < c.atFirst() + index * c.change())
            .map(c -> c.theme().code())
            .toList();
    return new YoungPeopleHeard.Heard(cells, themes);
  }

  private static Cell cell(Random random, Grouping grouping) {
    var cells = grouping.everyCell().toList();
    return cells.get(
        (int) (cells.size() * random.nextDouble() * (0.4 + 0.6 * random.nextDouble())));
  }

  private static Quarter quarter(int index) {
    return Stream.iterate(LAST, Quarter::previous).skip(5L - index).findFirst().orElseThrow();
  }

  private static Course course(String code, String title, int atFirst, int change) {
    return new Course(new Theme(code, title, false), atFirst, change);
  }
}
