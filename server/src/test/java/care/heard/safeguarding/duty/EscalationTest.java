package care.heard.safeguarding.duty;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import care.heard.safeguarding.AlertClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** Whoever lives on the rota is told in time, however many channels are dead. */
class EscalationTest {
  private static final Instant START = Instant.parse("2026-11-25T02:00:00Z");
  private static final Duration LOOK = Duration.ofSeconds(5);

  /** The rota and its channels, played second by second as the watch would. */
  private static final class Night {
    private final Map<String, DutyContact> rota = new HashMap<>();
    private final Set<String> dead = new HashSet<>();
    private final Map<UUID, AlertClock> open = new HashMap<>();
    private final Map<String, List<Instant>> came = new HashMap<>();
    private final Map<UUID, Instant> openedAt = new HashMap<>();
    private Instant now = START;

    Night with(String name, int rung) {
      rota.put(
          name,
          new DutyContact(
              UUID.randomUUID(),
              rung,
              name,
              ChannelKind.EMAIL,
              Optional.empty(),
              Optional.empty(),
              Optional.empty()));
      return this;
    }

    UUID alert() {
      var id = UUID.randomUUID();
      open.put(id, AlertClock.startingAt(now));
      openedAt.put(id, now);
      return id;
    }

    void pass(Duration time) {
      for (var end = now.plus(time); now.isBefore(end); now = now.plus(LOOK)) {
        look();
      }
    }

    private void look() {
      retry();
      var plan = new Escalation(List.copyOf(rota.values()), now).plan(open);
      open.putAll(plan.told());
      plan.whom().forEach(contact -> tell(contact.name(), Optional.of(now)));
    }

    // A message that did not come through is tried again until it expires.
    private void retry() {
      rota.values().stream()
          .filter(contact -> contact.isBeingTold(now))
          .map(DutyContact::name)
          .toList()
          .forEach(name -> tell(name, rota.get(name).asked()));
    }

    private void tell(String name, Optional<Instant> asked) {
      var c = rota.get(name);
      var alive = !dead.contains(name);
      rota.put(
          name,
          new DutyContact(
              c.id(),
              c.rung(),
              name,
              c.channel(),
              asked,
              alive ? Optional.of(now) : c.told(),
              alive ? c.failed() : Optional.of(now)));
      if (alive) {
        came.computeIfAbsent(name, _ -> new ArrayList<>()).add(now);
      }
    }

    List<Long> minutes(String name) {
      return came.getOrDefault(name, List.of()).stream()
          .map(at -> Duration.between(START, at).toMinutes())
          .toList();
    }
  }

  @Test
  void goesUpEveryQuarterOfAnHourAndGoesOn() {
    var night = new Night().with("first", 1).with("second", 2).with("third", 5);
    night.alert();
    night.pass(Duration.ofMinutes(62));
    assertEquals(List.of(0L, 15L, 30L, 45L, 60L), night.minutes("first"));
    assertEquals(List.of(15L, 30L, 45L, 60L), night.minutes("second"));
    assertEquals(List.of(30L, 45L, 60L), night.minutes("third"));
  }

  @Test
  void whoIsTakenOnIsToldNoMore() {
    var night = new Night().with("first", 1);
    var alert = night.alert();
    night.pass(Duration.ofMinutes(1));
    night.open.remove(alert);
    night.pass(Duration.ofHours(2));
    assertEquals(List.of(0L), night.minutes("first"));
  }

  @Test
  void whereNobodyCanBeReachedTheNextIsToldAtOnce() {
    var night = new Night().with("first", 1).with("second", 2).with("third", 3);
    night.dead.addAll(Set.of("first", "second"));
    night.alert();
    night.pass(Duration.ofSeconds(30));
    assertEquals(List.of(0L), night.minutes("third"));
  }

  @Test
  void aMessageThatCouldNotComeThroughComesWhenItCan() {
    var night = new Night().with("only", 1);
    night.dead.add("only");
    night.alert();
    night.pass(Duration.ofMinutes(20));
    assertEquals(List.of(), night.minutes("only"));
    night.dead.clear();
    night.pass(Duration.ofSeconds(10));
    assertEquals(1, night.minutes("only").size(), "once, not once for each try");
  }

  @Test
  void aStormIsToldTogether() {
    var night = new Night().with("first", 1);
    for (int i = 0; i < 300; i++) {
      night.alert();
      night.pass(LOOK);
    }
    var came = night.came.get("first");
    assertTrue(came.size() <= 300 * 5 / 20 + 5, came.size() + " messages for 300 alerts");
  }

  @Test
  void nobodyOnTheRotaIsNobodyToTell() {
    var night = new Night();
    night.alert();
    night.pass(Duration.ofMinutes(30));
    assertEquals(Map.of(), night.came);
  }

  /** Promise 3: with any channels dead but one, it comes to somebody within half a minute. */
  @Property
  void somebodyIsToldInTime(@ForAll long seed, @ForAll @IntRange(min = 1, max = 5) int people) {
    var chance = new Random(seed);
    var night = new Night();
    var names = new ArrayList<String>();
    for (int i = 0; i < people; i++) {
      names.add("p" + i);
      night.with("p" + i, 1 + chance.nextInt(3));
    }
    var living = names.get(chance.nextInt(people));
    names.stream().filter(n -> !n.equals(living)).forEach(night.dead::add);
    for (int i = 0; i < 5; i++) {
      night.alert();
      night.pass(Duration.ofSeconds(chance.nextInt(1, 90)));
    }
    night.pass(Duration.ofSeconds(40));
    var late =
        night.openedAt.values().stream()
            .filter(opened ->
                night.came.getOrDefault(living, List.of()).stream()
                    .noneMatch(at -> !at.isBefore(opened) && !at.isAfter(opened.plusSeconds(30))))
            .collect(Collectors.toSet());
    assertEquals(Set.of(), late);
  }
}
