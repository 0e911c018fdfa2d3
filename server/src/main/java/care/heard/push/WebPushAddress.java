package care.heard.push;

import com.nimbusds.jose.crypto.utils.ECChecks;
import com.nimbusds.jose.jwk.Curve;
import io.vertx.core.buffer.Buffer;
import java.math.BigInteger;
import java.util.Arrays;

/** Where one browser is reached, and what a message to it is sealed with (RFC 8291). */
record WebPushAddress(String endpoint, Buffer p256dh, Buffer auth) {
  private static final int POINT = 65;
  private static final int HALF = 33;

  /** Whether these bytes are an uncompressed point of P-256: no other key is ever computed with. */
  static boolean isPoint(byte[] bytes) {
    return bytes.length == POINT
        && bytes[0] == 4
        && ECChecks.isPointOnCurve(
            new BigInteger(1, Arrays.copyOfRange(bytes, 1, HALF)),
            new BigInteger(1, Arrays.copyOfRange(bytes, HALF, POINT)),
            Curve.P_256.toECParameterSpec());
  }

  @Override
  public String toString() {
    return "WebPushAddress[hidden]";
  }
}
