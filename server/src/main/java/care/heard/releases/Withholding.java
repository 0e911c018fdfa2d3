package care.heard.releases;

/** Why a figure is kept back, in words for those who sign off. The board sees one mark for all. */
enum Withholding {
  TOO_FEW("Fewer than 10 young people, or none."),
  NEARLY_EVERYONE("Nearly everyone heard here raised it: fewer than 5 did not."),
  SENSITIVE("A sensitive theme is shown for the whole authority only, however many raised it."),
  WOULD_TELL_ANOTHER("With this number, one that is kept back could be worked out.");

  private final String why;

  Withholding(String why) {
    this.why = why;
  }

  /** Whether the mark stands for something else than a low count. */
  static boolean tellsNothing(String why) {
    return why.equals(NEARLY_EVERYONE.why) || why.equals(WOULD_TELL_ANOTHER.why);
  }

  String why() {
    return why;
  }
}
