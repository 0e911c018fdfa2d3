package care.heard.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import care.heard.platform.access.Role;
import care.heard.platform.http.ProblemType;
import care.heard.support.Answer;
import care.heard.support.Client;
import care.heard.support.HeardTest;
import care.heard.support.TestHeard;
import care.heard.support.TestReceipt;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** What the service answers is what the contract says it does. */
@HeardTest
class ContractAnswersTest {
  private final TreeSet<String> called = new TreeSet<>();
  private Council council;

  @Test
  void everyOperationAnswersAsWritten(TestHeard heard) {
    council = new Council(heard);
    phone();
    staff();
    cards();
    meetings();
    myData();
    releases();
    allElse();
    var other = council.authority().phoneOf(council.person());
    answers(other, "endSession", 204);
    answers(Role.YOUNG_PERSON, "eraseMyData", 200);
    var written = Written.doors().map(Door::id).collect(Collectors.toCollection(TreeSet::new));
    assertEquals(written, called);
  }

  private void phone() {
    answers(Role.STRANGER, "enrolDevice", 201);
    answers(Role.STRANGER, "refreshSession", 200);
    answers(Role.YOUNG_PERSON, "getMe", 200);
    answers(Role.YOUNG_PERSON, "listLooks", 200);
    answers(Role.YOUNG_PERSON, "listQuestionSets", 200);
    var receipt = answers(Role.YOUNG_PERSON, "submitFeedback", 201).json();
    assertTrue(receipt.get("help").size() > 1, "somebody to call");
    answers(Role.YOUNG_PERSON, "issuePass", 200);
    answers(Role.YOUNG_PERSON, "issuePass", 409);
    var unnamed = answers(Role.PASS_HOLDER, "sendUnnamedFeedback", 201).json();
    assertTrue(unnamed.get("help").size() > 1, "somebody to call");
    answers(Role.RECEIPT_HOLDER, "readThread", 200);
    answers(Role.RECEIPT_HOLDER, "writeInThread", 201);
    answers(Role.RECEIPT_HOLDER, "withdrawUnnamedFeedback", 204);
    answers(council.authority().receiptOf(TestReceipt.thread()), "readThread", 200);
    answers(council.authority().receiptOf(TestReceipt.thread()), "writeInThread", 409);
    answers(Role.YOUNG_PERSON, "listMyFeedback", 200);
    answers(Role.YOUNG_PERSON, "writeBack", 201);
    answers(Role.YOUNG_PERSON, "withdrawFeedback", 409);
    answers(Role.YOUNG_PERSON, "listMyMeetings", 200);
    answers(Role.YOUNG_PERSON, "getMyMeeting", 200);
    answers(Role.YOUNG_PERSON, "listNotices", 200);
    answers(Role.YOUNG_PERSON, "markNoticeSeen", 204);
    answers(Role.YOUNG_PERSON, "registerPushToken", 204);
  }

  private void staff() {
    answers(Role.PARTICIPATION_OFFICER, "listYoungPeople", 200);
    answers(Role.PARTICIPATION_OFFICER, "issueEnrolmentCode", 201);
    answers(Role.PARTICIPATION_OFFICER, "listInbox", 200);
    answers(Role.PARTICIPATION_OFFICER, "readFeedback", 200);
    answers(Role.PARTICIPATION_OFFICER, "confirmThemes", 200);
    answers(Role.PARTICIPATION_OFFICER, "replyToFeedback", 201);
    answers(Role.YOUNG_PERSON, "getMyFeedback", 200);
    answers(Role.PARTICIPATION_OFFICER, "scheduleMeeting", 201);
    answers(Role.PARTICIPATION_OFFICER, "listAlerts", 200);
    answers(Role.DUTY_OFFICER, "listAlerts", 200);
    answers(Role.DUTY_OFFICER, "acknowledgeAlert", 200);
    answers(Role.DUTY_OFFICER, "acknowledgeAlert", 409);
    answers(Role.DUTY_OFFICER, "readAlert", 200);
    answers(Role.DUTY_OFFICER, "noteAlert", 201);
    answers(Role.DUTY_OFFICER, "confirmAlertClosing", 409);
    answers(Role.DUTY_OFFICER, "declineAlertClosing", 409);
    answers(Role.DUTY_OFFICER, "withdrawAlertClosing", 409);
    answers(Role.DUTY_OFFICER, "proposeAlertClosing", 200);
    answers(Role.DUTY_OFFICER, "proposeAlertClosing", 409);
    answers(Role.DUTY_OFFICER, "withdrawAlertClosing", 200);
    answers(Role.DUTY_OFFICER, "proposeAlertClosing", 200);
    answers(Role.DUTY_OFFICER, "confirmAlertClosing", 409);
    answers(Role.SAFEGUARDING_LEAD, "declineAlertClosing", 200);
    answers(Role.DUTY_OFFICER, "proposeAlertClosing", 200);
    answers(Role.SAFEGUARDING_LEAD, "confirmAlertClosing", 200);
    answers(Role.DUTY_OFFICER, "noteAlert", 409);
    answers(Role.DUTY_OFFICER, "listIdentityOpenings", 200);
    answers(Role.DUTY_OFFICER, "requestIdentityOpening", 404);
    answers(Role.DUTY_OFFICER, "viewIdentity", 409);
    answers(Role.SAFEGUARDING_LEAD, "approveIdentityOpening", 404);
    answers(Role.SAFEGUARDING_LEAD, "refuseIdentityOpening", 200);
    answers(Role.DUTY_OFFICER, "listDutyRota", 200);
    answers(Role.SAFEGUARDING_LEAD, "addDutyContact", 201);
    answers(Role.SAFEGUARDING_LEAD, "removeDutyContact", 204);
    answers(Role.AUDITOR, "listAuditEntries", 200);
  }

  private void meetings() {
    answers(Role.YOUNG_PERSON, "answerMeeting", 200);
    answers(Role.YOUNG_PERSON, "getMyPreparation", 200);
    answers(Role.YOUNG_PERSON, "saveMyPreparation", 200);
    answers(Role.YOUNG_PERSON, "sayAfterwards", 409);
    answers(Role.YOUNG_PERSON, "getMeetingCalendar", 200);
    answers(Role.PARTICIPATION_OFFICER, "listMeetings", 200);
    answers(Role.PARTICIPATION_OFFICER, "readMeeting", 200);
    answers(Role.PARTICIPATION_OFFICER, "importMeetings", 200);
    answers(Role.PARTICIPATION_OFFICER, "readMeetingWords", 200);
    answers(Role.WORKER, "readMeetingWords", 404);
    answers(Role.DUTY_OFFICER, "readMeetingConcern", 200);
    answers(Role.PARTICIPATION_OFFICER, "holdMeeting", 409);
    answers(Role.PARTICIPATION_OFFICER, "moveMeeting", 200);
    answers(Role.PARTICIPATION_OFFICER, "cancelMeeting", 412);
    council.otherMeeting(false);
    answers(Role.PARTICIPATION_OFFICER, "cancelMeeting", 200);
    answers(Role.PARTICIPATION_OFFICER, "cancelMeeting", 409);
    council.otherMeeting(true);
    answers(Role.YOUNG_PERSON, "answerMeeting", 409);
    answers(Role.WORKER, "confirmParticipation", 409);
    answers(Role.WORKER, "holdMeeting", 200);
    answers(Role.WORKER, "confirmParticipation", 200);
    answers(Role.YOUNG_PERSON, "sayAfterwards", 200);
    answers(Role.PARTICIPATION_OFFICER, "listDueReviews", 200);
    answers(Role.WORKER, "saveReviewTelling", 200);
    answers(Role.WORKER, "getReviewTelling", 200);
    answers(Role.SERVICE_MANAGER, "exportParticipation", 200);
  }

  private void cards() {
    answers(Role.YOUNG_PERSON, "getMyCard", 200);
    answers(Role.YOUNG_PERSON, "saveMyCard", 200);
    answers(Role.WORKER, "listCards", 200);
    answers(Role.WORKER, "confirmCardRead", 409);
    answers(Role.WORKER, "readCard", 200);
    answers(Role.WORKER, "confirmCardRead", 200);
    answers(Role.PARTICIPATION_OFFICER, "readCard", 200);
    answers(Role.DUTY_OFFICER, "readCardConcern", 200);
    answers(Role.SERVICE_MANAGER, "getCardFigures", 200);
    answers(Role.YOUNG_PERSON, "listMyCardReads", 200);
  }

  private void myData() {
    answers(Role.YOUNG_PERSON, "getMyData", 200);
    answers(Role.YOUNG_PERSON, "getMyDataPage", 200);
    answers(Role.YOUNG_PERSON, "askToEraseMyData", 200);
  }

  private void releases() {
    answers(Role.PARTICIPATION_OFFICER, "draftRelease", 409);
    answers(Role.PARTICIPATION_OFFICER, "getDraftRelease", 200);
    answers(Role.PARTICIPATION_OFFICER, "signOffRelease", 409);
    answers(Role.SERVICE_MANAGER, "publishRelease", 409);
    answers(council.authority().staff(Role.SERVICE_MANAGER, 1), "signOffRelease", 200);
    answers(council.authority().staff(Role.SERVICE_MANAGER, 2), "signOffRelease", 200);
    answers(Role.SERVICE_MANAGER, "publishRelease", 200);
    answers(Role.BOARD_MEMBER, "listReleases", 200);
    var release = answers(Role.BOARD_MEMBER, "getRelease", 200);
    var known =
        council.as(Role.BOARD_MEMBER).with("If-None-Match", release.header("ETag").orElseThrow());
    answers(known, "getRelease", 304);
  }

  // Whatever these answer here, it is as the contract says; their own tests say which answer is
  // right.
  private void allElse() {
    Set.of("endSession", "eraseMyData").forEach(called::add);
    Written.doors()
        .filter(door -> called.add(door.id()))
        .forEach(
            door -> door.documents(council.call(council.allowed(door), door, council.path(door))));
  }

  private Answer answers(Role role, String operationId, int status) {
    return answers(council.as(role), operationId, status);
  }

  private Answer answers(Client client, String operationId, int status) {
    var door = Written.door(operationId);
    called.add(operationId);
    var before = council.authority().audited(operationId);
    var answer = door.documents(council.call(client, door, council.path(door))).expect(status);
    var entries = council.authority().audited(operationId) - before;
    OnRecord.require(door, status < 300 ? 1 : 0, entries);
    return answer;
  }

  @Test
  void theCatalogueOfProblemsIsTheWrittenOne() {
    var written =
        StreamSupport.stream(Written.problems().spliterator(), false)
            .map(p ->
                Map.of(
                    "type", p.get("type").asText(),
                    "title", p.get("title").asText(),
                    "status", p.get("status").asText(),
                    "retry", p.get("retry").asText(),
                    "userMessage", p.get("userMessage").asText()))
            .collect(Collectors.toMap(p -> p.get("type"), Function.identity()));
    var known =
        Arrays.stream(ProblemType.values())
            .map(t ->
                Map.of(
                    "type", t.uri(),
                    "title", t.title(),
                    "status", String.valueOf(t.status()),
                    "retry", t.retry().code(),
                    "userMessage", t.userMessage()))
            .collect(Collectors.toMap(p -> p.get("type"), Function.identity()));
    assertEquals(written, known);
  }
}
