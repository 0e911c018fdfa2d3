package care.heard.contract;

import static org.junit.jupiter.api.Assertions.assertFalse;

import care.heard.support.Answer;
import java.util.List;
import java.util.stream.Stream;

/** What an answer to somebody else never holds: a mark in every text of a council, and its ids. */
record Canary(List<String> marks) {
  static final String MARK = "Zqcanaryxv";

  /** What nobody without a right to it sees of this council. */
  static Canary of(Council council) {
    return new Canary(Stream.concat(Stream.of(MARK), council.hiddenIds()).toList());
  }

  /** The same for somebody elsewhere, who does not even see the council's name. */
  static Canary ofAnotherAuthority(Council council) {
    return new Canary(
        Stream.concat(Stream.of(MARK, council.authority().slug()), council.ids()).toList());
  }

  /** Fails the test where the answer has one of the marks, but for what was sent itself. */
  void isUnseen(Answer answer, String sent) {
    var seen = answer.text() + answer.response().headers().map();
    marks.stream()
        .filter(mark -> !sent.contains(mark))
        .forEach(mark -> assertFalse(seen.contains(mark), () -> mark + " in " + seen));
  }
}
