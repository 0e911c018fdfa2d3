package care.heard.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import care.heard.platform.time.Quarter;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The demo keeps what it promises on whatever day it is invented, first and last of a quarter. */
class InventedOnAnyDayTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-11-23T10:15:00Z",
        "2026-01-01T00:00:30Z",
        "2026-02-28T23:59:59Z",
        "2026-04-01T07:00:00Z",
        "2026-06-30T22:59:00Z",
        "2028-02-29T12:00:00Z",
        "2026-10-25T01:30:00Z"
      })
  void nineHaveToldTheirStoryAgainThisQuarterAndNothingIsFromTheFuture(String moment) {
    var demo = InventedAuthority.invent("wearbridge", Instant.parse(moment));
    assertEquals(9, toldAgain(demo));
    assertEquals(12, waiting(demo));
    for (var message : demo.messages()) {
      assertNotInTheFuture(message, demo.calendar());
    }
    for (var allocation : demo.caseload().all()) {
      assertFalse(allocation.startsOn().isAfter(demo.calendar().today()));
      assertFalse(allocation.endsOn().map(demo.calendar().today()::isBefore).orElse(false));
    }
  }

  private static void assertNotInTheFuture(Message message, Calendar calendar) {
    var now = calendar.now();
    assertFalse(message.sentAt().isAfter(now), message::toString);
    assertEquals(calendar.day(message.sentAt()), message.mind().day());
    message
        .handling()
        .ifPresent(handling -> {
          assertFalse(handling.at().isAfter(now));
          assertFalse(handling.at().isBefore(message.sentAt()));
          handling
              .reply()
              .ifPresent(reply -> {
                assertFalse(reply.sentAt().isAfter(now));
                assertFalse(reply.sentAt().isBefore(handling.at()));
                assertFalse(reply.readAt().map(now::isBefore).orElse(false));
                assertFalse(reply.readAt().map(reply.sentAt()::isAfter).orElse(false));
              });
        });
  }

  private static long toldAgain(InventedAuthority demo) {
    return demo.messages().stream()
        .filter(message -> isOfThisQuarter(demo, message))
        .filter(message -> message.confirmedThemes().contains("REPEATING_STORY"))
        .map(Message::person)
        .distinct()
        .count();
  }

  private static long waiting(InventedAuthority demo) {
    return demo.messages().stream()
        .filter(message -> isOfThisQuarter(demo, message))
        .filter(message -> message.state().equals("waiting"))
        .count();
  }

  private static boolean isOfThisQuarter(InventedAuthority demo, Message message) {
    return Quarter.of(message.mind().day()).equals(demo.calendar().current());
  }
}
