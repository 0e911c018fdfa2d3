package care.heard.actions;

/** What shows that something is different, for the board and for young people. */
record ProposeActionClosing(String evidence, String plainWords) {
  @Override
  public String toString() {
    return "ProposeActionClosing";
  }
}
