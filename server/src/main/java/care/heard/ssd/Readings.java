package care.heard.ssd;

import care.heard.identity.PeopleRegister;
import care.heard.platform.vault.KeyedHash;
import care.heard.workers.CouncilRecords;
import java.util.List;
import java.util.UUID;

/** How each extract of one import is read. */
final class Readings {
  private final DepartmentReading departments = new DepartmentReading();
  private final ProfessionalReading professionals;
  private final InvolvementReading involvements;
  private final CareReading episodes;
  private final CareReading placements;
  private final CareReading legalStatuses;
  private final CareReading careLeavers;
  private final CareReading localities;
  private final ReviewReading reviews;
  private final PersonReading persons;

  /** What an import stands on: whose it is, what is read, and the authority's own localities. */
  record Ground(UUID authority, KeyedHash hash, Extracts extracts, List<String> localities) {}

  Readings(
      Ground ground,
      Refusals refusals,
      CouncilRecords records,
      CareStore care,
      PeopleRegister register) {
    var keys = new Keys(ground.hash(), ground.authority());
    this.professionals = new ProfessionalReading(keys, departments, records);
    this.involvements = new InvolvementReading(keys, departments, records);
    this.episodes = CareReading.episodes(keys, care);
    this.placements = CareReading.placements(keys, care);
    this.legalStatuses = CareReading.legalStatuses(keys, care);
    this.careLeavers = CareReading.careLeavers(keys, care);
    this.localities = CareReading.localities(keys, care, ground.localities());
    this.reviews = new ReviewReading(keys, records);
    this.persons =
        new PersonReading(
            ground.extracts().require(Extract.PERSONS).name(),
            keys,
            refusals,
            care,
            records,
            register,
            ground.extracts().isAny(Extract.EPISODES, Extract.LEGAL_STATUSES));
  }

  Reading<?> of(Extract extract) {
    return switch (extract) {
      case DEPARTMENTS -> departments;
      case PROFESSIONALS -> professionals;
      case INVOLVEMENTS -> involvements;
      case EPISODES -> episodes;
      case PLACEMENTS -> placements;
      case LEGAL_STATUSES -> legalStatuses;
      case CARE_LEAVERS -> careLeavers;
      case REVIEWS -> reviews;
      case LOCALITIES -> localities;
      case PERSONS -> persons;
    };
  }

  /** How many young people were saved. */
  PeopleRegister.Saved saved() {
    return persons.saved();
  }

  /** Whether a refused involvement names nobody: then it cannot be told which one is missing. */
  boolean somebodyIsNameless() {
    return involvements.somebodyIsNameless();
  }
}
