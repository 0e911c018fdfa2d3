package care.heard.actions;

import java.util.List;

/** One more promise of the Pledge. */
record AddPromise(String words, List<String> themes) {}
