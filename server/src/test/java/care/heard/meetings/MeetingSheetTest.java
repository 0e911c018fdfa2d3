package care.heard.meetings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import care.heard.platform.pages.Templates;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** What a young person wrote fits one sheet of paper, which a screen reader can read. */
class MeetingSheetTest {
  private static Vertx vertx;
  private static MeetingSheet sheet;

  @BeforeAll
  static void begin() {
    vertx = Vertx.vertx();
    sheet = new MeetingSheet(vertx, new Templates());
    VeraGreenfieldFoundryProvider.initialise();
  }

  @AfterAll
  static void end() {
    vertx.close();
  }

  @Test
  void everyWordIsOnIt() throws Exception {
    var text =
        text(sheet.fitted(words("Football & <b>Tuesdays</b>", "Seeing my brother 😀")).bytes());
    for (var expected :
        List.of(
            "Riley Stone",
            "Riley Stone wants somebody to read it.",
            "Do not show any of this to: My carer; Bo",
            "Private: not to be said in the meeting",
            "What we must talk about",
            "Seeing my brother",
            "This may be said in the meeting",
            "Football & <b>Tuesdays</b>")) {
      assertTrue(text.contains(expected), expected + " in " + text);
    }
  }

  @Test
  void itIsPdfUa() throws Exception {
    var pdf = sheet.fitted(words("Football.", "Seeing my brother.")).bytes();
    assertEquals(List.of(), faults(pdf));
  }

  @Test
  void aBlankPageOfAnotherMakingIsNot() throws Exception {
    try (var blank = new PDDocument();
        var out = new ByteArrayOutputStream()) {
      blank.addPage(new PDPage());
      blank.save(out);
      assertFalse(faults(Buffer.buffer(out.toByteArray())).isEmpty());
    }
  }

  @Test
  void theMostThatCanBeWrittenIsOnePage() {
    var most = "W".repeat(800);
    var parts =
        IntStream.range(0, 5).mapToObj(i -> new MeetingWordsPage.Part("Title " + i, most)).toList();
    var names = IntStream.range(0, 12).mapToObj(i -> "N".repeat(120)).toList();
    var full =
        new MeetingWordsPage(UUID.randomUUID(), "Riley Stone", List.of(), names, parts, List.of());
    assertEquals(1, sheet.fitted(full).pages());
  }

  private static MeetingWordsPage words(String open, String hidden) {
    return new MeetingWordsPage(
        UUID.randomUUID(),
        "Riley Stone",
        List.of("wants somebody to read it"),
        List.of("My carer", "Bo"),
        List.of(new MeetingWordsPage.Part("What is going well", open)),
        List.of(new MeetingWordsPage.Part("What we must talk about", hidden)));
  }

  private static String text(Buffer pdf) throws Exception {
    try (var document = Loader.loadPDF(pdf.getBytes())) {
      return new PDFTextStripper().getText(document);
    }
  }

  private static List<String> faults(Buffer pdf) throws Exception {
    var flavour = PDFAFlavour.PDFUA_1;
    try (var parser =
            Foundries.defaultInstance()
                .createParser(new ByteArrayInputStream(pdf.getBytes()), flavour);
        var validator = Foundries.defaultInstance().createValidator(flavour, false)) {
      return validator.validate(parser).getTestAssertions().stream()
          .map(fault -> fault.getRuleId().getClause() + " " + fault.getMessage())
          .toList();
    }
  }
}
