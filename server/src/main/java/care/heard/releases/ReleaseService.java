package care.heard.releases;

import care.heard.authorities.Authorities;
import care.heard.platform.access.Caller;
import care.heard.platform.audit.Audit;
import care.heard.platform.db.DatabaseFailure;
import care.heard.platform.db.Tx;
import care.heard.platform.http.Json;
import care.heard.platform.http.Problem;
import care.heard.platform.http.ProblemType;
import care.heard.platform.time.Quarter;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonArray;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Makes releases: drafted by one person, signed off by two others, published, and never changed
 * again. What a release says is frozen, with its hash, when it is drafted.
 */
public final class ReleaseService {
  private static final int EARLIER_AT_MOST = 39;

  private final ReleaseStore store = new ReleaseStore();
  private final CountStore counts = new CountStore();
  private final ReleaseCalendar calendar = new ReleaseCalendar(store);
  private final Authorities authorities;
  private final Audit audit;
  private final Auditor auditor;
  private final ActionsBeside actions;

  /** Puts every step on record, and tells of what is published. */
  public ReleaseService(Vertx vertx, Authorities authorities, Audit audit, ActionsBeside actions) {
    this.actions = actions;
    this.authorities = authorities;
    this.audit = audit;
    this.auditor = new Auditor(vertx);
  }

  /** What a draft is about to freeze. */
  private record Draft(ReleaseContent content, List<Withheld> withheld) {}

  /**
   * Drafts the release of a quarter that is over: counts young people, applies the rules and the
   * audit, sets it beside the releases there are, freezes it and keeps it.
   */
  public Future<Release> draft(Tx tx, Quarter quarter) {
    return calendar
        .requireDraftable(tx, quarter)
        .compose(_ -> safeTables(tx, quarter))
        .compose(tables -> besideEarlierReleases(tx, quarter, tables))
        .compose(draft -> freeze(tx, quarter, draft))
        .compose(id -> recorded(tx, "draftRelease", id));
  }

  /** One person's sign-off; the second one makes the release ready to be published. */
  public Future<Release> signOff(Tx tx, UUID id) {
    return requireLocked(tx, id)
        .map(release -> requirePossible(release, release.whyNotSignOff(staff(tx))))
        .compose(release -> keepSignOff(tx, release))
        .compose(_ -> recorded(tx, "signOffRelease", id));
  }

  /** From here on the board reads it, and nobody can change it. */
  public Future<Release> publish(Tx tx, UUID id) {
    return requireLocked(tx, id)
        .map(release -> requirePossible(release, release.whyNotPublish()))
        .compose(release -> store.publish(tx, id).map(done -> requireDone(release, done)))
        .compose(release -> actions.published(tx, release.content()))
        .compose(_ -> recorded(tx, "publishRelease", id));
  }

  /** A release in any state, opened by staff; on record. */
  public Future<Release> open(Tx tx, UUID id) {
    return require(tx, id).compose(release -> audit.record(tx, "getDraftRelease", id).map(release));
  }

  /** A release in any state; for staff. */
  public Future<Release> require(Tx tx, UUID id) {
    return store.find(tx, id).map(found -> found.orElseThrow(Problem::notFound));
  }

  /** Every quarter in which young people were heard, the newest first; for staff. */
  public Future<List<QuarterOverview>> calendar(Tx tx) {
    return calendar.list(tx);
  }

  /** The code of the published quarter that the day falls in; its themes are fixed. */
  public Future<Optional<String>> publishedQuarter(Tx tx, LocalDate day) {
    var quarter = Quarter.of(day).code();
    return store.isPublished(tx, quarter).map(is -> is ? Optional.of(quarter) : Optional.empty());
  }

  private Future<SafeTables> safeTables(Tx tx, Quarter quarter) {
    var family = authorities.own(tx).map(a -> Grouping.family(a.localities()));
    var themes = counts.themes(tx);
    var strata = counts.strata(tx, quarter);
    return Future.all(family, themes, strata)
        .compose(_ -> auditor.audit(family.result(), themes.result(), strata.result()));
  }

  /** Sets the tables beside every earlier release: their frozen figures become the trend. */
  private Future<Draft> besideEarlierReleases(Tx tx, Quarter quarter, SafeTables tables) {
    var authority = authorities.own(tx);
    var earlier = store.publishedBefore(tx, quarter, EARLIER_AT_MOST);
    var noticed = actions.noticed(tx, quarter);
    return Future.all(authority, earlier, noticed)
        .map(_ -> new Trends(earlier.result()))
        .map(trends -> content(authority.result().name(), quarter, tables, trends))
        .map(content -> content.withNoticed(noticed.result()))
        .map(content -> new Draft(content, tables.withheld()));
  }

  private static ReleaseContent content(
      String authority, Quarter quarter, SafeTables tables, Trends trends) {
    return new ReleaseContent(
        quarter.code(),
        ReleaseContent.title(quarter),
        authority,
        tables.people(),
        trends.people(quarter, tables.people()),
        tables.groupings(),
        tables.respondents(),
        tables.themes().stream().map(theme -> trends.theme(quarter, theme)).toList(),
        List.of(),
        Notes.of(quarter));
  }

  private Future<UUID> freeze(Tx tx, Quarter quarter, Draft draft) {
    var withheld = new JsonArray(Json.text(draft.withheld()));
    return store
        .insert(tx, quarter, FrozenContent.of(draft.content()), withheld)
        .recover(failure -> Future.failedFuture(exists(failure, quarter)));
  }

  private static Throwable exists(Throwable failure, Quarter quarter) {
    return DatabaseFailure.onConstraint(
        failure,
        ReleaseStore.ONE_A_QUARTER,
        () ->
            Problem.of(ProblemType.NOT_POSSIBLE_NOW)
                .detail("There is a release for %s.".formatted(quarter.code())));
  }

  private Future<Release> requireLocked(Tx tx, UUID id) {
    return store.lock(tx, id).compose(_ -> require(tx, id));
  }

  private Future<Void> keepSignOff(Tx tx, Release release) {
    var signed = store.signOff(tx, release.id()).map(done -> requireDone(release, done));
    return release.needsOneMore()
        ? signed
            .compose(_ -> store.markSignedOff(tx, release.id()))
            .map(done -> requireDone(release, done))
            .mapEmpty()
        : signed.mapEmpty();
  }

  private Future<Release> recorded(Tx tx, String verb, UUID id) {
    return require(tx, id)
        .compose(
            release -> audit.record(tx, verb, id, Map.of("sha256", release.sha256())).map(release));
  }

  private static Release requirePossible(Release release, Optional<String> whyNot) {
    if (whyNot.isPresent()) {
      throw Problem.of(ProblemType.NOT_POSSIBLE_NOW).detail(whyNot.get());
    }
    return release;
  }

  private static Release requireDone(Release release, boolean done) {
    return requirePossible(release, done ? Optional.empty() : Optional.of(release.standing()));
  }

  private static UUID staff(Tx tx) {
    return tx.caller() instanceof Caller.StaffMember member ? member.staff() : notStaff();
  }

  private static UUID notStaff() {
    throw Problem.of(ProblemType.NOT_ALLOWED);
  }
}
