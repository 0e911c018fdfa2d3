package care.heard.themes;

import care.heard.platform.access.Caller;
import care.heard.platform.audit.Audit;
import care.heard.platform.db.Tx;
import care.heard.platform.http.Problem;
import care.heard.platform.http.ProblemType;
import care.heard.platform.jobs.Outbox;
import care.heard.platform.jobs.OutboxMessage;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What items are about: suggested by the model, confirmed by a person. */
public final class ThemeService {
  private static final int AT_MOST = 3;
  private static final Duration WORTH_SUGGESTING = Duration.ofDays(7);

  private final ThemeStore store = new ThemeStore();
  private final Audit audit;
  private final ClosedQuarters quarters;
  private final Outbox outbox = new Outbox();

  /** Asks whether a quarter is published before its themes are changed. */
  public ThemeService(Audit audit, ClosedQuarters quarters) {
    this.audit = audit;
    this.quarters = quarters;
  }

  /** The authority's themes. */
  public Future<Taxonomy> taxonomy(Tx tx) {
    return store.taxonomy(tx);
  }

  /** What the model took the item to be about, the likeliest first. */
  public Future<List<SuggestedTheme>> suggestionsOf(Tx tx, UUID item) {
    return store.suggestionsOf(tx, item);
  }

  /** Keeps what the model took the item to be about, in place of what it said before. */
  Future<Void> keepSuggestions(Tx tx, UUID item, Suggestions suggestions) {
    return store.replaceSuggestions(tx, item, suggestions);
  }

  /** The same for a day's items without a name, all at once and in random order. */
  Future<Void> keepUnnamedSuggestions(Tx tx, Map<UUID, Suggestions> suggestions) {
    return store.replaceUnnamedSuggestions(tx, suggestions);
  }

  /** Has the model look at an item once the caller's transaction is committed. */
  public Future<Void> suggestSoon(Tx tx, UUID item) {
    var message = suggestion(tx.caller().authority().orElseThrow(), item, tx.now());
    return outbox
        .add(tx, message.topic(), message.payload(), message.due(), message.expires())
        .mapEmpty();
  }

  /** The message that has the model look at an item, for whoever writes many at once. */
  public static OutboxMessage suggestion(UUID authority, UUID item, Instant now) {
    return new OutboxMessage(
        UUID.randomUUID(),
        authority,
        ThemesModule.SUGGEST_THEMES,
        new JsonObject().put("item", item.toString()),
        now,
        now.plus(WORTH_SUGGESTING),
        0);
  }

  /** Fails with INVALID that points at each code the authority does not have. */
  public Future<Void> requireKnown(Tx tx, List<String> codes) {
    return codes.isEmpty()
        ? Future.succeededFuture()
        : store.taxonomy(tx).map(taxonomy -> requireKnown(taxonomy, codes)).mapEmpty();
  }

  /** The confirmed themes of each of those items that has any. */
  public Future<Map<UUID, List<String>>> themesOf(Tx tx, Collection<UUID> items) {
    return store.confirmed(tx, items);
  }

  /** Confirms these themes, none to three, in place of those confirmed before. */
  public Future<ConfirmedThemes> confirm(Tx tx, UUID item, List<String> codes) {
    var reader = ((Caller.StaffMember) tx.caller()).staff();
    return store
        .lock(tx, item)
        .map(sentOn -> sentOn.orElseThrow(Problem::notFound))
        .compose(sentOn -> requireOpen(tx, sentOn))
        .compose(_ -> store.taxonomy(tx))
        .map(taxonomy -> requireKnown(taxonomy, codes))
        .compose(_ -> store.replaceConfirmed(tx, item, reader, codes))
        .compose(_ -> audit.record(tx, "confirmThemes", item, Map.of("themes", codes)))
        .map(new ConfirmedThemes(codes));
  }

  /**
   * Takes these themes in place of those before. A theme that somebody chose, that a figure was
   * published of, or that is confirmed stays; INVALID names those that are missing.
   */
  Future<Void> replace(Tx tx, Taxonomy taxonomy) {
    TaxonomyRules.require(taxonomy);
    return store
        .inUse(tx)
        .map(used -> TaxonomyRules.requireKept(taxonomy, used))
        .compose(_ -> store.replace(tx, taxonomy))
        .compose(_ ->
            audit.record(
                tx,
                "replaceThemes",
                tx.caller().authority().orElseThrow(),
                Map.of("themes", taxonomy.themes().size())));
  }

  private Future<Void> requireOpen(Tx tx, LocalDate sentOn) {
    return quarters.closed(tx, sentOn).map(ThemeService::refuseClosed).mapEmpty();
  }

  private static Optional<String> refuseClosed(Optional<String> quarter) {
    quarter.ifPresent(closed -> {
      throw Problem.of(ProblemType.NOT_POSSIBLE_NOW)
          .detail("The quarter %s is published; its themes are fixed.".formatted(closed));
    });
    return quarter;
  }

  private static List<String> requireKnown(Taxonomy taxonomy, List<String> codes) {
    if (codes.size() > AT_MOST) {
      throw Problem.invalid("/themes", "Choose three themes at most.");
    }
    var seen = new HashSet<String>();
    for (int i = 0; i < codes.size(); i++) {
      var code = codes.get(i);
      if (taxonomy.find(code).isEmpty()) {
        var what = "\"%s\" is not a theme of this authority.".formatted(code);
        throw Problem.invalid("/themes/" + i, what);
      }
      if (!seen.add(code)) {
        throw Problem.invalid("/themes/" + i, "\"%s\" is there twice.".formatted(code));
      }
    }
    return codes;
  }
}
