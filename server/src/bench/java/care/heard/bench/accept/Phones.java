package care.heard.bench.accept;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

/**
 * Phones of young people, each with a key and a token of its own. Every request has its own proof,
 * signed before the clock runs; that it is verified is what is measured.
 */
final class Phones {
  private static final String PATH = "/v1/feedback";

  private final String origin;
  private final List<Phone> phones = new ArrayList<>();
  private int next;

  private record Phone(
      ECKey key, ECDSASigner signer, String token, String hash, UUID questionSet) {}

  /** A phone for every young person of those councils, for the service on that port. */
  Phones(Councils councils, ECKey signing, int port) throws JOSEException {
    this.origin = "http://localhost:" + port;
    int most = councils.all().stream().mapToInt(c -> c.people().size()).max().orElse(0);
    for (int i = 0; i < most; i++) {
      for (var council : councils.all()) {
        phones.add(phone(council, council.people().get(i), signing));
      }
    }
  }

  private Phone phone(Councils.Council council, UUID person, ECKey signing) throws JOSEException {
    var key = new ECKeyGenerator(Curve.P_256).generate();
    var claims =
        new JWTClaimsSet.Builder()
            .issuer(origin)
            .audience(origin)
            .subject(person.toString())
            .claim("client_id", UUID.randomUUID().toString())
            .claim("authority", council.id().toString())
            .claim("cnf", Map.of("jkt", key.computeThumbprint().toString()))
            .issueTime(Date.from(Instant.now()))
            .expirationTime(Date.from(Instant.now().plusSeconds(3600)))
            .jwtID(UUID.randomUUID().toString())
            .build();
    var header =
        new JWSHeader.Builder(JWSAlgorithm.ES256)
            .type(new JOSEObjectType("at+jwt"))
            .keyID(signing.getKeyID())
            .build();
    var token = new SignedJWT(header, claims);
    token.sign(new ECDSASigner(signing));
    var text = token.serialize();
    return new Phone(key, new ECDSASigner(key), text, sha256(text), council.questionSet());
  }

  /** So many requests, of all phones in turn. */
  List<Buffer> requests(int count) {
    var nonce = nonce();
    int from = next;
    next += count;
    return IntStream.range(from, from + count)
        .parallel()
        .mapToObj(i -> request(phones.get(i % phones.size()), nonce))
        .toList();
  }

  private Buffer request(Phone phone, String nonce) {
    var body = Items.body(phone.questionSet());
    return Items.post(
        PATH,
        body,
        "Authorization: DPoP " + phone.token(),
        "DPoP: " + proof(phone, nonce),
        "Idempotency-Key: " + UUID.randomUUID());
  }

  private String proof(Phone phone, String nonce) {
    var claims =
        new JWTClaimsSet.Builder()
            .jwtID(UUID.randomUUID().toString())
            .issueTime(Date.from(Instant.now()))
            .claim("htm", "POST")
            .claim("htu", origin + PATH)
            .claim("nonce", nonce)
            .claim("ath", phone.hash())
            .build();
    var header =
        new JWSHeader.Builder(JWSAlgorithm.ES256)
            .type(new JOSEObjectType("dpop+jwt"))
            .jwk(phone.key().toPublicJWK())
            .build();
    try {
      var jwt = new SignedJWT(header, claims);
      jwt.sign(phone.signer());
      return jwt.serialize();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  private String nonce() {
    var ask =
        HttpRequest.newBuilder(URI.create(origin + "/v1/me"))
            .header("Authorization", "DPoP none")
            .build();
    try (var client = HttpClient.newHttpClient()) {
      return client
          .send(ask, HttpResponse.BodyHandlers.discarding())
          .headers()
          .firstValue("DPoP-Nonce")
          .orElseThrow();
    } catch (IOException e) {
      throw new IllegalStateException("the service does not answer", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static String sha256(String text) {
    try {
      var hash =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.US_ASCII));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
