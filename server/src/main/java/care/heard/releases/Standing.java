package care.heard.releases;

/** Where a release stands, as a page says it. */
final class Standing {
  private Standing() {}

  static String words(ReleaseState state, int signOffs) {
    return switch (state) {
      case DRAFTED ->
          "Drafted. %d of %d people have signed it off.".formatted(signOffs, Release.SIGN_OFFS);
      case SIGNED_OFF -> "Signed off by two people. It can be published.";
      case PUBLISHED -> "Published. It never changes.";
    };
  }
}
