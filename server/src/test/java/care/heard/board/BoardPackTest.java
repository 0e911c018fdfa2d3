package care.heard.board;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import care.heard.platform.pages.Templates;
import care.heard.releases.ReleaseFixtures;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import java.io.ByteArrayInputStream;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** The board pack says what the page says, and a screen reader can read it. */
class BoardPackTest {
  private static Vertx vertx;
  private static Buffer pdf;

  @BeforeAll
  static void print() {
    VeraGreenfieldFoundryProvider.initialise();
    vertx = Vertx.vertx();
    var pack = new BoardPack(vertx, new Templates());
    pdf = pack.printed(ReleaseFixtures.published(), SaidAndDoneTest.some()).bytes();
  }

  @AfterAll
  static void end() {
    vertx.close();
  }

  @Test
  void itIsPdfUa() throws Exception {
    var flavour = PDFAFlavour.PDFUA_1;
    try (var parser =
            Foundries.defaultInstance()
                .createParser(new ByteArrayInputStream(pdf.getBytes()), flavour);
        var validator = Foundries.defaultInstance().createValidator(flavour, false)) {
      var faults =
          validator.validate(parser).getTestAssertions().stream()
              .map(fault -> fault.getRuleId().getClause() + " " + fault.getMessage())
              .toList();
      assertEquals(List.of(), faults);
    }
  }

  @Test
  void itSaysWhatThePageSays() throws Exception {
    try (var document = Loader.loadPDF(pdf.getBytes())) {
      var text = new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
      for (var words :
          List.of(
              "About 270 young people told us something from July to September 2026.",
              "Every number is rounded to the nearest 5.",
              "Changes of worker",
              "Doors get locks",
              "Drifting: 21 days late",
              "Page 1 of " + document.getNumberOfPages())) {
        assertTrue(text.contains(words), words + " in " + text);
      }
      assertTrue(document.getNumberOfPages() <= 4, "pages: " + document.getNumberOfPages());
    }
  }
}
