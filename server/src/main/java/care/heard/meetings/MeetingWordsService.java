package care.heard.meetings;

import care.heard.identity.PeopleService;
import care.heard.platform.access.Caller;
import care.heard.platform.audit.Audit;
import care.heard.platform.db.Tx;
import care.heard.platform.http.Json;
import care.heard.platform.http.Problem;
import care.heard.platform.vault.DataKey;
import care.heard.platform.vault.Vault;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Their words reach the one whom they chose, before the meeting, and no one they excluded. */
final class MeetingWordsService {
  private final PreparationStore store = new PreparationStore();
  private final MeetingQuestions questions = new MeetingQuestions();
  private final MeetingService meetings;
  private final PeopleService people;
  private final Vault vault;
  private final Audit audit;

  MeetingWordsService(MeetingService meetings, PeopleService people, Vault vault, Audit audit) {
    this.meetings = meetings;
    this.people = people;
    this.vault = vault;
    this.audit = audit;
  }

  /** The words; NOT_FOUND to anybody else. The look is on record, and the young person sees it. */
  Future<MeetingWords> read(Tx tx, Caller.StaffMember staff, UUID id) {
    return meetings
        .require(tx, id)
        .compose(meeting -> open(tx, staff, meeting))
        .compose(words -> audit.record(tx, "readMeetingWords", id).map(words));
  }

  /** Those of these meetings for which there are words that the caller may read. */
  Future<Set<UUID>> waiting(
      Tx tx,
      Caller.StaffMember staff,
      Collection<KeptMeeting> meetings,
      Map<UUID, DataKey> keysOfPeople) {
    var people = meetings.stream().collect(Collectors.toMap(KeptMeeting::id, KeptMeeting::person));
    return store
        .waiting(tx, people.keySet())
        .map(waiting ->
            waiting.stream()
                .filter(w -> isFor(staff, w, keysOfPeople.get(people.get(w.meeting()))))
                .map(PreparationStore.WordsWaiting::meeting)
                .collect(Collectors.toSet()));
  }

  private static boolean isFor(
      Caller.StaffMember staff, PreparationStore.WordsWaiting waiting, DataKey key) {
    var names = waiting.notForSealed().map(sealed -> notFor(waiting.meeting(), sealed, key));
    return !NotFor.excludes(names.orElse(List.of()), staff.name());
  }

  private Future<MeetingWords> open(Tx tx, Caller.StaffMember staff, KeptMeeting meeting) {
    var from = people.requireName(tx, meeting.person());
    var kept = store.words(tx, meeting.id());
    var key = vault.keyOf(tx, meeting.person());
    var asked = asked(tx, meeting.id());
    return Future.all(from, kept, key, asked)
        .map(_ -> new Found(from.result(), kept.result(), asked.result()))
        .map(found -> opened(meeting, found, key.result()))
        .map(words -> requireFor(staff, words))
        .compose(words -> store.addRead(tx, staff, meeting.id(), meeting.person()).map(words));
  }

  private static MeetingWords requireFor(Caller.StaffMember staff, MeetingWords words) {
    if (words.parts().isEmpty() || NotFor.excludes(words.notFor(), staff.name())) {
      throw Problem.notFound();
    }
    return words;
  }

  private Future<Optional<MeetingQuestions.Version>> asked(Tx tx, UUID meeting) {
    return store
        .find(tx, meeting)
        .map(kept -> kept.flatMap(PreparationStore.KeptPreparation::questionSet))
        .compose(version -> questions.of(tx, version));
  }

  /** What is kept of a preparation, before it is opened. */
  private record Found(
      String from,
      List<PreparationStore.KeptWord> kept,
      Optional<MeetingQuestions.Version> asked) {}

  private static MeetingWords opened(KeptMeeting meeting, Found found, DataKey key) {
    var kept = found.kept();
    var notFor =
        kept.stream()
            .filter(word -> word.part().equals(PreparationStore.NOT_FOR))
            .findFirst()
            .map(word -> notFor(meeting.id(), word.wordsSealed(), key));
    var parts =
        kept.stream()
            .filter(word -> !word.part().equals(PreparationStore.NOT_FOR))
            .map(word -> part(meeting.id(), word, found.asked(), key))
            .sorted(Comparator.comparing(MeetingWords.Part::part))
            .toList();
    var wish = meeting.wish();
    return new MeetingWords(
        meeting.id(),
        found.from(),
        found.asked().map(MeetingQuestions.Version::number),
        wish.answer(),
        wish.speaker(),
        notFor.orElse(List.of()),
        parts);
  }

  private static MeetingWords.Part part(
      UUID id,
      PreparationStore.KeptWord word,
      Optional<MeetingQuestions.Version> asked,
      DataKey key) {
    var part = MeetingPart.of(word.part());
    var words = key.open(word.wordsSealed().getBytes(), part.wordsContext(id));
    var title = asked.flatMap(version -> version.title(part)).orElse(part.title());
    return new MeetingWords.Part(part, title, words, word.keep());
  }

  private static List<String> notFor(UUID id, Buffer sealed, DataKey key) {
    var names = key.open(sealed.getBytes(), MeetingPart.notForContext(id));
    return List.of(Json.read(names, String[].class));
  }
}
