package care.heard.onboarding;

import care.heard.authorities.Authorities;
import care.heard.authorities.Authority;
import care.heard.authorities.Branding;
import care.heard.authorities.Peace;
import care.heard.feedback.QuestionSets;
import care.heard.identity.signin.IdentityProviders;
import care.heard.platform.access.Caller;
import care.heard.platform.access.Surface;
import care.heard.platform.db.Database;
import care.heard.platform.db.DatabaseFailure;
import care.heard.platform.db.Tx;
import care.heard.platform.http.Problem.FieldError;
import care.heard.themes.StandardThemes;
import io.vertx.core.Future;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Brings an authority to what its file says, as the owner of the tables: all of it or nothing. */
final class Onboarding {
  private static final int READ_WITHIN_DAYS = 3;

  private final Database database;
  private final Authorities authorities = new Authorities();
  private final QuestionSets questionSets = new QuestionSets();
  private final StandardThemes themes = new StandardThemes();
  private final IdentityProviders providers;

  Onboarding(Database database, IdentityProviders providers) {
    this.database = database;
    this.providers = providers;
  }

  /** What a dry run would have changed: undoes the transaction that found it out. */
  private static final class OnlyLooked extends RuntimeException {
    private final transient List<String> changes;

    OnlyLooked(List<String> changes) {
      super(null, null, false, false);
      this.changes = changes;
    }
  }

  /**
   * Makes or changes the authority; gives what changed, in words. Fails with {@link NotOnboarded}.
   *
   * @param dryRun does the same and keeps nothing
   */
  Future<List<String>> bring(AuthorityFileReader.Read read, boolean dryRun) {
    return database
        .inTransaction(owner(Optional.empty()), authorities::all)
        .map(all -> known(all, read.authority()))
        .compose(known -> bring(read, known, dryRun))
        .recover(Onboarding::explain);
  }

  private Future<List<String>> bring(
      AuthorityFileReader.Read read, Optional<Authority> known, boolean dryRun) {
    var id = known.map(Authority::id).orElseGet(UUID::randomUUID);
    return database.inTransaction(
        owner(Optional.of(id)),
        tx ->
            bring(tx, id, read, known)
                .compose(changes ->
                    dryRun
                        ? Future.failedFuture(new OnlyLooked(changes))
                        : Future.succeededFuture(changes)));
  }

  private Future<List<String>> bring(
      Tx tx, UUID id, AuthorityFileReader.Read read, Optional<Authority> known) {
    var authority = authority(id, read.authority());
    var peace = peace(read.authority());
    var provider = read.authority().identityProvider().of(id, read.clientSecret());
    var changes = new Changes(known.isEmpty());
    return authorities
        .peace(tx)
        .onSuccess(old -> changes.authority(known, authority, old, peace))
        .compose(_ -> providers.find(tx))
        .onSuccess(old -> changes.provider(old, provider))
        .compose(_ -> authorities.save(tx, authority, peace))
        .compose(_ -> providers.save(tx, provider))
        .compose(_ -> themes.installWhereNone(tx))
        .onSuccess(many -> changes.added(many, "themes of the standard taxonomy"))
        .compose(_ -> questionSets.installWhereNone(tx))
        .onSuccess(many -> changes.added(many, "standard question sets"))
        .map(_ -> changes.list());
  }

  // The slug is how people and links find an authority: a file cannot move it.
  private static Optional<Authority> known(List<Authority> all, AuthorityFile file) {
    var sameName =
        all.stream()
            .filter(a -> a.name().equalsIgnoreCase(file.name()) && !a.slug().equals(file.slug()))
            .findFirst();
    if (sameName.isPresent()) {
      throw new NotOnboarded(
          List.of(
              new FieldError(
                  "/slug",
                  "%s is here already as '%s', and a slug never changes: use that one, or another name."
                      .formatted(file.name(), sameName.get().slug()))));
    }
    return all.stream().filter(a -> a.slug().equals(file.slug())).findFirst();
  }

  private static Authority authority(UUID id, AuthorityFile file) {
    return new Authority(
        id,
        file.slug(),
        file.name(),
        file.localities(),
        file.helpLines(),
        new Branding(file.shortName(), file.accent()),
        file.readWithinDays().orElse(READ_WITHIN_DAYS));
  }

  private static Peace peace(AuthorityFile file) {
    return new Peace(
        file.quiet().from(),
        file.quiet().until(),
        file.schoolHours().from(),
        file.schoolHours().until(),
        file.terms().stream().map(t -> new Peace.Term(t.firstDay(), t.lastDay())).toList());
  }

  private static Caller owner(Optional<UUID> authority) {
    return new Caller.Service(Surface.OWNER, authority);
  }

  private static Future<List<String>> explain(Throwable failure) {
    if (failure instanceof OnlyLooked looked) {
      return Future.succeededFuture(looked.changes);
    }
    return Future.failedFuture(
        DatabaseFailure.violates(failure, "identity_provider_issuer_client_id_key")
            ? new NotOnboarded(
                List.of(
                    new FieldError(
                        "/identityProvider/clientId",
                        "Another authority uses this client: make one for each.")))
            : failure);
  }
}
