package care.heard.screens;

import care.heard.actions.ActionForm;
import care.heard.actions.ActionLine;
import care.heard.actions.ActionPage;
import care.heard.actions.ActionsPage;
import care.heard.actions.PledgePage;
import care.heard.platform.pages.Choice;
import care.heard.platform.pages.FormErrors;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The pages on which staff promise things, and say what became of them. */
final class ActionScreens {
  private static final Optional<String> QUIET = Optional.empty();
  private static final String KEY = UUID.randomUUID().toString();

  private ActionScreens() {}

  static void add(Map<String, String> screens) {
    var late = line(Screens.HOSTILE, true, 21);
    var open = line("Doors get locks", true, 0);
    var done = line("More family time", false, 0);
    screens.put(
        "actions",
        Screens.render(
            "staff/actions.jte",
            new ActionsPage(
                Optional.of("It is promised."), List.of(late), List.of(open), List.of(done))));
    screens.put(
        "actions-empty",
        Screens.render(
            "staff/actions.jte", new ActionsPage(QUIET, List.of(), List.of(), List.of())));
    forms(screens);
    screens.put("action", action(open, false, FormErrors.none()));
    screens.put("action-awaiting", action(late, true, FormErrors.none()));
    screens.put("action-refused", action(open, false, errors("evidence", "dueOn")));
    pledge(screens);
  }

  private static void forms(Map<String, String> screens) {
    var home = List.of(new Choice("HOME", "Where I live " + Screens.HOSTILE));
    var view = new ActionForm.View(FormErrors.none(), Map.of());
    screens.put(
        "action-form",
        Screens.render("staff/action-form.jte", new ActionForm(view, KEY, home, home, List.of())));
    var refused = new ActionForm.View(errors("title", "dueOn"), Map.of("theme", List.of("HOME")));
    screens.put(
        "action-form-refused",
        Screens.render("staff/action-form.jte", new ActionForm(refused, KEY, home, home, home)));
  }

  private static void pledge(Map<String, String> screens) {
    var themes = List.of(new Choice("HOME", "Where I live"), new Choice("SAFE", "Feeling safe"));
    var view = new PledgePage.View(QUIET, FormErrors.none(), Map.of());
    screens.put(
        "pledge-empty",
        Screens.render("staff/pledge.jte", new PledgePage(view, KEY, List.of(), themes)));
    var promise = new PledgePage.Line(Screens.ID, Screens.HOSTILE, "Where I live", 2);
    var refused = new PledgePage.View(QUIET, errors("words", "themes"), Map.of());
    screens.put(
        "pledge-refused",
        Screens.render("staff/pledge.jte", new PledgePage(refused, KEY, List.of(promise), themes)));
  }

  private static String action(ActionLine line, boolean awaits, FormErrors errors) {
    return Screens.render(
        "staff/action.jte",
        new ActionPage(
            new ActionPage.View(QUIET, errors, Map.of()),
            line,
            Optional.of("You have locks."),
            Optional.of("Evidence " + Screens.HOSTILE),
            List.of("1 May 2026: promised. (Ada)"),
            true,
            !awaits,
            awaits,
            QUIET));
  }

  private static FormErrors errors(String... fields) {
    return new FormErrors(
        List.of(fields).stream().map(f -> new FormErrors.FormError(f, "Change this.")).toList());
  }

  static ActionLine line(String title, boolean open, int daysLate) {
    return new ActionLine(
        Screens.ID,
        "HOME",
        "Where I live",
        title,
        "Fewer young people raise it",
        "Ada Quillbourne, head of children in care",
        "30 October 2026",
        open ? "Under way" : "Done on 2 May 2026",
        open,
        daysLate,
        daysLate == 0 ? QUIET : Optional.of(daysLate + " days late"),
        daysLate > 14,
        Optional.of("moved once; first due 28 August 2026"),
        open ? QUIET : Optional.of("About 10 fewer raised it."),
        Optional.empty(),
        List.of("1 May 2026: moved from 28 August 2026 to 30 October 2026. Later."));
  }
}
