package care.heard.corrections;

import care.heard.authorities.HelpLine;
import care.heard.platform.vault.DataKey;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A wish for a correction, as the young person who has it sees it.
 *
 * @param reads who read it, on which day
 * @param help whom to call, where the words say that somebody may not be safe
 */
record MyCorrection(
    UUID id,
    CorrectionAbout about,
    String words,
    CorrectionState state,
    LocalDate askedOn,
    LocalDate answerBy,
    Optional<String> answer,
    Optional<String> answeredBy,
    Optional<LocalDate> answeredOn,
    List<Read> reads,
    List<HelpLine> help) {

  /** Somebody read it on that day. */
  record Read(String name, String role, LocalDate readOn) {}

  static MyCorrection of(Correction kept, DataKey key, List<Read> reads) {
    return new MyCorrection(
        kept.id(),
        kept.about(),
        key.open(kept.wordsSealed().getBytes(), Correction.wordsContext(kept.id())),
        kept.state(),
        kept.askedOn(),
        kept.answerBy(),
        kept.answerSealed()
            .map(sealed -> key.open(sealed.getBytes(), Correction.answerContext(kept.id()))),
        kept.answeredBy(),
        kept.answeredOn(),
        reads,
        List.of());
  }

  MyCorrection withHelp(List<HelpLine> lines) {
    return new MyCorrection(
        id, about, words, state, askedOn, answerBy, answer, answeredBy, answeredOn, reads, lines);
  }

  @Override
  public String toString() {
    return "MyCorrection[" + id + "]";
  }
}
