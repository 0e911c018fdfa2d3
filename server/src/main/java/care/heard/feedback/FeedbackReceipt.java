package care.heard.feedback;

import care.heard.authorities.HelpLine;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The promise that what was sent is kept: who reads it, and by when an answer comes. */
record FeedbackReceipt(
    UUID id,
    LocalDate receivedOn,
    String whoReads,
    Optional<LocalDate> answerBy,
    Level level,
    List<HelpLine> help) {}
