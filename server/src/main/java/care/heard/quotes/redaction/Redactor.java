package care.heard.quotes.redaction;

import java.util.ArrayList;
import java.util.List;

/**
 * Masks what could tell who is meant, layer by layer: the names of that young person's world, what
 * has the shape of an address or a number, what stands where names stand, and every word that is
 * not a common one. It masks too much rather than too little, and a person looks at it afterwards.
 * The work is bounded by the length of the text, whatever is in it.
 */
public final class Redactor {
  private static final int READ_AT_MOST = 50_000;

  private final CommonWords common = CommonWords.standard();
  private final NameRules names = new NameRules(common);
  private final PlaceRules places = new PlaceRules(common);
  private final WordRules words = new WordRules(common);

  /** What of a text is masked; what comes after 50,000 characters is masked whole. */
  public Redaction redact(String text, KnownNames known) {
    var read = text.length() <= READ_AT_MOST ? text : text.substring(0, READ_AT_MOST);
    var tokens = Tokens.of(read);
    var masks = new ArrayList<Mask>();
    known.find(tokens, common, masks);
    Patterns.find(Visible.of(read), masks);
    if (read.length() < text.length()) {
      masks.add(new Mask(read.length(), text.length(), MaskKind.UNKNOWN));
    }
    var line = new MaskedLine(tokens, Redaction.of(text, masks));
    words.mark(line);
    names.mark(line);
    places.mark(line);
    line.joinUp();
    masks.addAll(line.masks());
    return Redaction.of(text, List.copyOf(masks));
  }
}
