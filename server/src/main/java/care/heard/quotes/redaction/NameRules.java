package care.heard.quotes.redaction;

import java.util.Set;

/** Masks common words where they are names: after a title, beside who somebody is, by capitals. */
final class NameRules {
  private static final Set<String> TITLES =
      Set.of(
          "mr",
          "mrs",
          "ms",
          "mx",
          "dr",
          "doctor",
          "prof",
          "professor",
          "pc",
          "sgt",
          "sergeant",
          "cllr",
          "councillor",
          "auntie",
          "aunty",
          "aunt",
          "uncle",
          "sir",
          "mister",
          "miss",
          "nanny",
          "cousin");
  // Are words of their own before other words: a title only before what can be a surname.
  private static final Set<String> WEAK_TITLES =
      Set.of(
          "miss",
          "doctor",
          "professor",
          "sir",
          "aunt",
          "auntie",
          "aunty",
          "uncle",
          "nanny",
          "cousin",
          "councillor",
          "sergeant",
          "pc");
  private static final Set<String> SMALL_WORDS =
      Set.of(
          ("a an the me him her it us them my your his our their names name by in on at for out and to of off again"
                  + " back up over down who that this these those is was are were be been i u you we they he she not so"
                  + " because cos cuz but or if when then than as with from about just like all one no yes really very"
                  + " too also some any never always every each such what where how why mr mrs said says told can will"
                  + " would could should has had have did does do dont didnt doesnt isnt wasnt cant wont")
              .split(" "));
  private static final Set<String> CALLS =
      Set.of("called", "named", "nickname", "nicknamed", "names", "surname", "aka");
  private static final Set<String> BEFORE_NAMES =
      Set.of(
          ("worker carer carers friend mate bestie brother sister bro sis teacher boyfriend girlfriend bf gf"
                  + " advocate mentor tutor keyworker stepdad stepmum dad mum pa iro manager adviser neighbour housemate"
                  + " roommate son daughter baby twin dog cat puppy kitten hamster horse rabbit"
                  + " with ring tell told ask asked saw met meet visit hate trust text texted rang phone phoned hi hello hey"
                  + " dear thanks thank called named and from by miss love loves misses see seeing know like likes visiting"
                  + " hug blame blamed sees knows meeting about at to for than cousin cousins nephew niece foster step best")
              .split(" "));
  private static final Set<String> RELATIONS =
      Set.of(
          ("worker carer friend mate bestie brother sister bro sis teacher boyfriend girlfriend bf gf advocate"
                  + " mentor tutor keyworker stepdad stepmum pa iro called named cousin nephew niece dog cat puppy"
                  + " with told ask asked saw met hi hello hey dear ring rang phone text see trust hate miss")
              .split(" "));
  private static final Set<String> HELPING =
      Set.of("will", "may", "can", "see", "say", "even", "ever", "win");
  // No verb goes before these: what stands there is somebody.
  private static final Set<String> JOINS =
      Set.of(
          "and", "but", "because", "cos", "or", "for", "about", "so", "to", "in", "at", "when",
          "who", "like");
  private static final Set<String> AUXILIARIES = Set.of("did", "does", "is", "was", "has");
  private static final Set<String> AFTER_NAMES =
      Set.of(
          ("is said says was told tells came comes has doesnt didnt isnt wasnt wont always never helps helped makes"
                  + " made took takes lets gave gives left keeps kept who rang texted knows listens listened goes went moved"
                  + " lives works visited hates loves likes wants needs asked thinks got gets calls shouts shouted hits"
                  + " promised cancelled forgot turned visits used talks talked understands cares and ignored ignores")
              .split(" "));
  private static final Set<String> NOT_BEFORE_NAMES =
      Set.of(
          ("i we they you u he she it to a an the no any some this that these those last next every in of had"
                  + " has will would can not my your his her their our all more much so very too really just lost full"
                  + " on during since early late good bad nice per each half two three once other both until till its im youre")
              .split(" "));

  private static final Set<String> NOT_AFTER_NAMES =
      Set.of(
          "away",
          "of",
          "you",
          "me",
          "my",
          "the",
          "it",
          "your",
          "off",
          "up",
          "break",
          "holidays",
          "club");

  private final CommonWords common;
  private final Set<String> rather;
  private final Set<String> either;
  private final Set<String> verbs;
  private final Set<String> surnames;

  NameRules(CommonWords common) {
    var lists = WordList.read("word-names.txt");
    this.common = common;
    this.rather = lists.section("rather");
    this.either = lists.section("either");
    this.verbs = lists.section("verb");
    this.surnames = lists.section("surname");
  }

  /** Whether it is a word that cannot be a name, whatever stands before it. */
  static boolean isSmallWord(String plain) {
    return SMALL_WORDS.contains(plain);
  }

  void mark(MaskedLine line) {
    for (int i = 0; i < line.size(); i++) {
      if (!line.isMasked(i) && !line.at(i).hasDigit() && isName(line, i)) {
        line.mask(i, MaskKind.NAME);
      }
      if (line.isNameLike(i) && isTitle(line, i - 1)) {
        line.mask(i - 1, MaskKind.NAME);
      }
    }
  }

  private boolean isName(MaskedLine line, int i) {
    var token = line.at(i);
    return common.isOftenName(token.plain())
        || common.isOftenName(token.owner())
        || afterTitle(line, i)
        || afterCall(line, i)
        || isSurname(line, i)
        || byCapital(line, i)
        || byContext(line, i);
  }

  private static boolean isTitle(MaskedLine line, int i) {
    var plain = line.at(i).plain();
    var verb = plain.equals("miss") && NOT_BEFORE_NAMES.contains(line.at(i - 1).plain());
    return TITLES.contains(plain) && !verb;
  }

  private boolean afterTitle(MaskedLine line, int i) {
    if (!isTitle(line, i - 1) || isSmallWord(line.at(i).plain())) {
      return false;
    }
    var weak = WEAK_TITLES.contains(line.at(i - 1).plain());
    return !weak || line.standsOut(i) || canBeName(line.at(i));
  }

  private boolean canBeName(Token token) {
    return surnames.contains(token.plain())
        || either.contains(token.plain())
        || rather.contains(token.owner())
        || surnames.contains(token.owner())
        || either.contains(token.owner());
  }

  private boolean afterCall(MaskedLine line, int i) {
    var before = line.at(i - 1).plain();
    var nameIs =
        before.equals("is")
            && Set.of("name", "surname", "nickname").contains(line.at(i - 2).plain());
    return (CALLS.contains(before) || nameIs)
        && (!isSmallWord(line.at(i).plain()) || verbs.contains(line.at(i).plain()))
        && !line.at(i).opens();
  }

  private boolean isSurname(MaskedLine line, int i) {
    var after = line.isNameLike(i - 1) && !line.at(i).opens();
    return after
        && (surnames.contains(line.at(i).owner()) || surnames.contains(line.at(i).plain()));
  }

  private boolean byCapital(MaskedLine line, int i) {
    var plain = line.at(i).plain();
    return line.standsOut(i) && plain.length() > 1 && !common.mayBeCapital(plain);
  }

  private boolean byContext(MaskedLine line, int i) {
    var owner = line.at(i).owner();
    if (line.at(i).plain().length() < 2) {
      return false;
    }
    var owns = !owner.equals(line.at(i).plain());
    if (verbs.contains(owner)) {
      return owns || isVerbLikeName(line, i, owner);
    }
    if (rather.contains(owner)) {
      return owns || isBesideACue(line, i) || !isPlainlyAWord(line, i);
    }
    return either.contains(owner) && (owns || isBesideACue(line, i));
  }

  private static boolean isPlainlyAWord(MaskedLine line, int i) {
    return NOT_BEFORE_NAMES.contains(before(line, i))
        || line.at(i - 1).hasDigit()
        || NOT_AFTER_NAMES.contains(after(line, i));
  }

  private boolean isBesideACue(MaskedLine line, int i) {
    var before = before(line, i);
    var after = after(line, i);
    if (BEFORE_NAMES.contains(before) || isThanked(line, i) || isPaired(line, i)) {
      return true;
    }
    var follows = AFTER_NAMES.contains(after) || surnames.contains(after) || line.isNameLike(i + 1);
    return follows && !NOT_BEFORE_NAMES.contains(before);
  }

  // "Will" before a verb in its first form is no name; before "was" it is.
  private boolean isVerbLikeName(MaskedLine line, int i, String plain) {
    var before = before(line, i);
    var after = after(line, i);
    var helping = HELPING.contains(plain);
    if (isFinite(line, i + 1) || AUXILIARIES.contains(before) || isThanked(line, i)) {
      return true;
    }
    if (RELATIONS.contains(before)) {
      return !helping
          || after.isEmpty()
          || JOINS.contains(after)
          || surnames.contains(after)
          || line.isNameLike(i + 1);
    }
    var named = surnames.contains(after) || line.isNameLike(i + 1);
    return isPaired(line, i) || (!helping && named && !NOT_BEFORE_NAMES.contains(before));
  }

  private static boolean isFinite(MaskedLine line, int i) {
    var plain = line.at(i).opens() ? "" : line.at(i).plain();
    if (plain.equals("always") || plain.equals("never") || plain.equals("and")) {
      var next = line.at(i + 1).plain();
      return !plain.equals("and") && (AFTER_NAMES.contains(next) || next.endsWith("s"));
    }
    return AFTER_NAMES.contains(plain);
  }

  // "Jack and Rose": where one is a name, so is the other.
  private static boolean isPaired(MaskedLine line, int i) {
    return (after(line, i).equals("and") && line.isNameLike(i + 2))
        || (before(line, i).equals("and") && line.isNameLike(i - 2));
  }

  private static boolean isThanked(MaskedLine line, int i) {
    return line.at(i - 1).plain().equals("you") && line.at(i - 2).plain().equals("thank");
  }

  private static String before(MaskedLine line, int i) {
    return line.at(i).opens() ? "" : line.at(i - 1).plain();
  }

  private static String after(MaskedLine line, int i) {
    return line.at(i + 1).opens() ? "" : line.at(i + 1).plain();
  }
}
