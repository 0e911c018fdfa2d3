package care.heard.meetings;

/** Where the caller wants to be told of their reviews; nowhere where it is empty. */
record SaveReviewTelling(String address) {
  SaveReviewTelling {
    address = address.strip();
  }

  @Override
  public String toString() {
    return "SaveReviewTelling";
  }
}
