package care.heard.safeguarding.sealed;

import care.heard.platform.http.Api;
import care.heard.platform.http.Call;
import care.heard.platform.http.Reply;
import io.vertx.core.Future;
import java.util.Map;

/** Binds the operations on sealed identities. */
final class OpeningRoutes {
  private final OpeningService openings;

  OpeningRoutes(OpeningService openings) {
    this.openings = openings;
  }

  void bind(Api api) {
    api.on("requestIdentityOpening", call -> request(call).map(Reply::created));
    api.on("listIdentityOpenings", this::listIdentityOpenings);
    api.on("approveIdentityOpening", call -> approve(call).map(Reply::ok));
    api.on("refuseIdentityOpening", call -> refuse(call).map(Reply::ok));
    api.on("viewIdentity", this::viewIdentity);
  }

  private Future<Reply> listIdentityOpenings(Call call) {
    return openings.list(call.staff()).map(all -> Reply.ok(Map.of("openings", all)));
  }

  private Future<Reply> viewIdentity(Call call) {
    return openings
        .view(call.staff(), call.id("openingId"))
        .map(identity -> Reply.ok(identity).with("Cache-Control", "no-store"));
  }

  Future<ShownOpening> request(Call call) {
    var asked = call.body(RequestOpening.class);
    return openings.request(call.staff(), call.id("feedbackId"), asked);
  }

  Future<ShownOpening> approve(Call call) {
    var approval = call.body(ApproveOpening.class);
    return openings.approve(call.staff(), call.id("openingId"), approval);
  }

  Future<ShownOpening> refuse(Call call) {
    return openings.refuse(call.staff(), call.id("openingId"));
  }
}
