package care.heard.platform.pages;

import care.heard.platform.http.Problem;
import care.heard.platform.http.Replies;
import care.heard.platform.http.Reply;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;

/** Serves the files that pages ask for. They are public and never differ from caller to caller. */
public final class Assets {
  private static final String PATH = "/assets/";
  private static final String FOR_EVER = "public, max-age=31536000, immutable";
  private static final String ASK_AGAIN = "public, no-cache";

  private Assets() {}

  /** Binds {@code /assets/*}; call it before any handler that asks who is calling. */
  public static void bind(Router router) {
    router.get(PATH + "*").handler(Assets::serve);
  }

  private static void serve(RoutingContext context) {
    var name = context.normalizedPath().substring(PATH.length());
    Asset.find(name)
        .map(asset -> reply(context, asset))
        .or(() -> Accent.ofFile(name).map(Assets::reply))
        .ifPresentOrElse(
            reply -> Replies.send(context, reply), () -> context.fail(Problem.notFound()));
  }

  private static Reply reply(RoutingContext context, Asset asset) {
    var known = asset.etag().equals(context.request().getHeader("If-None-Match"));
    var reply =
        known
            ? Reply.notModified(asset.etag())
            : Reply.bytes(200, asset.contentType(), asset.bytes()).with("ETag", asset.etag());
    return reply.with("Cache-Control", isThisVersion(context, asset) ? FOR_EVER : ASK_AGAIN);
  }

  private static Reply reply(Accent accent) {
    return Reply.bytes(200, "text/css; charset=utf-8", accent.css().getBytes())
        .with("Cache-Control", FOR_EVER);
  }

  // While versions run side by side, a page of one may ask the other: that answer must not be kept.
  private static boolean isThisVersion(RoutingContext context, Asset asset) {
    return asset.hash().equals(context.request().getParam("v"));
  }
}
