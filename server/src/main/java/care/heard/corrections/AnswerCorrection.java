package care.heard.corrections;

/** What became of a wish for a correction, and what to tell the young person. */
record AnswerCorrection(CorrectionState outcome, String words) {
  @Override
  public String toString() {
    return "AnswerCorrection[" + outcome + "]";
  }
}
