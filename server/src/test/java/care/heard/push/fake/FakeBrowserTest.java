package care.heard.push.fake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.util.Base64URL;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import org.junit.jupiter.api.Test;

/** The fake opens what RFC 8291 (appendix A) seals: so what it opens of ours is sealed rightly. */
final class FakeBrowserTest {
  private static final String PUBLIC =
      "BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4";
  private static final String PRIVATE = "q1dXpw3UpT5VOmu_cf_v6ih07Aems3njxI-JWgLcM94";
  private static final String AUTH = "BTBZMqHH6r4Tts7J_aSIgg";
  private static final String SEALED =
      "DGv6ra1nlYgDCS1FRnbzlwAAEABBBP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmYWAmS6"
          + "TlzAC8wEqKK6PBru3jl7A_yl95bQpu6cVPTpK4Mqgkf1CXztLVBSt2Ks3oZwbuwXPXLWyouBWLVWGNWQexSgSxs"
          + "j_Qulcy4a-fN";

  @Test
  void opensTheExampleOfTheStandard() throws GeneralSecurityException, JOSEException {
    assertEquals("When I grow up, I want to be a watermelon", browser(AUTH).open(bytes(SEALED)));
    assertEquals(PUBLIC, browser(AUTH).p256dh());
  }

  @Test
  void opensNothingThatWasSealedForAnother() {
    assertThrows(
        GeneralSecurityException.class,
        () -> browser("AAAAAAAAAAAAAAAAAAAAAA").open(bytes(SEALED)));
    assertThrows(GeneralSecurityException.class, () -> FakeBrowser.create().open(bytes(SEALED)));
  }

  private static FakeBrowser browser(String auth) throws JOSEException {
    var point = bytes(PUBLIC);
    var key =
        new ECKey.Builder(
                Curve.P_256,
                Base64URL.encode(Arrays.copyOfRange(point, 1, 33)),
                Base64URL.encode(Arrays.copyOfRange(point, 33, 65)))
            .d(new Base64URL(PRIVATE))
            .build();
    return new FakeBrowser(key.toKeyPair(), bytes(auth));
  }

  private static byte[] bytes(String text) {
    return Base64.getUrlDecoder().decode(text);
  }
}
