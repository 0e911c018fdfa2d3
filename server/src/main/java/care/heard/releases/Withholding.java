package care.heard.releases;

/** Why a figure is kept back, in words for those who sign off. The board sees one mark for all. */
enum Withholding {
  TOO_FEW("Fewer than 10 young people, or none."),
  NEARLY_EVERYONE("Nearly everyone heard here raised it: fewer than 5 did not."),
  SENSITIVE("A sensitive theme is shown for the whole authority only, however many raised it.");

  private final String why;

  Withholding(String why) {
    this.why = why;
  }

  String why() {
    return why;
  }
}
