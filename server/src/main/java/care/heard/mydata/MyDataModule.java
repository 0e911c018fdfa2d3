package care.heard.mydata;

import care.heard.authorities.Authorities;
import care.heard.identity.PeopleService;
import care.heard.identity.PhoneSessions;
import care.heard.platform.audit.Audit;
import care.heard.platform.db.Database;
import care.heard.platform.held.HeldData;
import care.heard.platform.http.Api;
import care.heard.platform.pages.Templates;
import care.heard.platform.vault.KeyTreeFile;
import care.heard.platform.vault.KeyedHash;
import care.heard.platform.vault.Shredding;
import io.vertx.core.Vertx;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Builds my data from what every feature says it holds. */
public final class MyDataModule {
  private final List<HeldData> features;
  private final MyDataRoutes routes;
  private final ErasureUpkeep erasures;
  private final RetentionUpkeep retention;

  /**
   * Wires the feature.
   *
   * @param features what holds something on young people, in the order in which they read it
   */
  public MyDataModule(
      Vertx vertx,
      Database database,
      List<HeldData> features,
      PeopleService people,
      PhoneSessions phones,
      Authorities authorities,
      KeyTreeFile keys,
      KeyedHash hash,
      Audit audit,
      Templates templates) {
    this.features = List.copyOf(features);
    var mine = new MyDataService(features, people, authorities);
    var erasure = new ErasureService(phones, authorities, hash, audit);
    this.routes = new MyDataRoutes(database, mine, erasure, templates);
    this.retention = new RetentionUpkeep(database, audit);
    this.erasures = new ErasureUpkeep(database, keys, new Shredding(vertx, keys), audit);
  }

  /** Adds the operations. */
  public void bind(Api api) {
    routes.bind(api);
  }

  /** What follows erasures from time to time. */
  public ErasureUpkeep erasures() {
    return erasures;
  }

  /** What goes because it was kept long enough. */
  public RetentionUpkeep retention() {
    return retention;
  }

  /** The tables that a section shows. */
  public Set<String> shownTables() {
    var tables = new TreeSet<String>();
    features.forEach(feature -> tables.addAll(feature.tables()));
    return tables;
  }
}
