package care.heard.screens;

import care.heard.demo.DemoHomePage;
import care.heard.demo.PhonesPage;
import care.heard.platform.pages.FormErrors;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The pages that only the demo has. */
final class DemoScreens {
  private DemoScreens() {}

  static void add(Map<String, String> screens) {
    var notice =
        new PhonesPage.Notice(
            "21 September 2026 at 19:04",
            "You have something new",
            "{\"message\":{\"token\":\"c0ffee\",\"data\":{\"v\":\"1\",\"kind\":\"wake\"}}}");
    var silent = new PhonesPage.Notice("21 September 2026 at 19:05", "", Screens.HOSTILE);
    screens.put(
        "phones",
        Screens.render(
            "demo/phones.jte",
            new PhonesPage(List.of(new PhonesPage.Phone("c0ffee…", List.of(notice, silent))))));
    screens.put("phones-empty", Screens.render("demo/phones.jte", new PhonesPage(List.of())));
    screens.put("home", Screens.render("demo/home.jte", home()));
  }

  private static DemoHomePage home() {
    return new DemoHomePage(
        Optional.of("It is now 1 October 2026."),
        FormErrors.none(),
        "Monday 21 September 2026, 19:04",
        "1 October 2026",
        List.of(
            new DemoHomePage.Place("The board's page", "/board", "What young people told us."),
            new DemoHomePage.Place(Screens.HOSTILE, "/staff/inbox", "What waits to be read.")),
        List.of(new DemoHomePage.Person("Sam Okafor", "Participation officer", "Reads, replies.")),
        List.of(
            new DemoHomePage.Step("Say how things are:", "./heard phone say how-are-things"),
            new DemoHomePage.Step("See what came back:", "./heard phone sent")));
  }
}
