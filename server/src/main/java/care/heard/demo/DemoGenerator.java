package care.heard.demo;

import care.heard.platform.access.Caller;
import care.heard.platform.access.Surface;
import care.heard.platform.db.Database;
import care.heard.platform.db.Tx;
import care.heard.platform.time.Quarter;
import care.heard.platform.vault.DataKey;
import care.heard.platform.vault.Vault;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Fills an empty database with an invented council: its young people, their workers, and what they
 * said in six quarters that are over and the one that runs. All of it is kept, or nothing.
 */
public final class DemoGenerator {
  /** The council's short name. */
  public static final String SLUG = "wearbridge";

  /** The young person whom the tour plays: a new worker since last week, and nothing sent yet. */
  public static final String TOUR = "Riley Tester";

  private final Vertx vertx;
  private final Database database;
  private final Vault vault;
  private final InstantSource clock;
  private final Consumer<String> progress;
  private final Ids ids;
  private final Caller owner;

  /** Tells what it does as it does it. */
  public DemoGenerator(
      Vertx vertx, Database database, Vault vault, InstantSource clock, Consumer<String> progress) {
    this(vertx, database, vault, clock, progress, SLUG);
  }

  DemoGenerator(
      Vertx vertx,
      Database database,
      Vault vault,
      InstantSource clock,
      Consumer<String> progress,
      String slug) {
    this.vertx = vertx;
    this.database = database;
    this.vault = vault;
    this.clock = clock;
    this.progress = progress;
    this.ids = new Ids(slug);
    this.owner = new Caller.Service(Surface.OWNER, Optional.of(ids.authority()));
  }

  /** The council's id, the same in every demo. */
  public UUID authority() {
    return ids.authority();
  }

  /** The id of the young person whom the tour plays. */
  public UUID tourPerson() {
    return ids.of("person", 0);
  }

  /**
   * Invents the council where it is not there yet, and has each quarter that is over published,
   * oldest first, where it is not. Safe to repeat, also after it was cut short.
   *
   * @param publish drafts, signs off and publishes the release of a quarter such as {@code 2026-Q3}
   */
  public Future<Void> seed(Function<String, Future<Void>> publish) {
    return database
        .inTransaction(owner, tx -> tx.find(row -> row.getUUID("id"), FIND, ids.authority()))
        .compose(found -> found.isPresent() ? Future.succeededFuture() : fill())
        .compose(_ -> database.inTransaction(owner, this::unpublished))
        .compose(quarters -> publishAll(quarters, publish));
  }

  private Future<Void> fill() {
    progress.accept("Inventing " + Council.NAME);
    return vertx
        .executeBlocking(this::invent)
        .compose(batches -> database.inTransaction(owner, tx -> insert(tx, batches)));
  }

  private List<Batch> invent() {
    var invented = InventedAuthority.invent(ids.slug(), clock.instant());
    Map<UUID, DataKey> keys =
        invented.people().stream()
            .collect(Collectors.toMap(YoungPerson::id, p -> vault.newKey(p.id())));
    var batches = new ArrayList<>(new CouncilRows(ids).batches());
    batches.addAll(
        new PeopleRows(ids, keys)
            .batches(invented.people(), invented.caseload(), invented.calendar().today()));
    batches.addAll(new StandingByRows(ids, invented.calendar().today()).batches(invented.people()));
    batches.addAll(
        new AskingRows(ids, invented.calendar().today(), invented.caseload())
            .batches(invented.people()));
    batches.addAll(new MessageRows(ids, keys).batches(invented.messages()));
    batches.addAll(new NamelessRows(ids, vault, clock.instant()).batches());
    batches.add(new SuggestionRows(ids).batch(invented.messages()));
    batches.addAll(
        new DiaryRows(ids, keys)
            .batches(invented.meetings(), invented.settings(), invented.visits()));
    batches.addAll(new PromiseRows(ids, invented.calendar()).batches(invented.messages()));
    batches.addAll(new CardRows(ids, keys).batches(invented.caseload(), invented.cards()));
    progress.accept(
        "Keeping %,d young people and %,d messages of theirs"
            .formatted(invented.people().size(), invented.messages().size()));
    return batches;
  }

  private Future<Void> insert(Tx tx, List<Batch> batches) {
    var done = Future.<Void>succeededFuture();
    for (var batch : batches) {
      done = done.compose(_ -> batch.insert(tx));
    }
    return done;
  }

  private Future<List<String>> unpublished(Tx tx) {
    return tx.find(row -> row.getLocalDate("first"), FIRST_DAY)
        .map(first -> Calendar.historyFrom(Quarter.of(first.orElseThrow())))
        .compose(history ->
            tx.list(
                row -> row.getString("quarter"),
                UNPUBLISHED,
                (Object) history.toArray(String[]::new)));
  }

  private Future<Void> publishAll(List<String> quarters, Function<String, Future<Void>> publish) {
    var done = Future.<Void>succeededFuture();
    for (var quarter : quarters) {
      done = done.compose(_ -> publishOne(quarter, publish));
    }
    return done;
  }

  private Future<Void> publishOne(String quarter, Function<String, Future<Void>> publish) {
    progress.accept("Publishing the release of " + quarter);
    return publish.apply(quarter);
  }

  private static final String FIND = "select id from authority where id = $1";

  private static final String FIRST_DAY = "select min(sent_on) as first from feedback_item";

  private static final String UNPUBLISHED =
      """
      select quarter
        from unnest($1::text[]) as quarter
       where not exists (select 1
                           from release
                          where release.quarter = quarter.quarter and release.state = 'published')
       order by quarter
      """;
}
