package care.heard.feedback;

/** What a young person wants to add to something they sent. */
record WriteMessage(String words) {
  @Override
  public String toString() {
    return "WriteMessage";
  }
}
