package care.heard.identity.signin;

import care.heard.platform.access.Role;
import care.heard.platform.db.Tx;
import care.heard.platform.vault.ServiceKey;
import care.heard.platform.vault.Vault;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Row;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** The identity provider of each authority; its client secret is kept sealed. */
public final class IdentityProviders {
  private final ServiceKey serviceKey;

  /** Seals client secrets with that key. */
  public IdentityProviders(ServiceKey serviceKey) {
    this.serviceKey = serviceKey;
  }

  /** The provider of the transaction's authority, where one was set up. */
  public Future<Optional<IdentityProvider>> find(Tx tx) {
    return tx.find(this::fromRow, FIND, tx.caller().authority().orElseThrow());
  }

  /** Keeps an authority's provider in place of what it had; only the tables' owner may. */
  public Future<Void> save(Tx tx, IdentityProvider provider) {
    var roleMap = new JsonObject();
    provider.roleMap().forEach((claim, role) -> roleMap.put(claim, role.code()));
    var secret = provider.clientSecret().getBytes(StandardCharsets.UTF_8);
    return tx.run(
            SAVE,
            provider.authority(),
            provider.issuer(),
            provider.clientId(),
            Vault.parameter(serviceKey.seal(secret, context(provider.authority()))),
            provider.rolesClaim(),
            roleMap,
            provider.multiFactorAcr().toArray(String[]::new),
            provider.multiFactorAmr().toArray(String[]::new),
            provider.workerClaim().orElse(null))
        .mapEmpty();
  }

  private IdentityProvider fromRow(Row row) {
    var authority = row.getUUID("authority_id");
    var sealed = row.getBuffer("client_secret_sealed").getBytes();
    return new IdentityProvider(
        authority,
        row.getString("issuer"),
        row.getString("client_id"),
        new String(serviceKey.open(sealed, context(authority)), StandardCharsets.UTF_8),
        row.getString("roles_claim"),
        roleMap((JsonObject) row.getJson("role_map")),
        Set.of(row.getArrayOfStrings("multi_factor_acr")),
        Set.of(row.getArrayOfStrings("multi_factor_amr")),
        Optional.ofNullable(row.getString("worker_claim")));
  }

  private static Map<String, Role> roleMap(JsonObject kept) {
    return kept.stream()
        .collect(Collectors.toMap(Map.Entry::getKey, e -> Role.of((String) e.getValue())));
  }

  private static String context(UUID authority) {
    return "identity_provider.client_secret/" + authority;
  }

  private static final String FIND =
      """
      select authority_id, issuer, client_id, client_secret_sealed, roles_claim, role_map,
             multi_factor_acr, multi_factor_amr, worker_claim
        from identity_provider
       where authority_id = $1
      """;

  private static final String SAVE =
      """
      insert into identity_provider
             (authority_id, issuer, client_id, client_secret_sealed, roles_claim, role_map,
              multi_factor_acr, multi_factor_amr, worker_claim)
      values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
      on conflict on constraint identity_provider_pkey do update
         set issuer = excluded.issuer, client_id = excluded.client_id,
             client_secret_sealed = excluded.client_secret_sealed,
             roles_claim = excluded.roles_claim, role_map = excluded.role_map,
             multi_factor_acr = excluded.multi_factor_acr,
             multi_factor_amr = excluded.multi_factor_amr,
             worker_claim = excluded.worker_claim
      """;
}
