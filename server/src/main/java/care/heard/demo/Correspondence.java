package care.heard.demo;

import care.heard.platform.time.Quarter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Everything young people sent: six quarters that are over, and the one that runs so far. In that
 * one, nine have had to tell their story again: whoever takes the tour is the tenth.
 */
final class Correspondence {
  static final String TOLD_AGAIN = "REPEATING_STORY";
  static final int TOLD_AGAIN_SO_FAR = 9;

  private static final double ANSWER_A_QUARTER = 0.45;
  private static final Map<Integer, Double> HOW_MANY_THEMES = new LinkedHashMap<>();

  static {
    HOW_MANY_THEMES.put(1, 45.0);
    HOW_MANY_THEMES.put(2, 40.0);
    HOW_MANY_THEMES.put(3, 15.0);
  }

  private final Calendar calendar;
  private final List<YoungPerson> people;
  private final Caseload caseload;
  private final Postbox postbox;
  private final Dice dice = new Dice("correspondence");

  Correspondence(
      Ids ids, Calendar calendar, List<YoungPerson> people, Caseload caseload, Names names) {
    this.calendar = calendar;
    this.people = people.subList(1, people.size());
    this.caseload = caseload;
    this.postbox = new Postbox(ids, calendar, caseload, names);
  }

  List<Message> invent() {
    var all = new ArrayList<Message>();
    for (var quarter : calendar.history()) {
      all.addAll(over(quarter, calendar.history().indexOf(quarter)));
    }
    all.addAll(soFar());
    return List.copyOf(all);
  }

  private List<Message> over(Quarter quarter, int index) {
    var messages = new ArrayList<Message>();
    var share = ANSWER_A_QUARTER + dice.between(-20, 20) / 1000.0;
    var heard = dice.shuffled(people).subList(0, (int) Math.round(people.size() * share));
    for (var person : heard) {
      for (int i = 0; i < howMany(); i++) {
        messages.add(message(person, quarter, index));
      }
    }
    return messages;
  }

  private List<Message> soFar() {
    var messages = new ArrayList<Message>();
    var crowd = dice.shuffled(people);
    int heard = 120 + (int) Math.round(120 * calendar.elapsed());
    for (var person : crowd.subList(0, heard)) {
      messages.add(message(person, calendar.current(), 6));
    }
    var silent = new ArrayList<>(crowd.subList(heard, crowd.size()));
    for (int i = 0; i < TOLD_AGAIN_SO_FAR; i++) {
      var moment = calendar.momentIn(calendar.current(), dice);
      var person = take(silent, this::hasSomebodyNew);
      messages.add(postbox.read(person, moment, List.of(TOLD_AGAIN, "WORKER_CHANGE"), 6));
    }
    Unread.ABOUT.forEach(about -> messages.add(postbox.unread(writer(silent, about), about)));
    return messages;
  }

  // Nobody writes twice in this quarter, so that each of these counts.
  private YoungPerson writer(List<YoungPerson> silent, Unread about) {
    if (about.themes().contains("WORKER_CHANGE")) {
      return take(silent, this::hasSomebodyNew);
    }
    boolean older = about.themes().contains("MOVING_ON");
    return take(silent, person -> older == (person.ageOn(calendar.today()) == 17));
  }

  private static YoungPerson take(List<YoungPerson> silent, Predicate<YoungPerson> which) {
    var person = silent.stream().filter(which).findFirst().orElseThrow();
    silent.remove(person);
    return person;
  }

  private boolean hasSomebodyNew(YoungPerson person) {
    return caseload.changedBefore(person, calendar.today());
  }

  private Message message(YoungPerson person, Quarter quarter, int index) {
    var moment = calendar.momentIn(quarter, dice);
    var day = calendar.day(moment);
    var newWorker = caseload.changedBefore(person, day);
    var weights = Story.weights(index, person.ageOn(day), newWorker);
    var themes = dice.weighted(weights, themes());
    return postbox.read(person, moment, themes, index);
  }

  private int howMany() {
    return dice.chance(0.28) ? 2 : 1;
  }

  private int themes() {
    return dice.weighted(HOW_MANY_THEMES);
  }
}
