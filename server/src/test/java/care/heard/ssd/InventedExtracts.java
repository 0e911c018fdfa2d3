package care.heard.ssd;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;

/** Extracts of a council of any size, everybody in them invented: the same for the same seed. */
public final class InventedExtracts {
  private static final List<String> REASONS =
      List.of("MANAGE", "LEFTRL", "ORGRST", "TSPROC", "ABSENC", "OTHERS");
  private static final List<String> HOMES = List.of("U1", "U4", "U6", "K2", "H5", "P1", "P2");

  private final Random dice = new Random(4);
  private final LocalDate today;
  private final int people;
  private int involvements;
  private int reviews;
  private int placements;

  private InventedExtracts(int people, LocalDate today) {
    this.people = people;
    this.today = today;
  }

  /** Writes extracts of 100,000 young people into a folder: {@code FOLDER [NUMBER]}. */
  public static void main(String[] arguments) throws IOException {
    var number = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 100_000;
    write(Path.of(arguments[0]), number, LocalDate.now(care.heard.platform.time.England.ZONE));
  }

  /** Writes extracts of that many young people into a folder. */
  static void write(Path folder, int people, LocalDate today) throws IOException {
    Files.createDirectories(folder);
    new InventedExtracts(people, today).write(folder);
  }

  private void write(Path folder) throws IOException {
    try (var persons = file(folder, "ssd_person");
        var involved = file(folder, "ssd_involvements");
        var professionals = file(folder, "ssd_professionals");
        var departments = file(folder, "ssd_department");
        var episodes = file(folder, "ssd_cla_episodes");
        var placed = file(folder, "ssd_cla_placement");
        var reviewed = file(folder, "ssd_cla_reviews")) {
      row(persons, "pers_person_id", "pers_forename", "pers_surname", "pers_sex", "pers_dob");
      row(
          involved,
          "invo_involvements_id",
          "invo_professional_id",
          "invo_professional_role_id",
          "invo_professional_team",
          "invo_person_id",
          "invo_involvement_start_date",
          "invo_involvement_end_date",
          "invo_worker_change_reason",
          "invo_referral_id");
      row(
          professionals,
          "prof_professional_id",
          "prof_staff_id",
          "prof_professional_name",
          "prof_professional_job_title",
          "prof_professional_department");
      row(departments, "dept_team_id", "dept_team_name");
      row(
          episodes,
          "clae_cla_episode_id",
          "clae_person_id",
          "clae_cla_id",
          "clae_cla_episode_start_date",
          "clae_cla_episode_ceased");
      row(
          placed,
          "clap_cla_placement_id",
          "clap_cla_id",
          "clap_person_id",
          "clap_cla_placement_start_date",
          "clap_cla_placement_type",
          "clap_cla_placement_end_date");
      row(
          reviewed,
          "clar_cla_review_id",
          "clar_cla_id",
          "clar_cla_review_due_date",
          "clar_cla_review_date",
          "clar_cla_review_cancelled",
          "clar_cla_review_participation");
      for (int team = 0; team < teams(); team++) {
        row(departments, "T" + team, "Children in care " + team);
      }
      for (int worker = 0; worker < workers(); worker++) {
        row(
            professionals,
            "W" + worker,
            "S" + worker,
            "Worker, Sam" + worker,
            "Social Worker",
            "T" + worker % teams());
      }
      for (int person = 0; person < people; person++) {
        person(person, persons, involved, episodes, placed, reviewed);
      }
    }
  }

  private void person(
      int person,
      BufferedWriter persons,
      BufferedWriter involved,
      BufferedWriter episodes,
      BufferedWriter placed,
      BufferedWriter reviewed) {
    var born = today.minusYears(10 + dice.nextInt(8)).minusDays(dice.nextInt(360));
    row(persons, "P" + person, "Robin" + person, "Marsh", "U", born + " 00:00:00");
    var start = today.minusDays(400L + dice.nextInt(900));
    row(episodes, "E" + person, "P" + person, "C" + person, start.toString(), "");
    involve(person, start, involved);
    place(person, start, placed);
    review(person, start, reviewed);
  }

  private void involve(int person, LocalDate start, BufferedWriter involved) {
    int times = 1 + dice.nextInt(4);
    var day = start;
    for (int i = 0; i < times; i++) {
      var end = i == times - 1 ? null : day.plusDays(30L + dice.nextInt(90));
      int worker = dice.nextInt(workers());
      row(
          involved,
          "I" + involvements++,
          "W" + worker,
          "Allocated Case Worker",
          "T" + worker % teams(),
          "P" + person,
          day.toString(),
          end == null ? "NULL" : end.toString(),
          i == 0 ? "" : REASONS.get(dice.nextInt(REASONS.size())),
          "R" + person);
      day = end;
    }
    row(
        involved,
        "I" + involvements++,
        "W0",
        "Independent Reviewing Officer",
        "T0",
        "P" + person,
        start.toString(),
        "",
        "",
        "R" + person);
  }

  private void place(int person, LocalDate start, BufferedWriter placed) {
    var middle = start.plusDays(100);
    row(placed, "L" + placements++, "C" + person, "P" + person, start + "", home(), middle + "");
    row(placed, "L" + placements++, "C" + person, "P" + person, middle + "", home(), "");
  }

  private String home() {
    return HOMES.get(dice.nextInt(HOMES.size()));
  }

  private void review(int person, LocalDate start, BufferedWriter reviewed) {
    for (var due = start.plusDays(28); due.isBefore(today.plusDays(183)); due = due.plusDays(183)) {
      var held = due.isBefore(today) ? due.plusDays(dice.nextInt(5)).toString() : "";
      var code = held.isEmpty() ? "" : "PN" + (1 + dice.nextInt(7));
      row(reviewed, "V" + reviews++, "C" + person, due.toString(), held, "N", code);
    }
  }

  private int teams() {
    return Math.max(2, people / 150);
  }

  private int workers() {
    return Math.max(3, people / 18);
  }

  private static BufferedWriter file(Path folder, String table) throws IOException {
    return Files.newBufferedWriter(folder.resolve(table + ".csv"));
  }

  private static void row(BufferedWriter file, String... cells) {
    try {
      for (int i = 0; i < cells.length; i++) {
        file.write(i == 0 ? "" : ",");
        file.write(cells[i].contains(",") ? '"' + cells[i] + '"' : cells[i]);
      }
      file.write("\r\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
