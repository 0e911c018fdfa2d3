package care.heard.safeguarding.duty;

import care.heard.platform.config.TellingSettings;
import io.vertx.core.Vertx;
import java.net.URI;
import java.util.EnumMap;
import java.util.Map;

/** The channels of this service, by kind. */
public final class Channels {
  private final Map<ChannelKind, Channel> byKind = new EnumMap<>(ChannelKind.class);

  /** The channels that those settings ask for. */
  public Channels(Vertx vertx, TellingSettings settings, URI publicUrl) {
    byKind.put(ChannelKind.EMAIL, new MailChannel(vertx, settings.smtp(), publicUrl));
    byKind.put(ChannelKind.WEBHOOK, new WebhookChannel(vertx, settings, publicUrl));
  }

  /** The channel of that kind. */
  public Channel of(ChannelKind kind) {
    return byKind.get(kind);
  }
}
