package care.heard.identity;

import care.heard.authorities.Authorities;
import care.heard.platform.access.Caller;
import care.heard.platform.db.Tx;
import care.heard.push.NoticeService;
import care.heard.workers.WorkersService;
import io.vertx.core.Future;

/** What a young person sees when they open the app. */
final class MeService {
  private final PeopleService people;
  private final Authorities authorities;
  private final WorkersService workers;
  private final NoticeService notices;

  MeService(
      PeopleService people,
      Authorities authorities,
      WorkersService workers,
      NoticeService notices) {
    this.people = people;
    this.authorities = authorities;
    this.workers = workers;
    this.notices = notices;
  }

  /** The caller's own page. */
  Future<Me> me(Tx tx, Caller.YoungPerson young) {
    var name = people.requireName(tx, young.person());
    var authority = authorities.own(tx);
    var mine = workers.workersOf(tx, young.person());
    var unseen = notices.countUnseen(tx, young);
    return Future.all(name, authority, mine, unseen)
        .map(_ ->
            new Me(
                young.person(),
                PeopleService.callMe(name.result()),
                authority.result().name(),
                authority.result().slug(),
                mine.result(),
                authority.result().helpLines(),
                new Me.Waiting(unseen.result())));
  }
}
