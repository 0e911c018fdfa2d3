package care.heard.themes;

import java.util.List;

/** Suggests themes as the authority's own confirmations have taught it. */
final class TaughtReader implements ThemeReader {
  private final Embedder embedder;
  private final TaughtModel model;
  private final Taxonomy taxonomy;

  TaughtReader(Embedder embedder, TaughtModel model, Taxonomy taxonomy) {
    this.embedder = embedder;
    this.model = model;
    this.taxonomy = taxonomy;
  }

  @Override
  public String version() {
    return model.name();
  }

  @Override
  public List<ThemeSuggestion> suggest(String text) {
    var whole = Sentences.trimmed(text);
    if (!Sentences.saysSomething(whole)) {
      return List.of();
    }
    return model.tagger().tag(whole, embedder.vector(whole), AT_MOST).stream()
        .filter(likely -> taxonomy.find(likely.code()).isPresent())
        .map(likely -> new ThemeSuggestion(likely.code(), likely.probability()))
        .toList();
  }
}
