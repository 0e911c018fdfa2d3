package care.heard.screens;

import care.heard.platform.pages.FormErrors;
import care.heard.ssd.ImportPage;
import care.heard.ssd.ImportsPage;
import care.heard.ssd.WorkerFiguresPage;
import care.heard.workers.WorkerFigures;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The pages of the council's records. */
final class RecordScreens {
  private RecordScreens() {}

  static void add(Map<String, String> screens) {
    var refused =
        new FormErrors(
            List.of(new FormErrors.FormError("files", "Choose the extracts to take over.")));
    var line =
        new ImportsPage.Line(
            Screens.ID, "1 May 2026 at 06:10", "Kim " + Screens.HOSTILE, "Nothing had changed.");
    screens.put("imports", imports(FormErrors.none(), List.of(line)));
    screens.put("imports-empty", imports(FormErrors.none(), List.of()));
    screens.put("imports-refused", imports(refused, List.of(line)));
    screens.put("import", one(false, List.of()));
    screens.put("import-running", one(true, List.of()));
    screens.put(
        "import-refused",
        one(
            false,
            List.of(new ImportPage.Line(Screens.HOSTILE, "7", "invo_person_id", "Put right."))));
    figures(screens);
  }

  private static String imports(FormErrors errors, List<ImportsPage.Line> lines) {
    return Screens.render(
        "staff/imports.jte",
        new ImportsPage(errors, Optional.of("1 May 2026 at 06:10, 2 hours ago"), lines));
  }

  private static String one(boolean running, List<ImportPage.Line> refused) {
    return Screens.render(
        "staff/import.jte",
        new ImportPage(
            Screens.ID,
            "1 May 2026 at 06:10",
            "Kim " + Screens.HOSTILE,
            "The records are as the extracts say.",
            running,
            "5,214",
            List.of("3 young people added"),
            "1",
            refused));
  }

  private static void figures(Map<String, String> screens) {
    var north =
        new WorkerFigures.Team(
            "North " + Screens.HOSTILE,
            130,
            70,
            39,
            14,
            7,
            Optional.of(new WorkerFigures.Answers(19, 9, 6, 12)));
    var south = new WorkerFigures.Team("South", 20, 12, 5, 2, 1, Optional.empty());
    screens.put("worker-figures", figures(List.of(north, south)));
    screens.put("worker-figures-empty", figures(List.of()));
  }

  private static String figures(List<WorkerFigures.Team> lines) {
    return Screens.render(
        "staff/worker-figures.jte",
        new WorkerFiguresPage(
            "23 September 2025", "22 September 2026", Optional.of("1 May 2026 at 06:10"), lines));
  }
}
