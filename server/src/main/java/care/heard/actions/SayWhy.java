package care.heard.actions;

/** A reason. */
record SayWhy(String why) {
  @Override
  public String toString() {
    return "SayWhy";
  }
}
