package care.heard.onboarding;

import care.heard.onboarding.AuthorityFile.Hours;
import care.heard.platform.http.Problem.FieldError;
import care.heard.platform.pages.Accent;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What an authority's file must say beyond its form. */
final class AuthorityRules {
  private static final String EMERGENCY = "999";
  private static final String CHILDLINE = "08001111";

  private final AuthorityFile file;
  private final List<FieldError> faults = new ArrayList<>();

  private AuthorityRules(AuthorityFile file) {
    this.file = file;
  }

  /** Everything to put right; empty where nothing is. */
  static List<FieldError> faults(AuthorityFile file) {
    var rules = new AuthorityRules(file);
    rules.helpLines();
    rules.accent();
    rules.hours("/quietHours", file.quiet());
    rules.hours("/school/hours", file.schoolHours());
    if (!file.schoolHours().from().isBefore(file.schoolHours().until())) {
      rules.fault("/school/hours", "School must begin before it ends.");
    }
    rules.terms();
    return rules.faults;
  }

  // Promise 3: these numbers are on every screen.
  private void helpLines() {
    Set<String> numbers =
        file.helpLines().stream()
            .map(line -> line.phone().replace(" ", ""))
            .collect(Collectors.toSet());
    if (!numbers.remove(EMERGENCY)) {
      fault("/helpLines", "Add the line for emergencies, 999.");
    }
    if (!numbers.remove(CHILDLINE)) {
      fault("/helpLines", "Add Childline, 0800 1111.");
    }
    if (numbers.isEmpty()) {
      fault("/helpLines", "Add the authority's own out-of-hours line.");
    }
  }

  private void accent() {
    file.accent()
        .filter(colour -> Accent.of(colour).isEmpty())
        .ifPresent(_ ->
            fault(
                "/branding/accent",
                "White text cannot be read on this colour: use a darker one (contrast 4.5 or more)."));
  }

  private void hours(String at, Hours hours) {
    if (hours.from().equals(hours.until())) {
      fault(at, "From and until must differ.");
    }
  }

  private void terms() {
    for (int i = 0; i < file.terms().size(); i++) {
      var term = file.terms().get(i);
      if (term.lastDay().isBefore(term.firstDay())) {
        fault("/school/terms/" + i, "The last day must not be before the first.");
      }
      if (i > 0 && !term.firstDay().isAfter(file.terms().get(i - 1).lastDay())) {
        fault("/school/terms/" + i, "A term must begin after the one before it has ended.");
      }
    }
  }

  private void fault(String pointer, String whatToDo) {
    faults.add(new FieldError(pointer, whatToDo));
  }
}
