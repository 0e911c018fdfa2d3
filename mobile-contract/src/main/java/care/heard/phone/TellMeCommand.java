package care.heard.phone;

import care.heard.client.ApiException;
import care.heard.client.PhoneApi;
import care.heard.client.model.NoticePreferences;
import care.heard.client.model.QuietTime;
import care.heard.client.model.SaveNoticePreferences;
import care.heard.client.model.SaveNoticePreferences.RemindersEnum;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** What you want to be told, and when. Without options it is shown. */
@Command(name = "tell-me", description = "What you want to be told, and when: see it or change it.")
final class TellMeCommand implements Callable<Integer> {
  private static final String NONE = "none";
  private static final Map<String, String> WORDS =
      Map.of("week", "a week", "day", "a day", "hour", "an hour");

  @ParentCommand private Phone phone;

  @Option(names = "--wake", paramLabel = "YES/NO", description = "Whether your phone may be woken.")
  private Answer wake;

  @Option(
      names = "--before",
      split = ",",
      paramLabel = "WHEN",
      description = "How long before a meeting you are reminded: ${COMPLETION-CANDIDATES}.")
  private Set<Before> before;

  @Option(
      names = "--quiet",
      paramLabel = "FROM-UNTIL",
      description = "A quiet time of your own, such as 18:00-07:30, or none.")
  private String quiet;

  @Option(
      names = "--school",
      paramLabel = "YES/NO",
      description = "Whether you go to school: then it is quiet in school hours.")
  private Answer school;

  /** How long before a meeting. */
  enum Before {
    WEEK,
    DAY,
    HOUR,
    NEVER
  }

  /** One or the other. */
  enum Answer {
    YES,
    NO
  }

  @Override
  public Integer call() throws ApiException {
    PhoneApi api = phone.pickUp().api();
    NoticePreferences kept = api.getNoticePreferences();
    show(isAnyGiven() ? api.saveNoticePreferences(changed(kept)) : kept);
    return 0;
  }

  private boolean isAnyGiven() {
    return wake != null || before != null || quiet != null || school != null;
  }

  private SaveNoticePreferences changed(NoticePreferences kept) {
    return new SaveNoticePreferences()
        .wakes(wake == null ? kept.getWakes() : wake == Answer.YES)
        .reminders(before == null ? reminders(Set.copyOf(kept.getReminders())) : chosen())
        .quiet(quiet == null ? kept.getQuiet() : quietTime())
        .quietAtSchool(school == null ? kept.getQuietAtSchool() : school == Answer.YES);
  }

  private Set<RemindersEnum> chosen() {
    return reminders(
        before.stream()
            .filter(when -> when != Before.NEVER)
            .map(when -> when.name().toLowerCase(Locale.ROOT))
            .collect(Collectors.toSet()));
  }

  private static Set<RemindersEnum> reminders(Set<String> codes) {
    return codes.stream()
        .map(RemindersEnum::fromValue)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private QuietTime quietTime() {
    if (NONE.equals(quiet)) {
      return null;
    }
    String[] ends = quiet.split("-", -1);
    return new QuietTime().from(ends[0]).until(ends[ends.length - 1]);
  }

  private static String words(NoticePreferences kept) {
    return kept.getReminders().stream()
        .map(when -> WORDS.getOrDefault(when, when))
        .collect(Collectors.joining(", "));
  }

  private void show(NoticePreferences kept) {
    Screen screen = phone.screen();
    screen.line(
        Boolean.TRUE.equals(kept.getWakes())
            ? "Your phone is woken when there is something new. It never says what."
            : "Your phone is not woken. What is new waits in the app.");
    screen.line(
        kept.getReminders().isEmpty()
            ? "You get no reminders of meetings."
            : "Before a meeting you are reminded: " + words(kept) + " before.");
    if (kept.getQuiet() != null) {
      screen.line(
          "Quiet from " + kept.getQuiet().getFrom() + " to " + kept.getQuiet().getUntil() + ".");
    }
    screen.line(
        Boolean.TRUE.equals(kept.getQuietAtSchool())
            ? "It is quiet in school hours."
            : "School hours are not quiet for you.");
  }
}
