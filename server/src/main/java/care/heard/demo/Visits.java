package care.heard.demo;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Where young inspectors went, and what they found. */
final class Visits {
  private static final List<String> RATED =
      List.of(
          "welcome",
          "homely",
          "feels-safe",
          "staff-listen",
          "privacy",
          "food-and-fun",
          "knows-rights",
          "easy-for-everyone");
  private static final List<String> RATINGS =
      List.of("needs-work", "ok", "good", "good", "great", "did-not-see");
  private static final List<String> BEST =
      List.of(
          "The staff knew everybody by name.",
          "There is a dog.",
          "Young people cook together on Sundays.",
          "The garden, and the swing in it.",
          "You can paint your own room.",
          "The tea is good and nobody rushes you.");
  private static final List<String> FIX =
      List.of(
          "The lock on the bathroom door.",
          "The poster about rights is two years old.",
          "Somewhere quiet to make a call.",
          "The family room is too small for brothers and sisters.",
          "The waiting room smells.",
          "Put the lights back on in the car park.");

  private final Ids ids;
  private final Calendar calendar;
  private final Dice dice = new Dice("visits");

  Visits(Ids ids, Calendar calendar) {
    this.ids = ids;
    this.calendar = calendar;
  }

  List<Visit.Setting> settings() {
    return List.of(
        setting("Larch House", "childrens-home"),
        setting("Otter Lodge", "childrens-home"),
        setting("Seven Steps", "childrens-home"),
        setting("North Quay family room", "contact-centre"),
        setting("Bellfield family room", "contact-centre"),
        setting("Leaving care team", "leaving-care-team"),
        setting("Civic Hall reception", "office"));
  }

  List<Visit> invent() {
    var visits = new ArrayList<Visit>();
    for (var setting : settings()) {
      for (int i = 0; i < 2; i++) {
        visits.add(visit(setting, i));
      }
    }
    return List.copyOf(visits);
  }

  private Visit visit(Visit.Setting setting, int number) {
    return new Visit(
        ids.of("visit", setting.name() + "/" + number),
        setting,
        calendar.today().minusDays(dice.between(10, 500)),
        dice.chance(0.6),
        ratings(),
        dice.pick(BEST),
        dice.pick(FIX));
  }

  private Map<String, String> ratings() {
    var ratings = new LinkedHashMap<String, String>();
    RATED.forEach(what -> ratings.put(what, dice.pick(RATINGS)));
    return ratings;
  }

  private Visit.Setting setting(String name, String kind) {
    return new Visit.Setting(ids.of("setting", name), name, kind);
  }
}
