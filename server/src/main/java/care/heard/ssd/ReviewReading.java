package care.heard.ssd;

import care.heard.platform.db.Tx;
import care.heard.workers.CouncilRecords;
import care.heard.workers.CouncilReview;
import io.vertx.core.Future;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reviews of children in care: due, held, cancelled, and how the child took part. */
final class ReviewReading implements Reading<CouncilReview> {
  private static final String DUE = "clar_cla_review_due_date";
  private static final String CANCELLED = "clar_cla_review_cancelled";
  private static final String PARTICIPATION = "clar_cla_review_participation";
  private static final int WORDS = 300;

  private final Keys keys;
  private final CouncilRecords records;

  ReviewReading(Keys keys, CouncilRecords records) {
    this.keys = keys;
    this.records = records;
  }

  @Override
  public List<CouncilReview> read(Cells row) {
    var number = row.neededText("clar_cla_review_id", NUMBER);
    var person = row.text("clar_cla_person_id", NUMBER).map(keys::person);
    var care = row.text("clar_cla_id", NUMBER).map(keys::care);
    var due = row.date(DUE);
    var held = row.date("clar_cla_review_date");
    if (person.isEmpty() && care.isEmpty()) {
      row.refuse("clar_cla_id", "This is needed, and the cell is empty.");
    }
    if (due.isEmpty() && held.isEmpty()) {
      row.refuse(DUE, "Neither the day it is due nor the day it was held is there.");
    }
    var cancelled = isCancelled(row);
    var participation = participation(row);
    return List.of(
        new CouncilReview(
            row.line(),
            number.map(keys::review).orElse("line " + row.line()),
            person,
            care,
            due,
            held,
            cancelled,
            participation,
            !row.isSound()));
  }

  @Override
  public Future<Void> layOut(Tx tx, List<CouncilReview> some) {
    return records.layOutReviews(tx, some);
  }

  private static boolean isCancelled(Cells row) {
    var written = row.text(CANCELLED, WORDS).map(text -> text.toUpperCase(Locale.ROOT)).orElse("N");
    return switch (written) {
      case "Y", "YES", "1", "TRUE" -> true;
      case "N", "NO", "0", "FALSE" -> false;
      default -> {
        row.refuse(CANCELLED, Cells.quoted(written) + " is neither Y nor N.");
        yield false;
      }
    };
  }

  private static Optional<String> participation(Cells row) {
    var written = row.text(PARTICIPATION, WORDS);
    var code = written.map(Codes::leading).filter(Codes.PARTICIPATION::contains);
    if (written.isPresent() && code.isEmpty()) {
      row.refuse(
          PARTICIPATION, Cells.quoted(written.get()) + " is no participation code: PN0 to PN7.");
    }
    return code;
  }
}
