package care.heard.actions;

/** Whether a young person noticed. */
record SayNoticed(String noticed) {
  @Override
  public String toString() {
    return "SayNoticed";
  }
}
