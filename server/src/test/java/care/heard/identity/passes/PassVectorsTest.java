package care.heard.identity.passes;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.RSAPrivateCrtKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.util.Base64;
import java.util.HexFormat;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The test vectors of RFC 9474 (appendix A) and of RFC 9578 (appendix A.2). */
class PassVectorsTest {
  static Stream<JsonNode> blindSignatures() {
    return vectors("rfc9474.json");
  }

  static Stream<JsonNode> tokens() {
    return vectors("rfc9578.json");
  }

  @ParameterizedTest
  @MethodSource("blindSignatures")
  void aBlindSignatureIsTheWrittenOne(JsonNode vector) {
    var signed = BlindSigner.sign(privateKey(vector), bytes(vector, "blinded_msg"));
    assertArrayEquals(bytes(vector, "blind_sig"), signed);
  }

  @ParameterizedTest
  @MethodSource("blindSignatures")
  void aSignatureWithASaltHoldsAndNoOther(JsonNode vector) throws GeneralSecurityException {
    var spec = new RSAPublicKeySpec(number(vector, "n"), number(vector, "e"));
    var key = (RSAPublicKey) KeyFactory.getInstance("RSA").generatePublic(spec);
    var token = new Token(buffer(vector, "input_msg"), buffer(vector, "sig"));
    assertEquals(number(vector, "sLen").intValue() == 48, token.isSignedBy(key));
    var other = Buffer.buffer("another");
    assertFalse(new Token(other, token.authenticator()).isSignedBy(key));
  }

  @ParameterizedTest
  @MethodSource("blindSignatures")
  void aMessageAsLargeAsTheKeyCannotBeSigned(JsonNode vector) {
    assertTrue(BlindSigner.canSign(privateKey(vector), bytes(vector, "blinded_msg")));
    assertFalse(BlindSigner.canSign(privateKey(vector), bytes(vector, "n")));
  }

  @ParameterizedTest
  @MethodSource("tokens")
  void aRequestIsReadAndAnsweredAsWritten(JsonNode vector) {
    var request = TokenRequest.parse(bytes(vector, "token_request"));
    var keyId = TokenKeys.id(bytes(vector, "pkS"));
    assertEquals(keyId[31], request.truncatedKeyId());
    var response = BlindSigner.sign(pem(vector), request.blinded().getBytes());
    assertArrayEquals(bytes(vector, "token_response"), response);
  }

  @ParameterizedTest
  @MethodSource("tokens")
  void aTokenIsReadAndHolds(JsonNode vector) {
    var header = "PrivateToken token=\"" + UrlSafeText.encode(bytes(vector, "token")) + "\"";
    var token = Token.find(header).orElseThrow();
    assertTrue(token.isSignedBy(TokenKeys.decode(bytes(vector, "pkS"))));
    assertTrue(token.answers(TokenKeys.id(bytes(vector, "token_challenge"))));
    assertFalse(token.answers(TokenKeys.id(bytes(vector, "nonce"))));
    assertEquals(UrlSafeText.encode(TokenKeys.id(bytes(vector, "pkS"))), token.keyId());
  }

  @ParameterizedTest
  @MethodSource("tokens")
  void aKeyIsWrittenAsTheDirectoryWants(JsonNode vector) {
    var encoded = bytes(vector, "pkS");
    assertArrayEquals(encoded, TokenKeys.encode(TokenKeys.decode(encoded)));
  }

  private static RSAPrivateCrtKey privateKey(JsonNode vector) {
    var p = number(vector, "p");
    var q = number(vector, "q");
    var d = number(vector, "d");
    var spec =
        new RSAPrivateCrtKeySpec(
            number(vector, "n"),
            number(vector, "e"),
            d,
            p,
            q,
            d.mod(p.subtract(BigInteger.ONE)),
            d.mod(q.subtract(BigInteger.ONE)),
            q.modInverse(p));
    try {
      return (RSAPrivateCrtKey) KeyFactory.getInstance("RSA").generatePrivate(spec);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static RSAPrivateCrtKey pem(JsonNode vector) {
    var text = new String(bytes(vector, "skS"), StandardCharsets.US_ASCII);
    var base64 = text.replaceAll("-----[A-Z ]+-----", "");
    return TokenKeys.decodePrivate(Base64.getMimeDecoder().decode(base64));
  }

  private static BigInteger number(JsonNode vector, String name) {
    return new BigInteger(1, bytes(vector, name));
  }

  private static Buffer buffer(JsonNode vector, String name) {
    return Buffer.buffer(bytes(vector, name));
  }

  private static byte[] bytes(JsonNode vector, String name) {
    return HexFormat.of().parseHex(vector.get(name).asText().replace("0x", ""));
  }

  private static Stream<JsonNode> vectors(String file) {
    try (var in = PassVectorsTest.class.getResourceAsStream("/passes/" + file)) {
      return StreamSupport.stream(new ObjectMapper().readTree(in).spliterator(), false);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
