package care.heard.ssd;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The extracts that are read, in the order in which they are: a table of the Standard Safeguarding
 * Dataset each, by its own column names (data-to-insight/ssd-data-model), and one of our own for
 * what the dataset does not know. A file is known by its columns, whatever it is called; further
 * columns are passed over unread.
 */
enum Extract {
  /** Names of teams, where involvements give their numbers. */
  DEPARTMENTS("ssd_department", false, List.of("dept_team_id", "dept_team_name"), List.of()),
  PROFESSIONALS(
      "ssd_professionals",
      true,
      List.of("prof_professional_id", "prof_professional_name"),
      List.of("prof_staff_id", "prof_professional_job_title", "prof_professional_department")),
  INVOLVEMENTS(
      "ssd_involvements",
      true,
      List.of(
          "invo_involvements_id",
          "invo_professional_id",
          "invo_professional_role_id",
          "invo_person_id",
          "invo_involvement_start_date",
          "invo_involvement_end_date"),
      List.of("invo_professional_team", "invo_worker_change_reason")),
  /** Periods of care, by which reviews and placements lead to a person. */
  EPISODES(
      "ssd_cla_episodes",
      false,
      List.of("clae_cla_episode_id", "clae_person_id", "clae_cla_id"),
      List.of("clae_cla_episode_start_date", "clae_cla_episode_ceased")),
  PLACEMENTS(
      "ssd_cla_placement",
      false,
      List.of("clap_cla_placement_id", "clap_cla_placement_type", "clap_cla_placement_start_date"),
      List.of("clap_cla_id", "clap_person_id", "clap_cla_placement_end_date")),
  LEGAL_STATUSES(
      "ssd_legal_status",
      false,
      List.of("lega_legal_status_id", "lega_person_id", "lega_legal_status"),
      List.of("lega_legal_status_start_date", "lega_legal_status_end_date")),
  CARE_LEAVERS(
      "ssd_care_leavers",
      false,
      List.of("clea_table_id", "clea_person_id"),
      List.of("clea_care_leaver_accommodation")),
  REVIEWS(
      "ssd_cla_reviews",
      false,
      List.of("clar_cla_review_id", "clar_cla_review_due_date", "clar_cla_review_date"),
      List.of(
          "clar_cla_id",
          "clar_cla_person_id",
          "clar_cla_review_cancelled",
          "clar_cla_review_participation")),
  /** Where each young person belongs, in the authority's own words. */
  LOCALITIES("heard_localities", false, List.of("person_id", "locality"), List.of()),
  PERSONS(
      "ssd_person",
      true,
      List.of("pers_person_id", "pers_forename", "pers_surname", "pers_dob"),
      List.of("pers_death_date"));

  private final String table;
  private final boolean needed;

  // Both are List.of, which nobody can change.
  @SuppressWarnings("ImmutableEnumChecker")
  private final List<String> columns;

  @SuppressWarnings("ImmutableEnumChecker")
  private final List<String> further;

  Extract(String table, boolean needed, List<String> columns, List<String> further) {
    this.table = table;
    this.needed = needed;
    this.columns = columns;
    this.further = further;
  }

  /** The name of the table in the dataset. */
  String table() {
    return table;
  }

  /** Whether no import can do without it. */
  boolean isNeeded() {
    return needed;
  }

  /** The columns it must have. */
  List<String> columns() {
    return columns;
  }

  /** Whether it reads that column where it is there. */
  boolean reads(String column) {
    return columns.contains(column) || further.contains(column);
  }

  /** The extract whose first column stands among these. */
  static Optional<Extract> of(List<String> header) {
    return Arrays.stream(values()).filter(e -> header.contains(e.columns.getFirst())).findFirst();
  }

  /** The columns of it that are not among these. */
  List<String> missing(List<String> header) {
    return columns.stream().filter(column -> !header.contains(column)).toList();
  }
}
