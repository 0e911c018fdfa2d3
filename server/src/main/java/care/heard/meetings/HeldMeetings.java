package care.heard.meetings;

import care.heard.platform.access.Caller;
import care.heard.platform.db.Tx;
import care.heard.platform.held.HeldData;
import care.heard.platform.held.HeldSection;
import care.heard.platform.held.HeldThing;
import care.heard.platform.http.Json;
import care.heard.platform.pages.PlainTime;
import care.heard.platform.vault.DataKey;
import care.heard.platform.vault.Vault;
import io.vertx.core.Future;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The meetings about a young person, and what they wrote for them. */
final class HeldMeetings implements HeldData {
  private final HeldMeetingStore store = new HeldMeetingStore();
  private final Vault vault;

  HeldMeetings(Vault vault) {
    this.vault = vault;
  }

  @Override
  public Set<String> tables() {
    return Set.of(
        "meeting",
        "meeting_preparation",
        "meeting_word",
        "meeting_read",
        "meeting_afterwards",
        "meeting_concern",
        "review_warning");
  }

  @Override
  public Future<List<HeldSection>> heldOn(Tx tx, Caller.YoungPerson young) {
    var key = vault.keyOf(tx, young.person());
    var meetings = store.meetings(tx, young.person());
    var words = store.words(tx, young.person());
    var reads = store.reads(tx, young.person());
    return Future.all(key, meetings, words, reads)
        .map(_ ->
            List.of(
                meetings(meetings.result(), key.result()),
                words(words.result(), key.result()),
                reads(reads.result())));
  }

  private static HeldSection meetings(List<HeldMeetingStore.Had> meetings, DataKey key) {
    return new HeldSection(
        "meetings",
        "Your meetings",
        "So that you know when a meeting about you is, where, and who comes. The place, the people"
            + " and your words are locked with a key that is only yours. When a review is due soon,"
            + " the service reminds the team.",
        meetings.stream().map(meeting -> meeting(meeting, key)).toList());
  }

  private static HeldThing meeting(HeldMeetingStore.Had meeting, DataKey key) {
    var id = meeting.id();
    var who = key.open(meeting.whoSealed().getBytes(), Meeting.whoContext(id));
    return HeldThing.begin()
        .say("What it is", MeetingKind.of(meeting.kind()).youngTitle())
        .say("When", moment(meeting.startsAt()))
        .maybe("Until", meeting.endsAt().map(HeldMeetings::moment))
        .say("Where", key.open(meeting.placeSealed().getBytes(), Meeting.placeContext(id)))
        .maybe("Who comes", said(String.join(", ", Json.read(who, String[].class))))
        .say("How far it is", meeting.state())
        .maybe("What you answered", meeting.answer())
        .maybe("Did they do what they said?", meeting.kept())
        .maybe(
            "What you said afterwards",
            meeting
                .afterwardsSealed()
                .map(sealed -> key.open(sealed.getBytes(), AfterwardsService.context(id))))
        .thing();
  }

  private static HeldSection words(List<HeldMeetingStore.Word> words, DataKey key) {
    return new HeldSection(
        "meeting-words",
        "What you wrote for your meetings",
        "Whom you chose can read it, and what you marked as private nobody. If words in it made us"
            + " think that you might not be safe, the duty team has a copy of those words.",
        words.stream().map(word -> word(word, key)).toList());
  }

  private static HeldThing word(HeldMeetingStore.Word word, DataKey key) {
    var sealed = word.sealed().getBytes();
    if (word.part().equals(PreparationStore.NOT_FOR)) {
      var names = key.open(sealed, MeetingPart.notForContext(word.meeting()));
      return HeldThing.begin()
          .say("Who must not see it", String.join(", ", Json.read(names, String[].class)))
          .thing();
    }
    var part = MeetingPart.of(word.part());
    return HeldThing.begin()
        .say(part.title(), key.open(sealed, part.wordsContext(word.meeting())))
        .yes("Private", word.isPrivate())
        .thing();
  }

  private static HeldSection reads(List<HeldMeetingStore.Read> reads) {
    return new HeldSection(
        "meeting-reads",
        "Who read what you wrote for your meetings",
        "Each day on which somebody read it.",
        reads.stream()
            .map(read ->
                HeldThing.begin()
                    .day("Day", read.on())
                    .say("Who", read.name() + ", " + read.role())
                    .thing())
            .toList());
  }

  private static Optional<String> said(String text) {
    return Optional.of(text).filter(words -> !words.isEmpty());
  }

  private static String moment(OffsetDateTime at) {
    return PlainTime.moment(at.toInstant());
  }
}
