package care.heard.mydata;

import care.heard.authorities.Authorities;
import care.heard.identity.PeopleService;
import care.heard.platform.access.Caller;
import care.heard.platform.db.Tx;
import care.heard.platform.held.HeldData;
import care.heard.platform.held.HeldSection;
import care.heard.platform.held.Retention;
import care.heard.platform.time.England;
import io.vertx.core.Future;
import java.util.List;

/** Gathers from every feature what it holds on a young person. */
final class MyDataService {
  private final List<HeldData> features;
  private final Retention retention = new Retention();
  private final PeopleService people;
  private final Authorities authorities;

  MyDataService(List<HeldData> features, PeopleService people, Authorities authorities) {
    this.features = List.copyOf(features);
    this.people = people;
    this.authorities = authorities;
  }

  /** Everything that is held on the caller, as it is at this moment. */
  Future<MyData> all(Tx tx, Caller.YoungPerson young) {
    var name = people.requireName(tx, young.person());
    var authority = authorities.own(tx);
    var parts = features.stream().map(feature -> feature.heldOn(tx, young)).toList();
    return Future.all(name, authority, Future.all(parts))
        .map(_ ->
            new MyData(
                PeopleService.callMe(name.result()),
                authority.result().name(),
                England.day(tx.now()),
                sections(parts),
                retention.kinds().stream().map(MyData.KeptFor::of).toList(),
                Unshown.reasons()));
  }

  private static List<HeldSection> sections(List<Future<List<HeldSection>>> parts) {
    return parts.stream().flatMap(part -> part.result().stream()).toList();
  }
}
