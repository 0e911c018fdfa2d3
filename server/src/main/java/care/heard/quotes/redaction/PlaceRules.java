package care.heard.quotes.redaction;

import java.util.Set;

/** Masks common words that make the name of a street, a home, a school or a town. */
final class PlaceRules {
  private static final Set<String> WHERE =
      Set.of("in", "from", "near", "to", "at", "outside", "around");
  private static final Set<String> LEADS_TO_TOWN =
      Set.of(
          "live",
          "lived",
          "lives",
          "living",
          "move",
          "moved",
          "moving",
          "moves",
          "im",
          "am",
          "is",
          "are",
          "was",
          "placed",
          "place",
          "placement",
          "people",
          "come",
          "came",
          "born",
          "house",
          "home",
          "school",
          "train",
          "bus",
          "grew",
          "up",
          "stay",
          "staying",
          "family",
          "foster",
          "mum",
          "dad",
          "nan",
          "back");
  private static final Set<String> OWNED = Set.of("house", "home", "flats");
  private static final int WORDS_OF_A_NAME = 3;

  private final CommonWords common;
  private final Set<String> kinds;
  private final Set<String> homes;
  private final Set<String> dedications;
  private final Set<String> dedicated;
  private final Nearness nearlyKinds;
  private final Set<String> roads;
  private final Set<String> parts;
  private final Set<String> towns;
  private final Set<String> noNames;

  PlaceRules(CommonWords common) {
    var lists = WordList.read("place-words.txt");
    this.common = common;
    this.kinds = lists.section("kind");
    this.dedications = lists.section("dedication");
    this.dedicated = lists.section("dedicated");
    this.homes = lists.section("the");
    this.nearlyKinds = new Nearness(kinds, 4);
    this.roads = lists.section("road");
    this.parts = lists.section("part");
    this.towns = lists.section("town");
    this.noNames = lists.section("no-name");
  }

  void mark(MaskedLine line) {
    for (int i = 0; i < line.size(); i++) {
      markSaint(line, i);
      markTown(line, i);
      markDedication(line, i);
      if (isKind(line.at(i).plain())) {
        markPlace(line, i);
      }
      if (homes.contains(line.at(i).plain()) && line.at(i - 1).plain().equals("the")) {
        line.mask(i, MaskKind.PLACE);
      }
    }
  }

  // Schools and churches go by these without saying what they are.
  private void markDedication(MaskedLine line, int i) {
    if (dedications.contains(line.at(i).plain())
        && dedicated.contains(line.at(i + 1).plain())
        && !line.at(i + 1).opens()) {
      line.mask(i, MaskKind.PLACE);
      line.mask(i + 1, MaskKind.PLACE);
    }
  }

  private boolean isKind(String plain) {
    return kinds.contains(plain)
        || (plain.length() > 3 && !common.isCommon(plain) && nearlyKinds.has(plain));
  }

  private static void markSaint(MaskedLine line, int i) {
    var plain = line.at(i).plain();
    if ((plain.equals("st") || plain.equals("saint")) && !line.at(i + 1).plain().isEmpty()) {
      line.mask(i, MaskKind.PLACE);
      line.mask(i + 1, MaskKind.PLACE);
    }
  }

  private void markTown(MaskedLine line, int i) {
    if (towns.contains(line.at(i).plain())
        && WHERE.contains(line.at(i - 1).plain())
        && LEADS_TO_TOWN.contains(line.at(i - 2).plain())) {
      line.mask(i, MaskKind.PLACE);
    }
  }

  private void markPlace(MaskedLine line, int kind) {
    int first = kind;
    while (kind - first < WORDS_OF_A_NAME
        && !line.at(first).opens()
        && isPart(line, first - 1, kind)) {
      first--;
    }
    if (first == kind) {
      return;
    }
    for (int i = first; i <= kind; i++) {
      line.mask(i, MaskKind.PLACE);
    }
    if (line.at(first - 1).isNumber()) {
      line.mask(first - 1, MaskKind.PLACE);
    }
    for (int i = kind + 1; isKind(line.at(i).plain()) && !line.at(i).opens(); i++) {
      line.mask(i, MaskKind.PLACE);
    }
  }

  private boolean isPart(MaskedLine line, int i, int kind) {
    var plain = line.at(i).plain();
    if (plain.isEmpty() || line.at(i).isNumber()) {
      return false;
    }
    if (line.isNameLike(i)) {
      return !OWNED.contains(line.at(kind).plain()) || !isOwner(line, i);
    }
    if (noNames.contains(plain)) {
      return false;
    }
    return parts.contains(plain)
        || (roads.contains(line.at(kind).plain()) && common.isCommon(plain));
  }

  // "jack's house": the house is nobody's name.
  private static boolean isOwner(MaskedLine line, int i) {
    return !line.at(i).owner().equals(line.at(i).plain());
  }
}
