package care.heard.meetings;

/** A planned meeting does not take place. */
record CancelMeeting(CancelReason reason) {}
