package care.heard.platform.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class AddressesTest {
  private static final String PEER = "198.51.100.7";

  private final HandClock clock = new HandClock();
  private final Addresses direct = new Addresses(clock, 0);
  private final Addresses behindOne = new Addresses(clock, 1);

  @Test
  void standsForAnAddressAndDoesNotShowIt() {
    assertEquals(direct.keyOf(PEER, null), direct.keyOf(PEER, null));
    assertNotEquals(direct.keyOf(PEER, null), direct.keyOf("198.51.100.8", null));
    assertFalse(direct.keyOf(PEER, null).contains(PEER));
  }

  @Test
  void cannotBeTiedToTheSameAddressAnHourLater() {
    var now = direct.keyOf(PEER, null);
    clock.goOn(Duration.ofHours(1));
    assertNotEquals(now, direct.keyOf(PEER, null));
  }

  @Test
  void twoProcessesHaveDifferentSalts() {
    assertNotEquals(direct.keyOf(PEER, null), new Addresses(clock, 0).keyOf(PEER, null));
  }

  @Test
  void whatACallerSaysOfItselfIsNotBelieved() {
    assertEquals(direct.keyOf(PEER, null), direct.keyOf(PEER, "203.0.113.1"));
    assertEquals(
        behindOne.keyOf(PEER, "203.0.113.9"), behindOne.keyOf(PEER, "203.0.113.1, 203.0.113.9"));
  }

  @Test
  void behindAProxyEachCallerHasAShareOfItsOwn() {
    assertNotEquals(behindOne.keyOf(PEER, "203.0.113.1"), behindOne.keyOf(PEER, "203.0.113.2"));
    assertNotEquals(behindOne.keyOf(PEER, null), behindOne.keyOf(PEER, "203.0.113.1"));
  }

  @Test
  void whoComesPastTheSecondProxyIsKnownByTheirOwnAddress() {
    var behindTwo = new Addresses(clock, 2);
    assertEquals(behindTwo.keyOf(PEER, null), behindTwo.keyOf(PEER, "203.0.113.1"));
    assertEquals(
        behindTwo.keyOf(PEER, "203.0.113.1, 10.0.0.1"),
        behindTwo.keyOf(PEER, "6.6.6.6, 203.0.113.1, 10.0.0.2"));
  }

  @Test
  void aHouseholdOfIpv6IsOneAddress() {
    assertEquals(direct.keyOf("2001:db8:1:2::1", null), direct.keyOf("2001:db8:1:2:3:4:5:6", null));
    assertNotEquals(direct.keyOf("2001:db8:1:2::1", null), direct.keyOf("2001:db8:1:3::1", null));
    assertEquals(direct.keyOf(PEER, null), direct.keyOf("::ffff:" + PEER, null));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ",", "unknown", "_hidden", "1.2.3.4:99", "[2001:db8::1]:99", "é"})
  void aStrangeHeaderIsAKeyLikeAnyOther(String forwarded) {
    assertEquals(behindOne.keyOf(PEER, forwarded), behindOne.keyOf(PEER, forwarded));
  }
}
