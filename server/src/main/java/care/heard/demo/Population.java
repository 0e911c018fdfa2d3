package care.heard.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** About as many young people as a council of this size looks after. */
final class Population {
  static final int PEOPLE = 600;

  private static final Map<String, Double> LOCALITIES =
      weights("North", 35, "Central", 40, "South", 25);
  private static final Map<String, Double> UNDER_16 =
      weights("foster-care", 66, "childrens-home", 13, "with-family", 15, "other", 6);
  private static final Map<String, Double> FROM_16 =
      weights(
          "foster-care",
          46,
          "childrens-home",
          16,
          "semi-independent",
          22,
          "with-family",
          11,
          "other",
          5);
  private static final Map<String, Double> FROM_18 =
      weights(
          "independent",
          44,
          "semi-independent",
          21,
          "foster-care",
          13,
          "with-family",
          13,
          "other",
          9);

  private final Ids ids;
  private final LocalDate today;
  private final Dice dice = new Dice("population");

  Population(Ids ids, LocalDate today) {
    this.ids = ids;
    this.today = today;
  }

  /** Everybody; the first is the one whom the tour plays. */
  List<YoungPerson> invent(Names names) {
    var people = new ArrayList<YoungPerson>();
    people.add(riley());
    for (var name : names.people(PEOPLE - 1, dice)) {
      people.add(person(people.size(), name));
    }
    return List.copyOf(people);
  }

  private YoungPerson riley() {
    var born = today.minusYears(15).minusDays(100);
    return new YoungPerson(
        ids.of("person", 0), DemoGenerator.TOUR, born, "Central", "foster-care", "in-care");
  }

  private YoungPerson person(int number, String name) {
    int age = age();
    var born = today.minusYears(age).minusDays(dice.between(0, 364));
    var placement = dice.weighted(age < 16 ? UNDER_16 : age < 18 ? FROM_16 : FROM_18);
    return new YoungPerson(
        ids.of("person", number), name, born, dice.weighted(LOCALITIES), placement, status(age));
  }

  private int age() {
    if (dice.chance(0.46)) {
      return dice.between(10, 15);
    }
    return dice.chance(0.46) ? dice.between(16, 17) : dice.between(18, 24);
  }

  private String status(int age) {
    if (age >= 18) {
      return "care-leaver";
    }
    return dice.chance(0.12) ? "in-need" : "in-care";
  }

  private static Map<String, Double> weights(Object... codesAndWeights) {
    var weights = new LinkedHashMap<String, Double>();
    for (int i = 0; i < codesAndWeights.length; i += 2) {
      weights.put((String) codesAndWeights[i], ((Integer) codesAndWeights[i + 1]).doubleValue());
    }
    return weights;
  }
}
