package care.heard.safeguarding.duty;

import care.heard.safeguarding.AlertClock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/**
 * Who is to be told now (promise 3). An alert is told to the first step of the rota at once; while
 * nobody takes it on, every quarter of an hour to one step more, and to those before again; at the
 * top, to all of them, for as long as it takes. Where nobody of a step could be reached, the next
 * is told without waiting. Alerts that come within seconds of each other are told together: nobody
 * is told more often than once in {@link #TOGETHER}.
 */
final class Escalation {
  /** How long somebody has to take an alert on. */
  static final Duration EVERY = Duration.ofMinutes(15);

  /** What comes within this is told once; short enough that all is told within half a minute. */
  static final Duration TOGETHER = Duration.ofSeconds(20);

  private final List<DutyContact> rota;
  private final List<Integer> rungs;
  private final Instant now;

  Escalation(List<DutyContact> rota, Instant now) {
    this.rota = rota;
    this.rungs = List.copyOf(new TreeSet<>(rota.stream().map(DutyContact::rung).toList()));
    this.now = now;
  }

  /**
   * What to do now.
   *
   * @param told the clocks of the alerts that are told now, as they are from now on
   * @param whom those for whom a message is to be put on its way
   */
  record Plan(Map<UUID, AlertClock> told, Set<DutyContact> whom) {
    boolean isEmpty() {
      return told.isEmpty();
    }
  }

  /** What is due of these alerts, which nobody has taken on. */
  Plan plan(Map<UUID, AlertClock> open) {
    var told = new HashMap<UUID, AlertClock>();
    var whom = new LinkedHashSet<DutyContact>();
    open.forEach((alert, clock) -> {
      int step = stepDue(clock);
      var toAsk = toAsk(step);
      if (step >= 0 && toAsk.stream().noneMatch(this::wasAskedJustNow)) {
        told.put(alert, clock.toldAt(step, now));
        whom.addAll(toAsk);
      }
    });
    return new Plan(told, whom);
  }

  /** The step of the rota that is due; -1 where none is. */
  private int stepDue(AlertClock clock) {
    if (rungs.isEmpty()) {
      return -1;
    }
    if (clock.told().isEmpty()) {
      return 0;
    }
    var last = clock.told().get();
    var waited = !last.plus(EVERY).isAfter(now);
    var mayRise = clock.rung() < rungs.size() - 1;
    if (waited) {
      return Math.min(Math.max(clock.rung() + 1, quartersSince(clock)), rungs.size() - 1);
    }
    return mayRise && nobodyCanBeReached(clock.rung(), last) ? clock.rung() + 1 : -1;
  }

  // After the service was away the rota has to catch up.
  private int quartersSince(AlertClock clock) {
    return (int) Math.min(9, Duration.between(clock.opened(), now).dividedBy(EVERY));
  }

  private boolean nobodyCanBeReached(int step, Instant since) {
    var asked = upTo(step);
    return asked.stream().noneMatch(contact -> contact.wasToldSince(since))
        && asked.stream().allMatch(DutyContact::isFailing);
  }

  private boolean wasAskedJustNow(DutyContact contact) {
    return contact.asked().filter(at -> at.plus(TOGETHER).isAfter(now)).isPresent();
  }

  // For whom a message is on its way already, that one will do.
  private List<DutyContact> toAsk(int step) {
    return upTo(step).stream().filter(contact -> !contact.isBeingTold(now)).toList();
  }

  private List<DutyContact> upTo(int step) {
    if (step < 0) {
      return List.of();
    }
    int highest = rungs.get(Math.min(step, rungs.size() - 1));
    return rota.stream().filter(contact -> contact.rung() <= highest).toList();
  }
}
