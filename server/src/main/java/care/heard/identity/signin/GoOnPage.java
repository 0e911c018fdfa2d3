package care.heard.identity.signin;

/** A step on the way: what has happened, and the address that follows. */
public record GoOnPage(String title, String address) {
  /** What a browser does by itself, at once. */
  public String refresh() {
    return "0;url=" + address;
  }
}
