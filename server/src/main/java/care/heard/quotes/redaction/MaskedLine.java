package care.heard.quotes.redaction;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The words of a text, and which of them are masked so far. */
final class MaskedLine {
  private static final Set<String> JOINING =
      Set.of("of", "the", "and", "de", "van", "bin", "al", "el");
  private static final Token NOTHING = new Token(0, 0, "", "", false, false, false);

  private final List<Token> tokens;
  private final MaskKind[] masked;
  private final boolean titled;

  MaskedLine(List<Token> tokens, Redaction before) {
    this.tokens = tokens;
    this.masked = new MaskKind[tokens.size()];
    int mask = 0;
    for (int i = 0; i < masked.length; i++) {
      while (mask < before.masks().size()
          && before.masks().get(mask).end() <= tokens.get(i).start()) {
        mask++;
      }
      var touched =
          mask < before.masks().size()
              && before.masks().get(mask).touches(tokens.get(i).start(), tokens.get(i).end());
      masked[i] = touched ? before.masks().get(mask).kind() : null;
    }
    this.titled = isTitled(tokens);
  }

  // Where most words have a capital letter, one says nothing.
  private static boolean isTitled(List<Token> tokens) {
    var inside = tokens.stream().filter(t -> !t.opens() && !t.plain().equals("i")).toList();
    var capitals = inside.stream().filter(Token::capital).count();
    return capitals * 2 > inside.size() && inside.size() > 3;
  }

  int size() {
    return masked.length;
  }

  /** The word at a place; one without letters before the first and after the last. */
  Token at(int i) {
    return i < 0 || i >= masked.length ? NOTHING : tokens.get(i);
  }

  boolean isMasked(int i) {
    return i >= 0 && i < masked.length && masked[i] != null;
  }

  /** Whether it is masked as a name, or as a word that nobody knows. */
  boolean isNameLike(int i) {
    return isMasked(i) && masked[i] != MaskKind.NUMBER && masked[i] != MaskKind.CONTACT;
  }

  void mask(int i, MaskKind kind) {
    if (i >= 0 && i < masked.length && masked[i] == null) {
      masked[i] = kind;
    }
  }

  /** Whether it has a capital letter that means something: inside a sentence, among small ones. */
  boolean standsOut(int i) {
    var token = at(i);
    return token.capital() && !token.opens() && !token.shouted() && !titled;
  }

  /** Whether a word has a capital letter, wherever it stands. */
  boolean isCapital(int i) {
    return at(i).capital() && !at(i).shouted() && !titled;
  }

  /** Masks the small words between two masked ones with capitals: Our Lady of Lourdes. */
  void joinUp() {
    for (int i = 1; i < masked.length - 1; i++) {
      if (JOINING.contains(at(i).plain())
          && isNameLike(i - 1)
          && isNameLike(i + 1)
          && at(i - 1).capital()
          && at(i + 1).capital()) {
        mask(i, masked[i - 1]);
      }
    }
  }

  List<Mask> masks() {
    var masks = new ArrayList<Mask>();
    for (int i = 0; i < masked.length; i++) {
      if (masked[i] != null) {
        masks.add(new Mask(tokens.get(i).start(), tokens.get(i).end(), masked[i]));
      }
    }
    return masks;
  }
}
