package care.heard.themes;

import care.heard.themes.learning.Tagger;

/** What an authority's confirmations have taught, and the how-manieth time it learned. */
record TaughtModel(int version, Tagger tagger) {
  /** Kept with each of its suggestions. */
  String name() {
    return "e5-small-v2-q taught " + version;
  }
}
