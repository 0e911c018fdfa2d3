package care.heard.mydata;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import care.heard.Features;
import care.heard.support.HeardTest;
import care.heard.support.TestHeard;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Promise 6: no table that holds something on a young person is left out of my data. */
@HeardTest
class NothingForgottenTest {
  @Test
  void everyTableWithSomethingOnAPersonIsShownOrSaysWhyNot(TestHeard heard) {
    var known = new TreeSet<>(shown(heard));
    known.addAll(Unshown.tables());
    assertEquals(Set.of(), without(LeadsToAPerson.tables(heard), known), "in no section");
    assertEquals(Set.of(), without(known, LeadsToAPerson.tables(heard)), "named, and not there");
  }

  @Test
  void whatIsShownIsNotAlsoLeftOut(TestHeard heard) {
    var both = new TreeSet<>(shown(heard));
    both.retainAll(Unshown.tables());
    assertEquals(Set.of(), both);
    assertTrue(Unshown.reasons().stream().noneMatch(r -> r.why().isBlank()));
  }

  /** What the first test relies on: the catalogue leads on from a person over several steps. */
  @Test
  void theCatalogueIsFollowed(TestHeard heard) {
    var leading = LeadsToAPerson.tables(heard);
    for (var table : Set.of("person", "feedback_item", "item_theme", "phone_session", "alert")) {
      assertTrue(leading.contains(table), table);
    }
    for (var table : Set.of("authority", "release", "theme", "staff")) {
      assertFalse(leading.contains(table), table);
    }
  }

  private static Set<String> shown(TestHeard heard) {
    var features = new Features(heard.vertx(), heard.foundations(), Optional.empty());
    try {
      return features.myData().shownTables();
    } finally {
      TestHeard.await(features.close());
    }
  }

  private static Set<String> without(Set<String> all, Set<String> some) {
    var left = new TreeSet<>(all);
    left.removeAll(some);
    return left;
  }
}
