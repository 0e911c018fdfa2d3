package care.heard.corrections;

/** What is wrong, and what is right. */
record AskForCorrection(CorrectionAbout about, String words) {
  @Override
  public String toString() {
    return "AskForCorrection[" + about + "]";
  }
}
