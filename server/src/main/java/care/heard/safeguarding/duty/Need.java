package care.heard.safeguarding.duty;

/** Why the service needs somebody: all that it gives away is where they are to look. */
public enum Need {
  /** An alert that nobody has taken on. */
  ALERT("/staff/alerts", "Please sign in now"),
  /** A review that is late or will be. */
  REVIEW("/staff/due-reviews", "Please sign in");

  private final String path;
  private final String request;

  Need(String path, String request) {
    this.path = path;
    this.request = request;
  }

  String path() {
    return path;
  }

  String request() {
    return request;
  }
}
