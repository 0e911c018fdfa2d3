package care.heard.screens;

import care.heard.meetings.DuePage;
import care.heard.meetings.MeetingConcernPage;
import care.heard.meetings.MeetingImportPage;
import care.heard.meetings.MeetingNewPage;
import care.heard.meetings.MeetingPage;
import care.heard.meetings.MeetingWordsPage;
import care.heard.meetings.MeetingsPage;
import care.heard.meetings.ReturnPage;
import care.heard.platform.pages.Choice;
import care.heard.platform.pages.FormErrors;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The pages on which staff plan and hold meetings and read what was written for them. */
final class MeetingScreens {
  private static final Optional<String> QUIET = Optional.empty();
  private static final List<Choice> CHAIRS =
      List.of(new Choice(Screens.ID.toString(), "Idris " + Screens.HOSTILE));

  private MeetingScreens() {}

  static void add(Map<String, String> screens) {
    lists(screens);
    plan(screens);
    one(screens);
    words(screens);
    reviews(screens);
    imports(screens);
  }

  private static void lists(Map<String, String> screens) {
    var done = Optional.of("The meeting is planned.");
    screens.put(
        "meetings",
        Screens.render(
            "staff/meetings.jte",
            new MeetingsPage(
                done,
                List.of(line("planned", Optional.of("wants to come"), true)),
                List.of(line("planned", QUIET, false)),
                List.of(line("cancelled", QUIET, false), line("held", QUIET, false)))));
    screens.put(
        "meetings-empty",
        Screens.render(
            "staff/meetings.jte", new MeetingsPage(QUIET, List.of(), List.of(), List.of())));
  }

  private static MeetingsPage.Line line(String state, Optional<String> answer, boolean words) {
    return new MeetingsPage.Line(
        Screens.ID,
        "Review",
        "Kit " + Screens.HOSTILE,
        "Wednesday 14 October 2026",
        "16:00 to 17:00",
        "Fernhill Library, room 2",
        List.of("Amara Winterbourne, your social worker", Screens.HOSTILE),
        state,
        answer,
        words);
  }

  private static void plan(Map<String, String> screens) {
    var nothing = MeetingNewPage.Typed.nothing();
    var kit = new MeetingNewPage.Person(Screens.ID, "Kit " + Screens.HOSTILE);
    screens.put("meeting-new", planned(nothing, Optional.of(kit), List.of()));
    screens.put("meeting-new-nobody", planned(nothing, Optional.empty(), List.of()));
    screens.put("meeting-new-list", planned(nothing, Optional.empty(), List.of(kit)));
    var typed =
        new MeetingNewPage.Typed(
            Screens.REFUSED,
            "children-in-care-review",
            "2026-10-14",
            "16:00",
            "15:00",
            Screens.HOSTILE,
            List.of("Amara", Screens.HOSTILE, "Idris", "Bo"),
            Screens.ID.toString(),
            "yes",
            "2026-09-01");
    screens.put("meeting-new-refused", planned(typed, Optional.of(kit), List.of()));
  }

  private static String planned(
      MeetingNewPage.Typed typed,
      Optional<MeetingNewPage.Person> about,
      List<MeetingNewPage.Person> list) {
    var kinds = List.of(new Choice("children-in-care-review", "Review"));
    return Screens.render(
        "staff/meeting-new.jte",
        new MeetingNewPage(typed, about, list, kinds, CHAIRS, Screens.ID.toString()));
  }

  private static void one(Map<String, String> screens) {
    var none = FormErrors.none();
    screens.put("meeting", one(none, "planned", new MeetingPage.May(true, true, false, false)));
    screens.put(
        "meeting-begun", one(none, "planned", new MeetingPage.May(false, true, true, false)));
    screens.put("meeting-held", one(none, "held", new MeetingPage.May(false, false, false, true)));
    screens.put(
        "meeting-cancelled",
        one(none, "cancelled", new MeetingPage.May(false, false, false, false)));
    var wrong =
        new FormErrors(
            List.of(
                new FormErrors.FormError("startTime", "There is no such time that day."),
                new FormErrors.FormError("reason", "Choose a reason.")));
    screens.put(
        "meeting-refused", one(wrong, "planned", new MeetingPage.May(true, true, false, false)));
  }

  private static String one(FormErrors errors, String state, MeetingPage.May may) {
    var typed =
        new MeetingPage.Typed(
            "2026-10-14", "16:00", "17:00", Screens.HOSTILE, "", "", "", "", "PN6");
    return Screens.render(
        "staff/meeting.jte",
        new MeetingPage(
            QUIET,
            errors,
            Screens.ID,
            "Children-in-care review",
            "Kit " + Screens.HOSTILE,
            state,
            List.of(
                new MeetingPage.Fact("When", "Wednesday 14 October 2026, 16:00"),
                new MeetingPage.Fact("In their words", Screens.HOSTILE)),
            List.of(
                new MeetingPage.Told(
                    "30 September 2026", "Another time or place", "Waiting to be sent"),
                new MeetingPage.Told("16 September 2026", "Invitation", "Seen on their phone")),
            "\"3\"",
            true,
            may,
            typed,
            CHAIRS));
  }

  private static void imports(Map<String, String> screens) {
    var wrong =
        new FormErrors(List.of(new FormErrors.FormError("calendar", "This is not a calendar.")));
    var line =
        new MeetingImportPage.Line(1, "planned", "Monday 4 May 2026, 10:00", Screens.HOSTILE);
    var report = new MeetingImportPage.Report(true, "1 to plan.", List.of(line));
    screens.put("meeting-import", imported(FormErrors.none(), Optional.empty()));
    screens.put("meeting-import-report", imported(FormErrors.none(), Optional.of(report)));
    screens.put("meeting-import-refused", imported(wrong, Optional.empty()));
  }

  private static String imported(FormErrors errors, Optional<MeetingImportPage.Report> report) {
    var id = Screens.ID.toString();
    return Screens.render(
        "staff/meeting-import.jte",
        new MeetingImportPage(
            new MeetingImportPage.Typed(errors, id, "core-group", id, Screens.HOSTILE),
            Optional.of(new MeetingNewPage.Person(Screens.ID, "Kit " + Screens.HOSTILE)),
            CHAIRS,
            CHAIRS,
            report,
            id));
  }

  private static void words(Map<String, String> screens) {
    var part = new MeetingWordsPage.Part("What is going well", Screens.HOSTILE);
    screens.put(
        "meeting-words",
        Screens.render(
            "staff/meeting-words.jte",
            new MeetingWordsPage(
                Screens.ID,
                "Kit " + Screens.HOSTILE,
                List.of("wants to come", "speaks for themselves"),
                List.of("My carer", Screens.HOSTILE),
                List.of(part),
                List.of(part))));
    screens.put(
        "meeting-concern",
        Screens.render(
            "staff/meeting-concern.jte",
            new MeetingConcernPage("Kit Larkspur", List.of(Screens.HOSTILE))));
  }

  private static void reviews(Map<String, String> screens) {
    var late = due(QUIET, Optional.of("3 September 2026"));
    var soon = due(Optional.of("20 November 2026"), QUIET);
    screens.put(
        "due-reviews",
        Screens.render(
            "staff/due-reviews.jte",
            new DuePage(List.of(late), List.of(soon), List.of(late), telling(FormErrors.none()))));
    var wrong =
        new FormErrors(List.of(new FormErrors.FormError("address", "Use an e-mail address.")));
    screens.put(
        "due-reviews-refused",
        Screens.render(
            "staff/due-reviews.jte",
            new DuePage(List.of(), List.of(), List.of(late), telling(wrong))));
    screens.put(
        "due-reviews-empty",
        Screens.render(
            "staff/due-reviews.jte",
            new DuePage(List.of(), List.of(), List.of(), telling(FormErrors.none()))));
    screens.put(
        "participation-return",
        Screens.render(
            "staff/participation-return.jte",
            new ReturnPage(2027, 1, List.of(new ReturnPage.Line("PN6", Screens.HOSTILE, 4)))));
  }

  private static DuePage.Telling telling(FormErrors errors) {
    return new DuePage.Telling(QUIET, errors, Screens.HOSTILE);
  }

  private static DuePage.Line due(Optional<String> planned, Optional<String> warned) {
    return new DuePage.Line(
        Screens.ID,
        "Kit " + Screens.HOSTILE,
        "Children-in-care review",
        "1 October 2026",
        planned,
        warned);
  }
}
