package care.heard.mydata;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import care.heard.platform.access.Role;
import care.heard.support.HeardTest;
import care.heard.support.TestHeard;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.StreamSupport;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

/** Promise 6: a young person sees everything that is held on them, and takes it along. */
@HeardTest
class MyDataTest {
  @Test
  void everythingTheyHaveIsThere(TestHeard heard) {
    var life = new LivedIn(heard);
    var data = life.phone.get("/v1/my-data").expect(200);
    assertEquals("Zebulon", data.json().get("callMe").asText());
    for (var word :
        List.of(
            LivedIn.NAME,
            LivedIn.WORDS,
            LivedIn.ANSWER,
            LivedIn.PLACE,
            "Dr Pangolin",
            LivedIn.CARD,
            LivedIn.WRONG,
            "Amara Winterbourne",
            "foster care",
            "Friends and fun",
            "I read it before our first visit")) {
      assertTrue(data.text().contains(word), word);
    }
    for (var code : List.of("about-you", "phones", "codes", "workers", "feedback", "themes")) {
      assertFalse(section(data.json(), code).get("things").isEmpty(), code);
    }
    for (var code :
        List.of("card", "card-reads", "meetings", "notices", "passes", "looks", "corrections")) {
      assertFalse(section(data.json(), code).get("things").isEmpty(), code);
    }
  }

  @Test
  void aDayIsThereForPeopleAndForPrograms(TestHeard heard) {
    var life = new LivedIn(heard);
    var sent = section(life.phone.get("/v1/my-data").json(), "feedback").at("/things/0/facts/1");
    assertEquals("Sent", sent.get("label").asText());
    assertEquals(life.today().toString(), sent.get("day").asText());
    assertTrue(sent.get("value").asText().endsWith(" " + life.today().getYear()));
  }

  @Test
  void nothingOfAnybodyElse(TestHeard heard) {
    var life = new LivedIn(heard);
    var other = life.authority.phoneOf(life.authority.youngPerson("Robin Marsh"));
    var theirs = other.get("/v1/my-data").expect(200).text();
    assertTrue(theirs.contains("Robin Marsh"));
    for (var word : List.of("Zebulon", "quokka", "marmoset", "Axolotl", "capybara")) {
      assertFalse(theirs.contains(word), word);
    }
  }

  @Test
  void readingItMarksNothingAsSeen(TestHeard heard) {
    var life = new LivedIn(heard);
    var before = life.phone.get("/v1/feedback").json();
    assertEquals(1, before.at("/feedback/0/newReplies").asInt());
    life.phone.get("/v1/my-data").expect(200);
    assertEquals(before, life.phone.get("/v1/feedback").json());
  }

  @Test
  void thePageSaysTheSameAndLoadsNothing(TestHeard heard) {
    var life = new LivedIn(heard);
    var kept = life.phone.get("/v1/my-data/page").expect(200).json();
    assertEquals("my-data-" + life.today() + ".html", kept.get("fileName").asText());
    var page = Jsoup.parse(kept.get("html").asText());
    var data = life.phone.get("/v1/my-data").json();
    each(data.get("sections"))
        .forEach(section -> {
          assertEquals(
              section.get("title").asText(),
              page.select("#" + section.get("code").asText() + " h2").text());
          each(section.get("things"))
              .flatMap(thing -> each(thing.get("facts")))
              .map(fact -> fact.get("value").asText())
              .forEach(value -> assertTrue(page.wholeText().contains(value), value));
        });
    assertTrue(page.select("[src], link, script, object, iframe, form").isEmpty());
    assertEquals("en-GB", page.select("html").attr("lang"));
  }

  @Test
  void wordsAreNeverMarkUp(TestHeard heard) {
    var life = new LivedIn(heard);
    var words = "<script>alert(1)</script><img src=x>";
    life.phone.once().post("/v1/feedback", life.feedback(words)).expect(201);
    var html = life.phone.get("/v1/my-data/page").json().get("html").asText();
    var page = Jsoup.parse(html);
    assertTrue(page.select("script, img").isEmpty());
    assertTrue(page.text().contains(words));
  }

  @Test
  void staffSeeNoneOfIt(TestHeard heard) {
    var authority = heard.newAuthority();
    for (var path : List.of("/v1/my-data", "/v1/my-data/page")) {
      authority.staff(Role.PARTICIPATION_OFFICER).get(path).expectProblem(401, "not-signed-in");
      heard.stranger().get(path).expectProblem(401, "not-signed-in");
    }
  }

  static JsonNode section(JsonNode data, String code) {
    return each(data.get("sections"))
        .filter(section -> section.get("code").asText().equals(code))
        .findFirst()
        .orElseThrow();
  }

  private static java.util.stream.Stream<JsonNode> each(JsonNode list) {
    return StreamSupport.stream(list.spliterator(), false);
  }
}
