package care.heard.identity.signin;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import io.vertx.core.Future;
import java.net.URI;
import java.time.Duration;
import java.util.stream.Stream;

/**
 * What providers publish (OpenID Connect Discovery 1.0), kept for an hour. A key that is not known
 * yet has it fetched again, at most once a minute: tokens with invented keys make no traffic.
 */
final class ProviderDirectory {
  private static final String WELL_KNOWN = "/.well-known/openid-configuration";
  private static final Duration KEPT = Duration.ofHours(1);
  private static final Duration NOT_AGAIN_WITHIN = Duration.ofMinutes(1);
  private static final int PROVIDERS_AT_MOST = 500;

  private final ProviderClient client;
  private final boolean plainOnLoopback;
  private final Cache<String, KnownProvider> known =
      Caffeine.newBuilder().expireAfterWrite(KEPT).maximumSize(PROVIDERS_AT_MOST).build();

  /**
   * Knows nobody yet.
   *
   * @param plainOnLoopback whether a provider on this machine needs no TLS: in the demo only
   */
  ProviderDirectory(ProviderClient client, boolean plainOnLoopback) {
    this.client = client;
    this.plainOnLoopback = plainOnLoopback;
  }

  /** What the provider publishes; AWAY where it cannot be had, or is not to be trusted. */
  Future<KnownProvider> find(IdentityProvider provider) {
    var kept = known.getIfPresent(provider.issuer());
    return kept == null ? fetch(provider) : Future.succeededFuture(kept);
  }

  /** The same, fetched again unless that was done a moment ago. */
  Future<KnownProvider> findAgain(IdentityProvider provider, KnownProvider stale) {
    var age = Duration.ofNanos(System.nanoTime() - stale.fetchedAt());
    return age.compareTo(NOT_AGAIN_WITHIN) < 0 ? Future.succeededFuture(stale) : fetch(provider);
  }

  private Future<KnownProvider> fetch(IdentityProvider provider) {
    var issuer = new Issuer(provider.issuer());
    return get(issuer.getValue().replaceFirst("/$", "") + WELL_KNOWN)
        .map(reply -> metadata(issuer, reply))
        .compose(this::withKeys)
        .onSuccess(found -> known.put(provider.issuer(), found))
        .recover(failure -> Future.failedFuture(SignInRefused.of(Refusal.AWAY, failure)));
  }

  private Future<KnownProvider> withKeys(OIDCProviderMetadata metadata) {
    return get(metadata.getJWKSetURI().toString())
        .map(reply -> new KnownProvider(metadata, keys(reply), System.nanoTime()));
  }

  private Future<HTTPResponse> get(String address) {
    var uri = URI.create(address);
    return ProviderAddress.mayBeAsked(uri, plainOnLoopback)
        ? client.send(new HTTPRequest(HTTPRequest.Method.GET, uri))
        : Future.failedFuture(uri.getHost() + " would be asked without TLS");
  }

  private OIDCProviderMetadata metadata(Issuer issuer, HTTPResponse reply) {
    try {
      reply.ensureStatusCode(HTTPResponse.SC_OK);
      var metadata = OIDCProviderMetadata.parse(reply.getBody());
      requireUsable(issuer, metadata);
      return metadata;
    } catch (ParseException e) {
      throw new IllegalStateException("no discovery document", e);
    }
  }

  private void requireUsable(Issuer issuer, OIDCProviderMetadata metadata) {
    if (!metadata.getIssuer().equals(issuer)) {
      throw new IllegalStateException("a discovery document of somebody else");
    }
    var needed =
        Stream.of(
            metadata.getAuthorizationEndpointURI(),
            metadata.getTokenEndpointURI(),
            metadata.getJWKSetURI());
    if (!needed.allMatch(uri -> ProviderAddress.mayBeAsked(uri, plainOnLoopback))) {
      throw new IllegalStateException("an endpoint is missing or without TLS");
    }
  }

  private static JWKSet keys(HTTPResponse reply) {
    try {
      reply.ensureStatusCode(HTTPResponse.SC_OK);
      return JWKSet.parse(reply.getBody()).toPublicJWKSet();
    } catch (ParseException | java.text.ParseException e) {
      throw new IllegalStateException("no key set", e);
    }
  }
}
