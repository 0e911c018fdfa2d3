package care.heard.ssd;

import care.heard.platform.db.Tx;
import care.heard.ssd.CareFact.Kind;
import io.vertx.core.Future;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Episodes of care, placements, legal statuses, care leavers and localities. */
final class CareReading implements Reading<CareFact> {
  private static final int WORDS = 300;

  private final Extract extract;
  private final Keys keys;
  private final CareStore store;
  private final Function<Cells, List<Told>> meaning;

  /** What a row tells: a fact and its value. */
  private record Told(Kind kind, String value) {}

  private CareReading(
      Extract extract, Keys keys, CareStore store, Function<Cells, List<Told>> meaning) {
    this.extract = extract;
    this.keys = keys;
    this.store = store;
    this.meaning = meaning;
  }

  static CareReading episodes(Keys keys, CareStore store) {
    return new CareReading(Extract.EPISODES, keys, store, _ -> List.of(new Told(Kind.IN_CARE, "")));
  }

  static CareReading placements(Keys keys, CareStore store) {
    return new CareReading(Extract.PLACEMENTS, keys, store, CareReading::placement);
  }

  static CareReading legalStatuses(Keys keys, CareStore store) {
    return new CareReading(
        Extract.LEGAL_STATUSES,
        keys,
        store,
        row ->
            row.text("lega_legal_status", WORDS)
                .filter(Codes::isLookedAfter)
                .map(_ -> List.of(new Told(Kind.IN_CARE, "")))
                .orElse(List.of()));
  }

  static CareReading careLeavers(Keys keys, CareStore store) {
    return new CareReading(Extract.CARE_LEAVERS, keys, store, CareReading::careLeaver);
  }

  static CareReading localities(Keys keys, CareStore store, List<String> localities) {
    return new CareReading(Extract.LOCALITIES, keys, store, row -> locality(row, localities));
  }

  @Override
  public List<CareFact> read(Cells row) {
    var number = row.neededText(extract.columns().getFirst(), NUMBER);
    var person = row.text(personColumn(), NUMBER).map(keys::person);
    var care = row.text(careColumn(), NUMBER).map(keys::care);
    if (person.isEmpty() && care.isEmpty()) {
      row.refuse(personColumn(), "This is needed, and the cell is empty.");
    }
    var starts = row.date(startColumn());
    var ends = row.date(endColumn());
    if (starts.isPresent() && ends.filter(end -> end.isBefore(starts.get())).isPresent()) {
      row.refuse(
          endColumn(), "It ends on %s, before it began on %s.".formatted(ends.get(), starts.get()));
    }
    var told = meaning.apply(row);
    var facts = row.isSound() ? told : List.of(new Told(Kind.REFUSED, ""));
    var key = number.map(n -> keys.row(extract, n)).orElse("line " + row.line());
    return facts.stream().map(fact -> fact(row, key, person, care, fact, starts, ends)).toList();
  }

  @Override
  public Future<Void> layOut(Tx tx, List<CareFact> some) {
    return store.layOut(tx, some);
  }

  private CareFact fact(
      Cells row,
      String key,
      Optional<String> person,
      Optional<String> care,
      Told told,
      Optional<LocalDate> starts,
      Optional<LocalDate> ends) {
    return new CareFact(
        extract, row.line(), key, person, care, told.kind(), told.value(), starts, ends);
  }

  private static List<Told> placement(Cells row) {
    var type = row.neededText("clap_cla_placement_type", WORDS);
    var group = type.flatMap(Codes::placementGroup);
    if (type.isPresent() && group.isEmpty()) {
      row.refuse(
          "clap_cla_placement_type", Cells.quoted(type.get()) + " is no placement type (SSDA903).");
    }
    return type.filter(Codes::isTemporary).isPresent()
        ? List.of()
        : group.map(value -> List.of(new Told(Kind.HOME, value))).orElse(List.of());
  }

  private static List<Told> careLeaver(Cells row) {
    var leaver = new Told(Kind.CARE_LEAVER, "");
    return row.text("clea_care_leaver_accommodation", WORDS)
        .map(home -> List.of(leaver, new Told(Kind.HOME, Codes.accommodationGroup(home))))
        .orElse(List.of(leaver));
  }

  private static List<Told> locality(Cells row, List<String> localities) {
    var written = row.neededText("locality", WORDS);
    var known = written.flatMap(w -> localities.stream().filter(w::equalsIgnoreCase).findFirst());
    if (written.isPresent() && known.isEmpty()) {
      row.refuse(
          "locality", "Use one of the authority's own: " + String.join(", ", localities) + ".");
    }
    return known.map(value -> List.of(new Told(Kind.LOCALITY, value))).orElse(List.of());
  }

  private String personColumn() {
    return switch (extract) {
      case EPISODES -> "clae_person_id";
      case PLACEMENTS -> "clap_person_id";
      case LEGAL_STATUSES -> "lega_person_id";
      case CARE_LEAVERS -> "clea_person_id";
      default -> "person_id";
    };
  }

  private String careColumn() {
    return extract == Extract.EPISODES ? "clae_cla_id" : "clap_cla_id";
  }

  private String startColumn() {
    return switch (extract) {
      case EPISODES -> "clae_cla_episode_start_date";
      case PLACEMENTS -> "clap_cla_placement_start_date";
      default -> "lega_legal_status_start_date";
    };
  }

  private String endColumn() {
    return switch (extract) {
      case EPISODES -> "clae_cla_episode_ceased";
      case PLACEMENTS -> "clap_cla_placement_end_date";
      default -> "lega_legal_status_end_date";
    };
  }
}
