package care.heard.screens;

import care.heard.platform.pages.FormErrors;
import care.heard.safeguarding.AlertPage;
import care.heard.safeguarding.duty.DutyRotaPage;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The pages of the duty team: one alert in each of its states, and the rota. */
final class AlertScreens {
  private static final FormErrors REFUSED =
      new FormErrors(
          List.of(
              new FormErrors.FormError("reason", "Choose a reason."),
              new FormErrors.FormError("words", "Write something first.")));
  private static final FormErrors BAD_ADDRESS =
      new FormErrors(List.of(new FormErrors.FormError("address", "Use an e-mail address.")));

  private AlertScreens() {}

  static void add(Map<String, String> screens) {
    for (var next : AlertPage.Next.values()) {
      var name = "alert-" + next.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
      screens.put(name, alert(next, FormErrors.none(), typed("")));
    }
    screens.put("alert-refused", alert(AlertPage.Next.ACT, REFUSED, typed("closing")));
    screens.put("alert-note-refused", alert(AlertPage.Next.ACT, words(), typed("entries")));
    screens.put("alert-second-refused", alert(AlertPage.Next.BE_SECOND, words(), typed("refusal")));
    SealedScreens.add(screens);
    screens.put("duty-rota", rota(FormErrors.none(), true, lines()));
    screens.put("duty-rota-empty", rota(FormErrors.none(), false, List.of()));
    screens.put("duty-rota-refused", rota(BAD_ADDRESS, true, lines()));
  }

  private static FormErrors words() {
    return new FormErrors(List.of(new FormErrors.FormError("words", "Write something first.")));
  }

  private static AlertPage.Typed typed(String form) {
    return new AlertPage.Typed("call", "passed-on", Screens.HOSTILE, form);
  }

  private static String alert(AlertPage.Next next, FormErrors errors, AlertPage.Typed typed) {
    var history =
        List.of(
            new AlertPage.Done("21 September 2026 at 19:04", "The alert opened.", Optional.empty()),
            new AlertPage.Done(
                "21 September 2026 at 19:12",
                "Dilys Thornbeck made a call.",
                Optional.of("Rang the home.\n" + Screens.HOSTILE)));
    return Screens.render(
        "staff/alert.jte",
        new AlertPage(
            Optional.empty(),
            errors,
            Screens.ID,
            "/staff/feedback/" + Screens.ID,
            "Kit " + Screens.HOSTILE,
            "Said they feel unsafe",
            "21 September 2026 at 19:04",
            "12 minutes ago",
            next == AlertPage.Next.TAKE_ON ? Optional.empty() : Optional.of("Dilys Thornbeck"),
            next,
            next == AlertPage.Next.BE_SECOND
                ? Optional.of("Dilys Thornbeck says that this can be closed: they are safe.")
                : Optional.empty(),
            history,
            typed,
            Screens.ID.toString()));
  }

  private static String rota(FormErrors errors, boolean mayChange, List<DutyRotaPage.Line> lines) {
    return Screens.render(
        "staff/duty-rota.jte",
        new DutyRotaPage(
            Optional.empty(),
            errors,
            mayChange,
            lines,
            new DutyRotaPage.Typed("1", Screens.HOSTILE, "webhook", Screens.HOSTILE),
            Screens.ID.toString()));
  }

  private static List<DutyRotaPage.Line> lines() {
    return List.of(
        new DutyRotaPage.Line(
            Screens.ID,
            "At once",
            "Duty desk " + Screens.HOSTILE,
            "by e-mail",
            "duty@wearbridge.example",
            Optional.of("The last try did not come through.")));
  }
}
