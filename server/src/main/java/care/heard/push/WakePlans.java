package care.heard.push;

import care.heard.authorities.Authorities;
import care.heard.authorities.Peace;
import care.heard.platform.db.Tx;
import care.heard.platform.jobs.Outbox;
import care.heard.platform.jobs.Outcome;
import care.heard.push.PushStore.Reach;
import care.heard.push.PushTask.WakeUp;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Looks at wake-ups again as they come to be sent, all of an authority's in one transaction. */
final class WakePlans {
  private final PushStore store;
  private final Authorities authorities;
  private final Outbox outbox;

  WakePlans(PushStore store, Authorities authorities, Outbox outbox) {
    this.store = store;
    this.authorities = authorities;
    this.outbox = outbox;
  }

  /** A plan for each, in their order. */
  Future<List<WakePlan>> of(Tx tx, List<WakeUp> wakeUps) {
    var peace = authorities.peace(tx);
    var reach = store.reach(tx, wakeUps);
    return Future.all(peace, reach)
        .map(_ -> new Round(wakeUps, peace.result(), reach.result(), tx.now()))
        .compose(round -> keep(tx, round));
  }

  private Future<List<WakePlan>> keep(Tx tx, Round round) {
    return store.noteLeft(tx, round.left()).compose(_ -> split(tx, round)).map(_ -> round.plans());
  }

  private Future<Void> split(Tx tx, Round round) {
    var added =
        round.splits().stream()
            .map(
                split -> outbox.add(tx, PushTask.TOPIC, split.payload(), tx.now(), split.expires()))
            .toList();
    return Future.all(added).mapEmpty();
  }

  private record Split(UUID notice, UUID device, Instant expires) {
    JsonObject payload() {
      return PushTask.payload(notice, device);
    }
  }

  /** The wake-ups of one transaction, and what is decided on each. */
  private static final class Round {
    private final Optional<Peace> peace;
    private final Instant now;
    private final List<UUID> left = new ArrayList<>();
    private final List<Split> splits = new ArrayList<>();
    private final List<WakePlan> plans;

    Round(List<WakeUp> wakeUps, Optional<Peace> peace, List<Reach> reach, Instant now) {
      this.peace = peace;
      this.now = now;
      Map<Integer, List<Reach>> byPlace =
          reach.stream().collect(Collectors.groupingBy(Reach::place));
      this.plans =
          IntStream.range(0, wakeUps.size())
              .mapToObj(i -> decide(wakeUps.get(i), byPlace.getOrDefault(i + 1, List.of())))
              .toList();
    }

    List<UUID> left() {
      return left;
    }

    List<Split> splits() {
      return splits;
    }

    List<WakePlan> plans() {
      return plans;
    }

    private WakePlan decide(WakeUp wakeUp, List<Reach> reach) {
      if (reach.isEmpty()) {
        return settled(Outcome.drop("notice erased"));
      }
      var subject = reach.getFirst().subject();
      var quiet = new QuietTimes(peace, subject.preferences());
      return switch (WakeRule.of(subject, quiet, wakeUp.expires(), now)) {
        case WakeRule.Leave(String why) -> leave(wakeUp, why);
        case WakeRule.Wait(Instant until) -> settled(Outcome.defer(until));
        case WakeRule.Go() -> go(wakeUp, reach);
      };
    }

    private WakePlan go(WakeUp wakeUp, List<Reach> reach) {
      var addresses = reach.stream().flatMap(r -> r.address().stream()).toList();
      return switch (addresses.size()) {
        case 0 -> leave(wakeUp, "no phone to wake");
        case 1 -> new WakePlan.Wake(addresses.getFirst());
        default -> split(wakeUp, addresses);
      };
    }

    private WakePlan split(WakeUp wakeUp, List<PushAddress> addresses) {
      addresses.stream()
          .map(address -> new Split(wakeUp.notice(), address.device(), wakeUp.expires()))
          .forEach(splits::add);
      return settled(Outcome.done("split into " + addresses.size()));
    }

    private WakePlan leave(WakeUp wakeUp, String why) {
      left.add(wakeUp.notice());
      return settled(Outcome.drop(why));
    }

    private static WakePlan settled(Outcome outcome) {
      return new WakePlan.Settled(outcome);
    }
  }
}
