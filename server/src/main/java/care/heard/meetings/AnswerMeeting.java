package care.heard.meetings;

/** Whether the young person wants to come. */
record AnswerMeeting(MeetingAnswer answer) {}
