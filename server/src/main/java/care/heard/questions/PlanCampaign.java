package care.heard.questions;

import java.time.LocalDate;
import java.util.List;

/**
 * A campaign as staff want it.
 *
 * @param questionSet the code of the questions
 */
record PlanCampaign(
    String title,
    String questionSet,
    List<String> ageBands,
    List<String> statuses,
    LocalDate opensOn,
    LocalDate closesOn) {}
