package care.heard.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;

/** Promise 7: a read of identifying data, and every write, leaves one entry in the audit log. */
final class OnRecord {
  /** Operations that leave none, and why that is right. */
  static final Map<String, String> NOT =
      Map.ofEntries(
          Map.entry("getMe", "their own"),
          Map.entry("listLooks", "their own"),
          Map.entry("listQuestionSets", "the same for everybody"),
          Map.entry("listMyFeedback", "their own"),
          Map.entry("getMyFeedback", "their own"),
          Map.entry("getMyCard", "their own"),
          Map.entry("listMyCardReads", "their own"),
          Map.entry("getMyData", "their own"),
          Map.entry("getMyDataPage", "their own"),
          Map.entry("askToEraseMyData", "changes nothing yet"),
          Map.entry("saveMyCard", "the walk saves it unchanged; a change is on record"),
          Map.entry("listMyMeetings", "their own"),
          Map.entry("getMyMeeting", "their own"),
          Map.entry("getMyPreparation", "their own"),
          Map.entry("saveMyPreparation", "the walk saves it unchanged; a change is on record"),
          Map.entry("getMeetingCalendar", "their own"),
          Map.entry("listNotices", "their own"),
          Map.entry("getWebPushKey", "the same for everybody"),
          Map.entry("getNoticePreferences", "their own"),
          Map.entry("markNoticeSeen", "that they saw it is nobody's to know"),
          Map.entry("refreshSession", "their own; a token used twice is on record"),
          Map.entry("endSession", "their own"),
          Map.entry("issuePass", "every app fetches one, and when is nobody's to know"),
          Map.entry("sendUnnamedFeedback", "on record once its day is over, with no moment"),
          Map.entry("writeInThread", "on record once its day is over, with no moment"),
          Map.entry("withdrawUnnamedFeedback", "on record once its day is over, with no moment"),
          Map.entry("readThread", "that somebody read it is nobody's to know"),
          Map.entry("getCardFigures", "counts, with nobody in them"),
          Map.entry("listWhatChanged", "the same for everybody"),
          Map.entry("listActions", "published"),
          Map.entry("readAction", "published"),
          Map.entry("listPromises", "published"),
          Map.entry("listBoardActions", "published"),
          Map.entry("exportActions", "published"),
          Map.entry("listReleases", "published"),
          Map.entry("getRelease", "published"));

  private OnRecord() {}

  /** Fails the test unless so many entries are right after that many answers with success. */
  static void require(Door door, int answers, long entries) {
    assertEquals(NOT.containsKey(door.id()) ? 0 : answers, entries, () -> door + " on record");
  }
}
