package care.heard.meetings;

/** The participation code of a review, confirmed. */
record ConfirmParticipation(ParticipationCode code) {}
