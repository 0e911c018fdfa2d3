package care.heard.phone;

import java.net.http.HttpRequest;
import java.time.Instant;
import java.util.Set;

/** What a phone shows with each request: its access token, and a proof of its key. */
final class Wallet {
  private static final Set<String> WITHOUT_TOKEN = Set.of("/v1/enrolments", "/v1/tokens");
  private static final long SPARE_SECONDS = 60;

  private final OwnersFile<PhoneState> file;

  Wallet(OwnersFile<PhoneState> file) {
    this.file = file;
  }

  /** Whether the request is one that bears the access token. */
  boolean isForToken(HttpRequest request) {
    return !WITHOUT_TOKEN.contains(request.uri().getPath());
  }

  /**
   * Whether the access token is good for less than a minute, as far as this phone's clock tells.
   */
  boolean isAboutToEnd() {
    PhoneState state = file.load();
    return state.isSignedIn()
        && Instant.now().getEpochSecond() > state.tokens().endsAt() - SPARE_SECONDS;
  }

  /** The same request with what this phone shows. */
  HttpRequest prove(HttpRequest request) {
    PhoneState state = file.load();
    PhoneKey key = PhoneKey.of(state.key());
    HttpRequest.Builder proven = HttpRequest.newBuilder(request, (_, _) -> true);
    if (!isForToken(request)) {
      return proven
          .setHeader("DPoP", key.proof(request.method(), request.uri(), state.nonce()))
          .build();
    }
    String token = state.tokens().access();
    return proven
        .setHeader("Authorization", "DPoP " + token)
        .setHeader("DPoP", key.proof(request.method(), request.uri(), state.nonce(), token))
        .build();
  }

  /** Keeps the nonce of an answer for the next proof. */
  void keepNonce(String nonce) {
    file.save(file.load().withNonce(nonce));
  }
}
