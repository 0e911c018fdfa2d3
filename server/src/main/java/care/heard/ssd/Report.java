package care.heard.ssd;

import care.heard.identity.PeopleRegister;
import care.heard.workers.CouncilRecords;
import java.util.ArrayList;
import java.util.List;

/**
 * What an import came to.
 *
 * @param rows how many rows were read
 * @param changes what changed, or would change, in words; empty where nothing did
 */
record Report(
    ImportState state,
    long rows,
    List<String> changes,
    long refusedCount,
    List<Refusal> refused,
    List<String> leftAlone) {

  /** What changed, in words: only what did. */
  static List<String> changes(PeopleRegister.Saved people, CouncilRecords.Outcome outcome) {
    var words = new ArrayList<String>();
    add(words, people.added(), "young people added");
    add(words, people.changed(), "young people brought up to date");
    add(words, outcome.workers(), "workers added or brought up to date");
    add(words, outcome.allocationsAdded(), "allocations added");
    add(words, outcome.allocationsCorrected(), "allocations corrected");
    add(words, outcome.allocationsGone(), "allocations taken out");
    add(words, outcome.newChanges(), "changes of worker found");
    add(words, outcome.reviews(), "reviews added or corrected");
    add(words, outcome.reviewsGone(), "reviews taken out");
    return List.copyOf(words);
  }

  private static void add(List<String> words, int many, String what) {
    if (many > 0) {
      words.add("%,d %s".formatted(many, what));
    }
  }
}
