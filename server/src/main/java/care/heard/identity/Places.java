package care.heard.identity;

import care.heard.platform.access.Caller;
import care.heard.platform.access.Permissions;
import care.heard.platform.access.Role;
import care.heard.platform.pages.PageFrame;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/** Where a member of staff can go: the pages whose operation their roles allow. */
public final class Places {
  private record Place(String title, String path, String operationId) {}

  private static final List<Place> ALL =
      List.of(
          new Place("To read", "/staff/inbox", "listInbox"),
          new Place("Might not be safe", "/staff/alerts", "listAlerts"),
          new Place("Sealed names", "/staff/identity-openings", "listIdentityOpenings"),
          new Place("Duty rota", "/staff/duty-rota", "listDutyRota"),
          new Place("Young people", "/staff/young-people", "listYoungPeople"),
          new Place("Cards", "/staff/cards", "listCards"),
          new Place("Cards read in time", "/staff/card-figures", "getCardFigures"),
          new Place("How often workers change", "/staff/worker-figures", "getWorkerFigures"),
          new Place("Records", "/staff/imports", "listImports"),
          new Place("Questions", "/staff/question-sets", "listQuestionSetVersions"),
          new Place("Campaigns", "/staff/campaigns", "listCampaigns"),
          new Place("Meetings", "/staff/meetings", "listMeetings"),
          new Place("Reviews due", "/staff/due-reviews", "listDueReviews"),
          new Place("Participation codes", "/staff/participation-return", "exportParticipation"),
          new Place("Releases", "/staff/releases", "getDraftRelease"),
          new Place("You said, we did", "/staff/actions", "listActions"),
          new Place("Audit log", "/staff/audit", "listAuditEntries"),
          new Place("Board", "/board", "listReleases"));

  private final Permissions permissions;

  Places(Permissions permissions) {
    this.permissions = permissions;
  }

  /** What somebody of these roles sees first. */
  public static String first(Set<Role> roles) {
    if (roles.contains(Role.BOARD_MEMBER)) {
      return "/board";
    }
    if (roles.contains(Role.DUTY_OFFICER) || roles.contains(Role.SAFEGUARDING_LEAD)) {
      return "/staff/alerts";
    }
    if (roles.contains(Role.AUDITOR)) {
      return "/staff/audit";
    }
    if (roles.equals(Set.of(Role.ADMINISTRATOR))) {
      return "/staff/imports";
    }
    return roles.contains(Role.SERVICE_MANAGER) ? "/staff/releases" : "/staff/inbox";
  }

  /** The navigation, with the page that is open marked. */
  public List<PageFrame.Link> of(Caller.StaffMember staff, String current) {
    return ALL.stream()
        .filter(p -> !Collections.disjoint(permissions.allowed(p.operationId()), staff.roles()))
        .map(p -> new PageFrame.Link(p.title(), p.path(), p.path().equals(current)))
        .toList();
  }
}
