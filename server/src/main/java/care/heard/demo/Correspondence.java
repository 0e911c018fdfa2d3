package care.heard.demo;

import care.heard.releases.Quarter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Everything young people sent: six quarters that are over, and the one that runs so far. In that
 * one, nine have had to tell their story again: whoever takes the tour is the tenth.
 */
final class Correspondence {
  static final String TOLD_AGAIN = "REPEATING_STORY";
  static final int TOLD_AGAIN_SO_FAR = 9;

  private static final double ANSWER_A_QUARTER = 0.45;

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
    for (var person : crowd.subList(heard, heard + TOLD_AGAIN_SO_FAR)) {
      var moment = calendar.momentIn(calendar.current(), dice);
      messages.add(postbox.read(person, moment, List.of(TOLD_AGAIN, "WORKER_CHANGE"), 6));
    }
    messages.addAll(waiting(crowd.subList(heard + TOLD_AGAIN_SO_FAR, crowd.size())));
    return messages;
  }

  private List<Message> waiting(List<YoungPerson> silent) {
    var messages = new ArrayList<Message>();
    var older = silent.stream().filter(p -> p.ageOn(calendar.today()) >= 16).iterator();
    var younger = silent.stream().filter(p -> p.ageOn(calendar.today()) < 16).iterator();
    for (var about : Unread.ABOUT) {
      var person = about.themes().contains("MOVING_ON") ? older.next() : younger.next();
      messages.add(postbox.unread(person, about));
    }
    return messages;
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

  private static final Map<Integer, Double> HOW_MANY_THEMES = new LinkedHashMap<>();

  static {
    HOW_MANY_THEMES.put(1, 45.0);
    HOW_MANY_THEMES.put(2, 40.0);
    HOW_MANY_THEMES.put(3, 15.0);
  }
}
