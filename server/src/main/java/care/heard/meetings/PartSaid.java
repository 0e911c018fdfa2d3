package care.heard.meetings;

/** What a young person wrote in one part, and whether it may be said in the meeting. */
record PartSaid(String words, Keep keep) {
  static final PartSaid NOTHING = new PartSaid("", Keep.OPEN);

  PartSaid {
    words = words.strip();
  }

  boolean isEmpty() {
    return words.isEmpty();
  }

  @Override
  public String toString() {
    return "PartSaid";
  }
}
