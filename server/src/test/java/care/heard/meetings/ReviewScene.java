package care.heard.meetings;

import care.heard.platform.audit.Audit;
import care.heard.safeguarding.duty.ChannelKind;
import care.heard.safeguarding.duty.Channels;
import care.heard.workers.WorkersService;

/** The service's own warnings of reviews, for tests that do not wait for the next hour. */
record ReviewScene(MeetingScene scene) {
  ReviewWarnings warnings() {
    var on = scene.heard.foundations();
    var workers = new WorkersService();
    var settings = on.settings();
    var channels = new Channels(scene.heard.vertx(), settings.telling(), settings.publicUrl());
    var mail = channels.of(ChannelKind.EMAIL);
    var telling = new ReviewTelling(workers, on.serviceKey(), mail, new Audit());
    var due = new DueReviews(null, workers, new Audit());
    return new ReviewWarnings(scene.heard.database(), due, telling);
  }
}
