package care.heard.meetings;

import care.heard.platform.pages.Choice;
import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.Arrays;
import java.util.List;

/** What a meeting can be. */
public enum MeetingKind {
  CHILDREN_IN_CARE_REVIEW("children-in-care-review", "Children-in-care review", "Your review"),
  PATHWAY_PLAN_REVIEW("pathway-plan-review", "Pathway plan review", "Your pathway plan"),
  CHILD_PROTECTION_CONFERENCE(
      "child-protection-conference", "Child protection conference", "A meeting to keep you safe"),
  CORE_GROUP("core-group", "Core group", "The group that helps keep you safe"),
  CHILD_IN_NEED_MEETING(
      "child-in-need-meeting", "Child-in-need meeting", "A meeting about your plan"),
  PERSONAL_EDUCATION_PLAN(
      "personal-education-plan", "Personal education plan", "Your plan for school"),
  OTHER("other", "Other meeting", "A meeting about you");

  private final String code;
  private final String staffTitle;
  private final String youngTitle;

  MeetingKind(String code, String staffTitle, String youngTitle) {
    this.code = code;
    this.staffTitle = staffTitle;
    this.youngTitle = youngTitle;
  }

  /** As it is kept and sent: {@code core-group}. */
  public String code() {
    return code;
  }

  /** What staff call it. */
  public String staffTitle() {
    return staffTitle;
  }

  /** What a young person reads. */
  public String youngTitle() {
    return youngTitle;
  }

  /** Whether SSDA903 wants to know how the young person took part. */
  boolean hasParticipationCode() {
    return this == CHILDREN_IN_CARE_REVIEW;
  }

  /** The kind of that code; fails with IllegalArgumentException for another. */
  @JsonCreator
  static MeetingKind of(String code) {
    return Arrays.stream(values())
        .filter(kind -> kind.code.equals(code))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(code));
  }

  /** The kinds, as a form offers them. */
  static List<Choice> offered() {
    return Arrays.stream(values()).map(k -> new Choice(k.code, k.staffTitle)).toList();
  }
}
