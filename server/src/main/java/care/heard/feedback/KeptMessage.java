package care.heard.feedback;

import care.heard.authorities.HelpLine;
import java.time.LocalDate;
import java.util.List;

/** The promise that a message is kept: the same for the same message, however often it is sent. */
record KeptMessage(LocalDate receivedOn, List<HelpLine> help) {}
