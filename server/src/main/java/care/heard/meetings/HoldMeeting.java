package care.heard.meetings;

/** What happened at a meeting that took place. */
record HoldMeeting(Attendance attended, Voice spoke) {}
