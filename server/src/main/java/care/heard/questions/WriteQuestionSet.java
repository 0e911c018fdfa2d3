package care.heard.questions;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A version of a question set as staff want it.
 *
 * @param code of a set that is new
 * @param questions the script of the questions
 * @param offeredTo {@code everyone} in its audience, or only whoever was {@code asked}
 * @param periodDays after how many days it is asked again by itself
 * @param edition the one that was changed, where it is a change
 */
record WriteQuestionSet(
    Optional<String> code,
    String title,
    String intro,
    String questions,
    List<String> ageBands,
    List<String> statuses,
    String offeredTo,
    Optional<LocalDate> opensOn,
    Optional<LocalDate> closesOn,
    int askEveryDays,
    Optional<Integer> periodDays,
    Optional<Integer> edition) {
  WriteQuestionSet {
    code = code == null ? Optional.empty() : code;
    opensOn = opensOn == null ? Optional.empty() : opensOn;
    closesOn = closesOn == null ? Optional.empty() : closesOn;
    periodDays = periodDays == null ? Optional.empty() : periodDays;
    edition = edition == null ? Optional.empty() : edition;
  }

  boolean offered() {
    return offeredTo.equals("everyone");
  }
}
