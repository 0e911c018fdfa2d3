package care.heard.safeguarding.duty;

import care.heard.platform.audit.Audit;
import care.heard.platform.db.Tx;
import care.heard.platform.http.Problem;
import io.vertx.core.Future;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Whom an alert is told to: the safeguarding lead keeps the list. */
final class DutyRotaService {
  private final DutyRotaStore store;
  private final Addresses addresses;
  private final Channels channels;
  private final Audit audit;

  DutyRotaService(DutyRotaStore store, Addresses addresses, Channels channels, Audit audit) {
    this.store = store;
    this.addresses = addresses;
    this.channels = channels;
    this.audit = audit;
  }

  /** Somebody to tell, as the duty team sees them. */
  record Shown(
      UUID id, int rung, String name, String channel, String address, Optional<Boolean> reached) {
    @Override
    public String toString() {
      return "Shown[" + id + "]";
    }
  }

  /** One more to tell. */
  record AddDutyContact(int rung, String name, String channel, String address) {
    @Override
    public String toString() {
      return "AddDutyContact";
    }
  }

  /** The rota, in order; on record, because private addresses may stand on it. */
  Future<List<Shown>> list(Tx tx) {
    return store
        .all(tx)
        .compose(all -> audit.record(tx, "listDutyRota", null).map(all))
        .map(all -> all.stream().map(this::shown).toList());
  }

  /** Adds somebody; INVALID for an address that this service cannot use. */
  Future<Shown> add(Tx tx, AddDutyContact asked) {
    var kind = ChannelKind.of(asked.channel());
    var channel = channels.of(kind);
    var address = asked.address().strip();
    if (!channel.accepts(address)) {
      throw Problem.invalid("/address", channel.whatToUse());
    }
    var contact = contact(asked, kind);
    return store
        .add(tx, contact, addresses.seal(contact.id(), address))
        .compose(_ -> audit.record(tx, "addDutyContact", contact.id()))
        .map(_ -> shown(contact, address));
  }

  /** Takes somebody off; NOT_FOUND where they are not on it. */
  Future<Void> remove(Tx tx, UUID id) {
    return store
        .remove(tx, id)
        .compose(
            found -> found ? Future.succeededFuture() : Future.failedFuture(Problem.notFound()))
        .compose(_ -> audit.record(tx, "removeDutyContact", id));
  }

  private static DutyContact contact(AddDutyContact asked, ChannelKind kind) {
    return new DutyContact(
        UUID.randomUUID(),
        asked.rung(),
        asked.name().strip(),
        kind,
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  private Shown shown(DutyRotaStore.Kept kept) {
    var contact = kept.contact();
    return shown(contact, addresses.open(contact.id(), kept.addressSealed()));
  }

  private static Shown shown(DutyContact contact, String address) {
    var tried = contact.told().isPresent() || contact.failed().isPresent();
    return new Shown(
        contact.id(),
        contact.rung(),
        contact.name(),
        contact.channel().code(),
        address,
        tried ? Optional.of(!contact.isFailing()) : Optional.empty());
  }
}
