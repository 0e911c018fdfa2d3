package care.heard.themes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import care.heard.platform.audit.Audit;
import care.heard.platform.http.Problem;
import care.heard.support.HeardTest;
import care.heard.support.TestAuthority;
import care.heard.support.TestHeard;
import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An authority brings its own themes. */
@HeardTest
class ReplaceThemesTest {
  private final ThemeService themes =
      new ThemeService(new Audit(), (_, _) -> Future.succeededFuture(Optional.empty()));
  private TestHeard heard;
  private TestAuthority authority;

  @BeforeEach
  void begin(TestHeard running) {
    heard = running;
    authority = heard.newAuthority();
  }

  @Test
  void itsThemesAreThoseOfTheFileInItsOrder() {
    var own = new Taxonomy(List.of(theme("PETS", "Pets"), theme("HOME", "Where I live")));
    replace(own);
    assertEquals(own, heard.asOwner(authority.id(), themes::taxonomy));
    assertEquals(1, authority.audited("replaceThemes"));
    var turned = new ArrayList<>(own.themes());
    Collections.reverse(turned);
    replace(new Taxonomy(turned));
    assertEquals(turned, heard.asOwner(authority.id(), themes::taxonomy).themes());
  }

  @Test
  void aThemeInUseStays() {
    var body =
        Map.of(
            "questionSet",
            authority.questionSet("worker-changed"),
            "level",
            "named",
            "answers",
            List.of(),
            "themes",
            List.of("SAFE"),
            "shareWith",
            List.of("participation"),
            "mayQuote",
            false,
            "wantsAnswer",
            false);
    var phone = authority.phoneOf(authority.youngPerson("Riley Stone"));
    phone.once().post("/v1/feedback", body).expect(201);
    var problem = refused(new Taxonomy(List.of(theme("PETS", "Pets"))));
    assertTrue(problem.errors().getFirst().detail().contains("SAFE"), problem::toString);
    assertEquals(Taxonomy.standard(), heard.asOwner(authority.id(), themes::taxonomy));
  }

  @Test
  void aHundredThemesOrACodeNobodyCanWriteAreRefused() {
    var hundred = new ArrayList<Theme>();
    for (int i = 0; i < 100; i++) {
      hundred.add(theme("THEME_" + i, "Theme " + i));
    }
    assertEquals("/themes", refused(new Taxonomy(hundred)).errors().getFirst().pointer());
    var wrong = new Taxonomy(List.of(theme("PETS", "Pets"), theme("it's", "It")));
    assertEquals("/themes/1", refused(wrong).errors().getFirst().pointer());
    var none = new Taxonomy(List.of());
    assertEquals("/themes", refused(none).errors().getFirst().pointer());
    assertEquals(0, authority.audited("replaceThemes"));
  }

  private void replace(Taxonomy taxonomy) {
    heard.asOwner(authority.id(), tx -> themes.replace(tx, taxonomy));
  }

  private Problem refused(Taxonomy taxonomy) {
    return assertThrows(Problem.class, () -> replace(taxonomy));
  }

  private static Theme theme(String code, String title) {
    return new Theme(code, title, title, "What " + title + " means", List.of(), false);
  }
}
