package care.heard.standing;

import care.heard.platform.pages.Choice;
import care.heard.platform.pages.FormErrors;
import care.heard.platform.pages.PlainTime;
import care.heard.workers.Standing;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Who stands by a young person, and the form that adds somebody.
 *
 * @param staff who was chosen in a form that was refused
 * @param standsAs as what
 * @param key makes a second click the same command
 */
public record StandingPage(
    Optional<String> message,
    FormErrors errors,
    UUID person,
    String name,
    List<Line> lines,
    List<Choice> candidates,
    String staff,
    String standsAs,
    String key) {
  /** As what somebody can stand by a young person. */
  private static final List<Choice> AS =
      List.of(new Choice("iro", "Reviewing officer (IRO)"), new Choice("advocate", "Advocate"));

  /**
   * Somebody who stands by them.
   *
   * @param note what is to be known about it, in words
   * @param endsHere whether it can be ended on this page
   */
  public record Line(
      UUID id,
      String name,
      String standsAs,
      String since,
      Optional<String> note,
      boolean endsHere) {}

  /** What only the page knows. */
  record View(Optional<String> message, FormErrors errors, String staff, String standsAs) {
    static View fresh(Optional<String> message) {
      return new View(message, FormErrors.none(), "", "");
    }
  }

  static StandingPage of(UUID person, StandsBy all, View view) {
    return new StandingPage(
        view.message(),
        view.errors(),
        person,
        all.person(),
        all.standing().stream().map(StandingPage::line).toList(),
        all.candidates().stream()
            .map(one -> new Choice(one.staff().toString(), one.name() + ", " + one.role()))
            .toList(),
        view.staff(),
        view.standsAs(),
        UUID.randomUUID().toString());
  }

  /** As what somebody can stand by a young person. */
  public List<Choice> kinds() {
    return AS;
  }

  private static Line line(Standing one) {
    return new Line(
        one.id(),
        one.name(),
        title(one.standsAs()),
        PlainTime.day(one.since()),
        note(one),
        !one.fromRecords());
  }

  private static Optional<String> note(Standing one) {
    if (!one.signsIn()) {
      return Optional.of("They do not sign in here, so nothing can be shared with them yet.");
    }
    return one.fromRecords() ? Optional.of("From the council's records.") : Optional.empty();
  }

  private static String title(String code) {
    return AS.stream()
        .filter(choice -> choice.code().equals(code))
        .map(Choice::title)
        .findFirst()
        .orElse(code);
  }

  @Override
  public String toString() {
    return "StandingPage[" + person + "]";
  }
}
