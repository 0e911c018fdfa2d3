package care.heard.demo.provider;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertThrows;

import care.heard.platform.pages.Templates;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A provider that asks for no password is for the demo on this machine alone. */
final class DemoProviderTest {
  private static final URI HERE = URI.create("http://localhost:8080/demo/provider");

  @Test
  void theDemoHasOne() {
    assertDoesNotThrow(() -> provider(true, "127.0.0.1", HERE));
  }

  @Test
  void nothingElseHasOne() {
    assertThrows(IllegalStateException.class, () -> provider(false, "127.0.0.1", HERE));
  }

  @ParameterizedTest
  @ValueSource(strings = {"0.0.0.0", "192.0.2.1", "heard.example", "::"})
  void itIsNotReachedFromElsewhere(String host) {
    assertThrows(IllegalStateException.class, () -> provider(true, host, HERE));
  }

  @ParameterizedTest
  @ValueSource(strings = {"https://heard.example/idp", "http://192.0.2.1/idp", "http:/idp"})
  void itSpeaksForNobodyElse(String issuer) {
    assertThrows(
        IllegalStateException.class, () -> provider(true, "127.0.0.1", URI.create(issuer)));
  }

  private static DemoProvider provider(boolean demo, String host, URI issuer) {
    var client = new Registration("heard", "secret", HERE.resolve("/sign-in/callback"));
    var place = new DemoProvider.Place(demo, host, issuer);
    return new DemoProvider(place, client, List.of(), new Templates());
  }
}
