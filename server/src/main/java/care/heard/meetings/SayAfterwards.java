package care.heard.meetings;

import java.util.Optional;

/** Did they do what they said? */
record SayAfterwards(Kept kept, Optional<String> words) {
  @Override
  public String toString() {
    return "SayAfterwards";
  }
}
