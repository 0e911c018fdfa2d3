package care.heard.identity.signin;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;

/**
 * What a provider publishes about itself.
 *
 * @param fetchedAt a reading of the machine's monotonic clock, in nanoseconds
 */
record KnownProvider(OIDCProviderMetadata metadata, JWKSet keys, long fetchedAt) {
  /** Whether it publishes that key; a token that names none is tried against all. */
  boolean hasKey(String keyId) {
    return keyId == null || keys.getKeyByKeyId(keyId) != null;
  }
}
