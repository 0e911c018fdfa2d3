package care.heard.identity;

import static care.heard.platform.access.Role.BOARD_MEMBER;
import static care.heard.platform.access.Role.DUTY_OFFICER;
import static care.heard.platform.access.Role.PARTICIPATION_OFFICER;
import static care.heard.platform.access.Role.SAFEGUARDING_LEAD;
import static care.heard.platform.access.Role.SERVICE_MANAGER;
import static care.heard.platform.access.Role.STRANGER;
import static care.heard.platform.access.Role.WORKER;
import static care.heard.platform.access.Role.YOUNG_PERSON;

import care.heard.platform.access.Permissions;
import care.heard.platform.access.Role;
import java.util.Map;
import java.util.Set;

/** Who may call what: the one table that code and tests go by. */
public final class AccessMatrix implements Permissions {
  private static final Map<String, Set<Role>> TABLE =
      Map.ofEntries(
          row("enrolDevice", STRANGER),
          row("endSession", YOUNG_PERSON),
          row("getMe", YOUNG_PERSON),
          row("listQuestionSets", YOUNG_PERSON),
          row("submitFeedback", YOUNG_PERSON),
          row("listMyFeedback", YOUNG_PERSON),
          row("getMyFeedback", YOUNG_PERSON),
          row("listMyMeetings", YOUNG_PERSON),
          row("getMyMeeting", YOUNG_PERSON),
          row("listNotices", YOUNG_PERSON),
          row("markNoticeSeen", YOUNG_PERSON),
          row("registerPushToken", YOUNG_PERSON),
          row("listYoungPeople", PARTICIPATION_OFFICER),
          row("issueEnrolmentCode", PARTICIPATION_OFFICER),
          row("listInbox", PARTICIPATION_OFFICER, WORKER),
          row("readFeedback", PARTICIPATION_OFFICER, WORKER, DUTY_OFFICER, SAFEGUARDING_LEAD),
          row("confirmThemes", PARTICIPATION_OFFICER, WORKER),
          row("replyToFeedback", PARTICIPATION_OFFICER, WORKER),
          row("scheduleMeeting", PARTICIPATION_OFFICER),
          row("listAlerts", PARTICIPATION_OFFICER, DUTY_OFFICER, SAFEGUARDING_LEAD),
          row("acknowledgeAlert", DUTY_OFFICER, SAFEGUARDING_LEAD),
          row("draftRelease", PARTICIPATION_OFFICER),
          row("getDraftRelease", PARTICIPATION_OFFICER, SERVICE_MANAGER),
          row("signOffRelease", PARTICIPATION_OFFICER, SERVICE_MANAGER),
          row("publishRelease", PARTICIPATION_OFFICER, SERVICE_MANAGER),
          row("listReleases", BOARD_MEMBER),
          row("getRelease", BOARD_MEMBER));

  @Override
  public Set<Role> allowed(String operationId) {
    var roles = TABLE.get(operationId);
    if (roles == null) {
      throw new IllegalStateException("the access matrix lacks " + operationId);
    }
    return roles;
  }

  /** The operations the table knows. */
  public Set<String> operationIds() {
    return TABLE.keySet();
  }

  private static Map.Entry<String, Set<Role>> row(String operationId, Role... roles) {
    return Map.entry(operationId, Set.of(roles));
  }
}
