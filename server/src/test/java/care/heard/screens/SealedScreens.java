package care.heard.screens;

import care.heard.platform.pages.FormErrors;
import care.heard.safeguarding.sealed.AskPage;
import care.heard.safeguarding.sealed.IdentityPage;
import care.heard.safeguarding.sealed.OpeningsPage;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The pages on which two people open a sealed name. */
final class SealedScreens {
  private static final FormErrors REFUSED =
      new FormErrors(
          List.of(
              new FormErrors.FormError("passphrase", "This is not the passphrase of your key.")));

  private SealedScreens() {}

  static void add(Map<String, String> screens) {
    screens.put("identity-ask", ask(FormErrors.none()));
    screens.put("identity-ask-refused", ask(REFUSED));
    screens.put("identity-openings", openings(FormErrors.none(), Optional.empty(), lines()));
    screens.put("identity-openings-refused", openings(REFUSED, Optional.of(Screens.ID), lines()));
    screens.put(
        "identity-openings-empty", openings(FormErrors.none(), Optional.empty(), List.of()));
    screens.put(
        "identity",
        Screens.render(
            "staff/identity.jte", new IdentityPage("Kit " + Screens.HOSTILE, "16–17", "19:20")));
  }

  private static String ask(FormErrors errors) {
    return Screens.render(
        "staff/identity-ask.jte", new AskPage(errors, Screens.ID, Screens.HOSTILE));
  }

  private static String openings(
      FormErrors errors, Optional<UUID> refused, List<OpeningsPage.Line> waiting) {
    return Screens.render(
        "staff/identity-openings.jte",
        new OpeningsPage(Optional.empty(), errors, true, waiting, waiting, refused));
  }

  private static List<OpeningsPage.Line> lines() {
    return List.of(
        new OpeningsPage.Line(
            Screens.ID,
            "/staff/feedback/" + Screens.ID,
            "Danger " + Screens.HOSTILE,
            "Dilys Thornbeck asked on 21 September 2026 at 19:00",
            "This waits for the safeguarding lead until 20:00.",
            Optional.of("The young person is not told: " + Screens.HOSTILE),
            true));
  }
}
