package care.heard.releases;

import care.heard.platform.db.Tx;
import care.heard.platform.http.Problem;
import care.heard.platform.http.ProblemType;
import care.heard.platform.pages.PlainTime;
import care.heard.platform.time.England;
import care.heard.platform.time.Quarter;
import io.vertx.core.Future;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Which quarters have a release, which can have one drafted, and why others cannot. */
final class ReleaseCalendar {
  private final ReleaseStore store;

  ReleaseCalendar(ReleaseStore store) {
    this.store = store;
  }

  /** Fails with INVALID while the quarter runs, with NOT_POSSIBLE_NOW where it has a release. */
  Future<Void> requireDraftable(Tx tx, Quarter quarter) {
    if (!quarter.isOver(today(tx))) {
      return Future.failedFuture(Problem.invalid("/quarter", notOver(quarter)));
    }
    return releases(tx)
        .map(releases -> Optional.ofNullable(releases.get(quarter)))
        .compose(release ->
            release
                .map(r -> Future.<Void>failedFuture(exists(r)))
                .orElseGet(Future::succeededFuture));
  }

  Future<List<QuarterOverview>> list(Tx tx) {
    var releases = releases(tx);
    var withoutTheme = store.withoutTheme(tx);
    return Future.all(releases, withoutTheme)
        .map(_ -> list(today(tx), releases.result(), withoutTheme.result()));
  }

  private static List<QuarterOverview> list(
      LocalDate today, Map<Quarter, ReleaseOverview> releases, Map<Quarter, Integer> withoutTheme) {
    var quarters = new TreeSet<Quarter>(Comparator.reverseOrder());
    quarters.add(Quarter.of(today));
    quarters.addAll(releases.keySet());
    quarters.addAll(withoutTheme.keySet());
    return quarters.stream()
        .map(quarter ->
            overview(
                quarter,
                today,
                withoutTheme.getOrDefault(quarter, 0),
                Optional.ofNullable(releases.get(quarter))))
        .toList();
  }

  private static QuarterOverview overview(
      Quarter quarter, LocalDate today, int withoutTheme, Optional<ReleaseOverview> release) {
    var whyNot =
        quarter.isOver(today)
            ? release.map(ReleaseCalendar::exists).map(Problem::detail)
            : Optional.of(notOver(quarter));
    return new QuarterOverview(quarter, withoutTheme, release, whyNot);
  }

  private Future<Map<Quarter, ReleaseOverview>> releases(Tx tx) {
    return store
        .list(tx)
        .map(list ->
            list.stream().collect(Collectors.toMap(ReleaseOverview::quarter, Function.identity())));
  }

  private static String notOver(Quarter quarter) {
    return "%s is not over: it ends on %s. Its release can be drafted from %s."
        .formatted(
            quarter.title(),
            PlainTime.day(quarter.lastDay()),
            PlainTime.day(quarter.next().firstDay()));
  }

  private static Problem exists(ReleaseOverview release) {
    var published = release.state() == ReleaseState.PUBLISHED;
    return Problem.of(ProblemType.NOT_POSSIBLE_NOW)
        .detail(
            "There is a release for %s, in state %s.%s"
                .formatted(
                    release.quarter().code(),
                    release.state().code(),
                    published ? " A published release never changes." : ""));
  }

  private static LocalDate today(Tx tx) {
    return England.day(tx.now());
  }
}
