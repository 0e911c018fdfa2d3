package care.heard.identity;

import care.heard.identity.RegisterStore.ChangedPerson;
import care.heard.identity.RegisterStore.Known;
import care.heard.identity.RegisterStore.NewPerson;
import care.heard.platform.db.Tx;
import care.heard.platform.time.England;
import care.heard.platform.vault.KeyedHash;
import care.heard.platform.vault.Vault;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Takes young people over from the council's records. Their names are sealed under a key of their
 * own; who was erased is not taken over again.
 */
public final class PeopleRegister {
  private static final String NOT_KNOWN = "Not known";
  private static final int YOUNGEST = 10;
  private static final int OLDEST = 25;

  private final RegisterStore store = new RegisterStore();
  private final Vertx vertx;
  private final Vault vault;
  private final KeyedHash hash;

  /** Seals on worker threads of that Vert.x. */
  public PeopleRegister(Vertx vertx, Vault vault, KeyedHash hash) {
    this.vertx = vertx;
    this.vault = vault;
    this.hash = hash;
  }

  /** How many were added, changed, and are of no concern here. */
  public record Saved(int added, int changed, int passedOver) {
    /** Both together. */
    public Saved and(Saved more) {
      return new Saved(added + more.added, changed + more.changed, passedOver + more.passedOver);
    }
  }

  /**
   * Brings those who are known up to date, and takes over the others where they are 10 to 25 years
   * old (the service is for nobody else) and wanted.
   *
   * @param wanted the keys of those who are to be known here
   */
  public Future<Saved> save(Tx tx, List<CouncilPerson> people, Set<String> wanted) {
    var keys = people.stream().map(CouncilPerson::key).toList();
    var known = store.known(tx, keys);
    var erased = store.erased(tx, keys);
    return Future.all(known, erased)
        .map(_ -> new Before(England.day(tx.now()), wanted, known.result(), erased.result()))
        .compose(before -> vertx.executeBlocking(() -> work(people, before)))
        .compose(work -> save(tx, work).map(work.saved(people.size())));
  }

  /** How things stand before these people are saved. */
  private record Before(
      LocalDate today, Set<String> wanted, Map<String, Known> known, Set<String> erased) {

    boolean letsIn(CouncilPerson person) {
      int age = Period.between(person.bornOn(), today).getYears();
      return wanted.contains(person.key())
          && !erased.contains(person.key())
          && age >= YOUNGEST
          && age <= OLDEST;
    }
  }

  private record Work(List<NewPerson> added, List<ChangedPerson> changed) {
    Saved saved(int all) {
      return new Saved(added.size(), changed.size(), all - added.size() - changed.size());
    }
  }

  private Work work(List<CouncilPerson> people, Before before) {
    var work = new Work(new ArrayList<>(), new ArrayList<>());
    for (var person : people) {
      var known = before.known().get(person.key());
      if (known == null && before.letsIn(person)) {
        work.added().add(added(person));
      } else if (known != null) {
        changed(person, known).ifPresent(work.changed()::add);
      }
    }
    return work;
  }

  private NewPerson added(CouncilPerson person) {
    var id = UUID.randomUUID();
    var key = vault.newKey(id);
    return new NewPerson(
        id,
        person.key(),
        Vault.parameter(key.wrapped()),
        new ChangedPerson(
            id,
            Optional.of(key.seal(person.name(), PeopleService.nameContext(id))),
            mark(person),
            person.bornOn(),
            person.locality().orElse(NOT_KNOWN),
            person.placementGroup().orElse("other"),
            person.status().orElse("in-need")));
  }

  // Who has no key any more was erased: nothing is written of them again.
  private Optional<ChangedPerson> changed(CouncilPerson person, Known known) {
    if (known.wrapped().isEmpty()) {
      return Optional.empty();
    }
    var now =
        new ChangedPerson(
            known.id(),
            known.mark().equals(mark(person))
                ? Optional.empty()
                : Optional.of(sealed(person, known)),
            mark(person),
            person.bornOn(),
            person.locality().orElse(known.locality()),
            person.placementGroup().orElse(known.placementGroup()),
            person.status().orElse(known.status()));
    return Optional.of(now).filter(changed -> !known.isAs(changed));
  }

  private byte[] sealed(CouncilPerson person, Known known) {
    var key = vault.unwrap(known.id(), known.wrapped().orElseThrow());
    return key.seal(person.name(), PeopleService.nameContext(known.id()));
  }

  private String mark(CouncilPerson person) {
    return hash.of("person.name-mark", person.key() + "\n" + person.name());
  }

  private Future<Void> save(Tx tx, Work work) {
    return store.add(tx, work.added()).compose(_ -> store.change(tx, work.changed()));
  }
}
