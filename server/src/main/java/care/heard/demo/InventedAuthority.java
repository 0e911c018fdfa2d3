package care.heard.demo;

import java.time.Instant;
import java.util.List;

/** Everything the demo starts with, as plain values: the same for the same name and moment. */
record InventedAuthority(
    Ids ids,
    Calendar calendar,
    List<YoungPerson> people,
    Caseload caseload,
    List<Message> messages,
    List<Meeting> meetings,
    List<Card> cards,
    List<Visit.Setting> settings,
    List<Visit> visits) {

  static InventedAuthority invent(String slug, Instant now) {
    var ids = new Ids(slug);
    var calendar = new Calendar(now);
    var names = Names.load();
    var people = new Population(ids, calendar.today()).invent(names);
    var caseload = new Caseload(ids, calendar, names, people);
    var messages = new Correspondence(ids, calendar, people, caseload, names).invent();
    var meetings = new Diary(ids, calendar, people, caseload).invent();
    var cards = new Cards(ids, calendar, caseload).invent(people);
    var visits = new Visits(ids, calendar);
    return new InventedAuthority(
        ids,
        calendar,
        people,
        caseload,
        messages,
        meetings,
        cards,
        visits.settings(),
        visits.invent());
  }
}
