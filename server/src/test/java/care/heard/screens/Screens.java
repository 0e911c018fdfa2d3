package care.heard.screens;

import care.heard.auditing.AuditingPage;
import care.heard.demo.provider.ProviderPage;
import care.heard.identity.CodePage;
import care.heard.identity.YoungPeoplePage;
import care.heard.identity.signin.ChoicePage;
import care.heard.identity.signin.GoOnPage;
import care.heard.identity.signin.RefusedPage;
import care.heard.platform.pages.FormErrors;
import care.heard.platform.pages.PageFrame;
import care.heard.platform.pages.Templates;
import care.heard.safeguarding.AlertsPage;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Every page of staff, sign-in and demo, full, empty and refused, with texts that try to break out.
 */
final class Screens {
  static final String HOSTILE = "<script>alert(1)</script>\" onclick=\"x' & <b>";
  static final UUID ID = UUID.fromString("b7e6c0de-51f4-4a7b-9d3e-2f8a1c6b5d40");
  static final FormErrors REFUSED =
      new FormErrors(
          List.of(
              new FormErrors.FormError("endTime", "Must be later than 16:00."),
              new FormErrors.FormError("themes", "Pick three at most."),
              new FormErrors.FormError("words", "Write something first."),
              new FormErrors.FormError("", "Have a look at what has changed.")));

  private static final Templates TEMPLATES = new Templates();
  private static final Optional<String> DONE = Optional.of("Your reply is sent.");
  private static final Optional<String> QUIET = Optional.empty();

  private Screens() {}

  /** The pages by a name of their own. */
  static Map<String, String> all() {
    var screens = new LinkedHashMap<String, String>();
    FeedbackScreens.add(screens);
    identity(screens);
    MeetingScreens.add(screens);
    alerts(screens);
    AlertScreens.add(screens);
    audit(screens);
    CardScreens.add(screens);
    ActionScreens.add(screens);
    RecordScreens.add(screens);
    QuestionScreens.add(screens);
    DemoScreens.add(screens);
    screens.put(
        "problem",
        TEMPLATES.render(
            "layout/problem.jte",
            Map.of("frame", frame(), "title", "Not found", "detail", "We could not find that.")));
    return screens;
  }

  static String render(String template, Object page) {
    return TEMPLATES.render(template, Map.of("frame", frame(), "page", page));
  }

  private static PageFrame frame() {
    return new PageFrame(
            "Wearbridge Council",
            Optional.of("Sam Okafor " + HOSTILE),
            "form-token",
            List.of(
                new PageFrame.Link("Feedback", "/staff/inbox", true),
                new PageFrame.Link("Might not be safe", "/staff/alerts", false),
                new PageFrame.Link("Young people", "/staff/young-people", false),
                new PageFrame.Link("Meetings", "/staff/meetings", false),
                new PageFrame.Link("Releases", "/staff/releases", false)),
            List.of())
        .withHelpLines(
            List.of(
                new PageFrame.HelpLine("Emergency", "999", "If somebody is in danger now"),
                new PageFrame.HelpLine("Out of hours", "0191 498 0777", "Nights and weekends")));
  }

  private static void identity(Map<String, String> screens) {
    var kit =
        new YoungPeoplePage.Person(
            ID, "Kit Larkspur", "16–17", "North", Optional.of("Amara Winterbourne"), true);
    var other =
        new YoungPeoplePage.Person(
            UUID.randomUUID(), HOSTILE, "10–15", "South", Optional.empty(), false);
    screens.put(
        "young-people",
        render(
            "staff/young-people.jte",
            new YoungPeoplePage(QUIET, HOSTILE, List.of(kit, other), true, true, true, 2)));
    screens.put(
        "young-people-empty",
        render(
            "staff/young-people.jte",
            new YoungPeoplePage(QUIET, "zzz", List.of(), false, true, true, 0)));
    screens.put(
        "code",
        render(
            "staff/code.jte",
            new CodePage(
                "7KQ2MX-4R9T-W3ZB",
                "Kit " + HOSTILE,
                "23 September 2026 at 11:30",
                "https://heard.example/app/#code=7KQ2MX-4R9T-W3ZB",
                "/staff/young-people/1/lost-phone-codes",
                false,
                Optional.of("./heard phone enrol 7KQ2MX-4R9T-W3ZB"))));
    var sam =
        new ProviderPage.Person(
            "sam", "Sam Okafor", "Participation officer", "Reads, replies, drafts releases.");
    var odd = new ProviderPage.Person("odd", HOSTILE, "Board member", "Reads what is published.");
    var here = "/demo/provider/authorize?state=" + HOSTILE;
    screens.put(
        "sign-in",
        render("demo/provider.jte", new ProviderPage(FormErrors.none(), here, List.of(sam, odd))));
    screens.put(
        "sign-in-empty", render("demo/provider.jte", new ProviderPage(REFUSED, here, List.of())));
    var councils =
        List.of(
            new ChoicePage.Council("Wearbridge Council", "/sign-in/wearbridge"),
            new ChoicePage.Council(HOSTILE, "/sign-in/odd"));
    screens.put("sign-in-choice", render("signin/choice.jte", new ChoicePage(councils)));
    screens.put("sign-in-choice-empty", render("signin/choice.jte", new ChoicePage(List.of())));
    screens.put(
        "sign-in-go-on",
        render("signin/go-on.jte", new GoOnPage("Signed in", "/staff/inbox?q=" + HOSTILE)));
    screens.put(
        "sign-in-refused",
        render(
            "signin/refused.jte",
            new RefusedPage("Please start again", HOSTILE, "https://heard.example/sign-in")));
    screens.put(
        "signed-out", render("signin/signed-out.jte", new GoOnPage("Signed out", "/sign-in")));
  }

  private static void alerts(Map<String, String> screens) {
    var open =
        new AlertsPage.Line(
            ID,
            "/staff/feedback/" + ID,
            "They said that they do not feel safe.",
            Optional.of("Kit " + HOSTILE),
            "21 September 2026 at 19:04",
            "2 hours ago",
            Optional.empty());
    var taken =
        new AlertsPage.Line(
            UUID.randomUUID(),
            "/staff/card-concerns/" + ID,
            "Something in the words.",
            Optional.empty(),
            "20 September 2026 at 08:00",
            "37 hours ago",
            Optional.of("Dee Duty is on it since 20 September 2026 at 08:10."));
    screens.put(
        "alerts",
        render(
            "staff/alerts.jte",
            new AlertsPage(
                DONE,
                FormErrors.none(),
                1,
                true,
                List.of(open, taken),
                Optional.of("Nobody has read what came on 2 May 2026."))));
    screens.put(
        "alerts-counted",
        render("staff/alerts.jte", new AlertsPage(QUIET, REFUSED, 3, false, List.of(), QUIET)));
    screens.put(
        "alerts-empty",
        render(
            "staff/alerts.jte",
            new AlertsPage(QUIET, FormErrors.none(), 0, true, List.of(), QUIET)));
  }

  private static void audit(Map<String, String> screens) {
    var chain = "7 entries are sealed. No checkpoint has been signed yet.";
    var staff =
        new AuditingPage.Line(
            "21 September 2026 at 19:04", "Staff", ID.toString(), "readFeedback", ID.toString());
    var service =
        new AuditingPage.Line("21 September 2026 at 00:00", "The service", "", HOSTILE, "");
    var filter = new AuditingPage.Filter("2026-09-01", "", HOSTILE, "");
    screens.put(
        "audit",
        render(
            "staff/audit.jte",
            new AuditingPage(
                chain, filter, List.of(staff, service), Optional.of("/staff/audit?cursor=MQ"))));
    var nothing = new AuditingPage.Filter("", "", "", "");
    screens.put(
        "audit-empty",
        render("staff/audit.jte", new AuditingPage(chain, nothing, List.of(), Optional.empty())));
  }
}
