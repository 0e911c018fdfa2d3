package care.heard.identity.signin;

import io.vertx.core.MultiMap;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;

/** What a provider's redirect back to us says; a parameter that is there twice says nothing. */
record ProviderAnswer(
    Optional<String> state,
    Optional<String> code,
    Optional<String> error,
    Optional<String> issuer) {

  static ProviderAnswer of(MultiMap parameters) {
    return new ProviderAnswer(
        one(parameters, "state"),
        one(parameters, "code"),
        one(parameters, "error"),
        one(parameters, "iss"));
  }

  /** Fails with STALE unless this answers that attempt. */
  void requireState(SignInAttempt attempt) {
    if (!equal(state.orElse(""), attempt.state())) {
      throw SignInRefused.of(Refusal.STALE);
    }
  }

  /** The code, where it comes from that provider; CANCELLED where there is an error instead. */
  String requireCode(IdentityProvider provider, KnownProvider known) {
    requireIssuer(provider, known);
    if (error.isPresent()) {
      throw SignInRefused.of(Refusal.CANCELLED);
    }
    return code.orElseThrow(() -> SignInRefused.of(Refusal.STALE));
  }

  // RFC 9207: without it, one provider's answer could be taken for another's.
  private void requireIssuer(IdentityProvider provider, KnownProvider known) {
    var promised = known.metadata().supportsAuthorizationResponseIssuerParam();
    if (issuer.isEmpty() ? promised : !issuer.get().equals(provider.issuer())) {
      throw SignInRefused.of(Refusal.NOT_VOUCHED_FOR);
    }
  }

  private static boolean equal(String sent, String expected) {
    return MessageDigest.isEqual(
        sent.getBytes(StandardCharsets.UTF_8), expected.getBytes(StandardCharsets.UTF_8));
  }

  private static Optional<String> one(MultiMap parameters, String name) {
    var all = parameters.getAll(name);
    return all.size() == 1 && !all.getFirst().isEmpty()
        ? Optional.of(all.getFirst())
        : Optional.empty();
  }

  @Override
  public String toString() {
    return "ProviderAnswer";
  }
}
