package care.heard.safeguarding.sealed;

/** Who sent it, for as long as it may be looked at. */
public record IdentityPage(String name, String ageBand, String until) {
  @Override
  public String toString() {
    return "IdentityPage";
  }
}
