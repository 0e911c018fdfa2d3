package care.heard.meetings;

/** What the routes and the pages of meetings stand on. */
record MeetingsServices(
    MeetingService meetings,
    Preparations preparations,
    AfterwardsService afterwards,
    StaffMeetings staff,
    MeetingChanges changes,
    MeetingWordsService words,
    MeetingConcerns concerns,
    DueReviews due,
    ReviewTelling telling,
    ParticipationReturns returns,
    MeetingImports imports) {}
