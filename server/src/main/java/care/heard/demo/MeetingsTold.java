package care.heard.demo;

import care.heard.meetings.MeetingPart;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What young people wanted from their meetings, and what became of those. */
final class MeetingsTold {
  private static final List<String> REASONS =
      List.of("young-person-asked", "staff-away", "planned-anew");
  private static final List<String> ANSWERS = List.of("come", "come", "part", "words", "talk");
  private static final List<String> KEPT = List.of("yes", "sort-of", "no");
  private static final Map<MeetingPart, List<String>> WORDS =
      Map.of(
          MeetingPart.WELL,
              List.of("Football is going well.", "I like my room.", "School is better now."),
          MeetingPart.CHANGE,
              List.of(
                  "I want to see my brother more often.",
                  "Can somebody tell me before things change?"),
          MeetingPart.TALK,
              List.of("Family time in the holidays.", "Where I will live when I am eighteen."),
          MeetingPart.PEOPLE,
              List.of("Not too many people please.", "I would like my nan to be there."));

  private final Dice dice = new Dice("meetings told");

  Meeting.Told of(String kind, String state) {
    return switch (state) {
      case "held" -> held(kind.equals("children-in-care-review"));
      case "cancelled" -> told(Optional.of(dice.pick(REASONS)), Optional.empty(), Map.of());
      default -> told(Optional.empty(), answer(), dice.chance(0.4) ? words() : Map.of());
    };
  }

  private Meeting.Told held(boolean review) {
    var words = dice.chance(0.5) ? words() : Map.<MeetingPart, String>of();
    var came = dice.chance(0.6);
    var attended = came ? "came" : "away";
    var spoke = came || !words.isEmpty() ? "self" : "nothing";
    var code = came ? "PN1" : words.isEmpty() ? "PN7" : "PN6";
    return new Meeting.Told(
        Optional.empty(),
        Optional.of(attended),
        Optional.of(spoke),
        review ? Optional.of(code) : Optional.empty(),
        review && dice.chance(0.8),
        Optional.of(came ? "come" : "words"),
        words,
        dice.chance(0.5) ? Optional.of(dice.pick(KEPT)) : Optional.empty());
  }

  private static Meeting.Told told(
      Optional<String> reason, Optional<String> answer, Map<MeetingPart, String> words) {
    return new Meeting.Told(
        reason,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        false,
        answer,
        words,
        Optional.empty());
  }

  private Optional<String> answer() {
    return dice.chance(0.7) ? Optional.of(dice.pick(ANSWERS)) : Optional.empty();
  }

  private Map<MeetingPart, String> words() {
    var words = new EnumMap<MeetingPart, String>(MeetingPart.class);
    for (var part : MeetingPart.values()) {
      if (WORDS.containsKey(part) && dice.chance(0.7)) {
        words.put(part, dice.pick(WORDS.get(part)));
      }
    }
    return words;
  }
}
