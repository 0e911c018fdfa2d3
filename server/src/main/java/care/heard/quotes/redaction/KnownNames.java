package care.heard.quotes.redaction;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The names of one young person's world: their own, what they like to be called, their workers'.
 * Each part of a name is known by itself, and with one slip of the finger in it; a name of several
 * common words ("Green Lane") only as a whole.
 */
public final class KnownNames {
  private static final KnownNames NONE = new KnownNames(List.of(), CommonWords.standard());
  private static final int SHORTEST_WITH_A_SLIP = 4;
  private static final Set<String> NO_NAME =
      Set.of("the", "of", "and", "at", "for", "mr", "mrs", "ms", "miss", "dr", "st", "de", "van");

  private final Set<String> parts = new HashSet<>();
  private final List<List<String>> wholes = new ArrayList<>();
  private final Nearness nearly;

  private KnownNames(Collection<String> names, CommonWords common) {
    names.forEach(name -> take(name, common));
    this.nearly = new Nearness(parts, SHORTEST_WITH_A_SLIP);
  }

  /** Nobody is known. */
  public static KnownNames none() {
    return NONE;
  }

  /** Those names, of people. */
  public static KnownNames of(Collection<String> names) {
    return new KnownNames(names, CommonWords.standard());
  }

  private void take(String name, CommonWords common) {
    var words = Tokens.of(name).stream().map(Token::plain).toList();
    var telling =
        words.stream()
            .filter(w -> w.length() > 1 && !NO_NAME.contains(w))
            .collect(Collectors.toSet());
    if (words.size() > 1) {
      wholes.add(words);
    }
    telling.stream()
        .filter(w -> words.size() <= 2 || !common.isCommon(w) || common.isFirstName(w))
        .forEach(parts::add);
  }

  /** Masks what is known in these words. */
  void find(List<Token> tokens, CommonWords common, List<Mask> masks) {
    for (int i = 0; i < tokens.size(); i++) {
      if (isKnown(tokens.get(i), common)) {
        masks.add(new Mask(tokens.get(i).start(), tokens.get(i).end(), MaskKind.KNOWN));
      }
      findWhole(tokens, i, masks);
    }
  }

  private boolean isKnown(Token token, CommonWords common) {
    var plain = token.plain();
    if (parts.contains(plain) || parts.contains(token.owner())) {
      return true;
    }
    return !common.isCommon(plain) && (nearly.has(plain) || nearly.has(token.owner()));
  }

  private void findWhole(List<Token> tokens, int at, List<Mask> masks) {
    for (var whole : wholes) {
      if (at + whole.size() <= tokens.size()
          && tokens.get(at).plain().equals(whole.getFirst())
          && tokens.subList(at, at + whole.size()).stream()
              .map(Token::plain)
              .toList()
              .equals(whole)) {
        var end = tokens.get(at + whole.size() - 1).end();
        masks.add(new Mask(tokens.get(at).start(), end, MaskKind.KNOWN));
      }
    }
  }

  @Override
  public String toString() {
    return "KnownNames[" + parts.size() + "]";
  }
}
