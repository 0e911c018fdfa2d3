package care.heard.meetings;

import care.heard.authorities.Authorities;
import care.heard.authorities.Authority;
import care.heard.authorities.HelpLine;
import care.heard.identity.PeopleService;
import care.heard.platform.access.Caller;
import care.heard.platform.audit.Audit;
import care.heard.platform.db.Tx;
import care.heard.platform.http.Json;
import care.heard.platform.http.Problem;
import care.heard.platform.vault.DataKey;
import care.heard.platform.vault.Vault;
import care.heard.safeguarding.SafeguardingService;
import io.vertx.core.Future;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/**
 * Words for a meeting that say that somebody may not be safe (promise 3). They are kept as they
 * were for the duty team, which reads nothing else that was written for it.
 */
final class MeetingConcerns {
  private final ConcernStore store = new ConcernStore();
  private final PreparationStore reads = new PreparationStore();
  private final SafeguardingService safeguarding;
  private final Authorities authorities;
  private final PeopleService people;
  private final Vault vault;
  private final Audit audit;

  MeetingConcerns(
      SafeguardingService safeguarding,
      Authorities authorities,
      PeopleService people,
      Vault vault,
      Audit audit) {
    this.safeguarding = safeguarding;
    this.authorities = authorities;
    this.people = people;
    this.vault = vault;
    this.audit = audit;
  }

  /** Whom to call, where any of these words say so. */
  Future<List<HelpLine>> help(Tx tx, Collection<String> words) {
    return found(words).isEmpty()
        ? Future.succeededFuture(List.of())
        : authorities.own(tx).map(Authority::helpLines);
  }

  /** Opens an alert where words that changed say so; nothing where none do. */
  Future<Void> raise(
      Tx tx, Caller.YoungPerson young, UUID meeting, Collection<String> changed, DataKey key) {
    var found = found(changed);
    if (found.isEmpty()) {
      return Future.succeededFuture();
    }
    var id = UUID.randomUUID();
    var sealed = Vault.parameter(key.seal(Json.text(found), context(id)));
    return store
        .add(tx, young, meeting, id, sealed)
        .compose(
            _ -> safeguarding.openForMeeting(tx, young, id, safeguarding.screen(false, found)));
  }

  /** The words that opened an alert; the look is on record, and the young person sees it. */
  Future<MeetingConcern> read(Tx tx, Caller.StaffMember staff, UUID id) {
    return store
        .find(tx, id)
        .map(found -> found.orElseThrow(Problem::notFound))
        .compose(kept ->
            reads.addRead(tx, staff, kept.meeting(), kept.person()).compose(_ -> opened(tx, kept)))
        .compose(concern -> audit.record(tx, "readMeetingConcern", id).map(concern));
  }

  private Future<MeetingConcern> opened(Tx tx, ConcernStore.KeptConcern kept) {
    var from = people.requireName(tx, kept.person());
    var words = vault.keyOf(tx, kept.person()).map(key -> words(kept, key));
    return Future.all(from, words)
        .map(_ -> new MeetingConcern(kept.id(), from.result(), words.result()));
  }

  private static List<String> words(ConcernStore.KeptConcern kept, DataKey key) {
    var text = key.open(kept.wordsSealed().getBytes(), context(kept.id()));
    return List.of(Json.read(text, String[].class));
  }

  private List<String> found(Collection<String> words) {
    return words.stream()
        .filter(text -> !safeguarding.screen(false, List.of(text)).isEmpty())
        .toList();
  }

  private static String context(UUID concern) {
    return "meeting-concern/" + concern;
  }
}
