package care.heard.safeguarding.duty;

import care.heard.platform.config.TellingSettings;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.ext.mail.MailClient;
import io.vertx.ext.mail.MailConfig;
import io.vertx.ext.mail.MailMessage;
import io.vertx.ext.mail.StartTLSOptions;
import java.net.URI;
import java.util.Optional;
import java.util.regex.Pattern;

/** Tells by e-mail, over SMTP. The message is always the same, and says nothing about anybody. */
final class MailChannel implements Channel {
  private static final Pattern ADDRESS = Pattern.compile("[^@\\s<>,;]{1,64}@[^@\\s<>,;]{1,190}");
  private static final int CONNECT_MS = 5_000;

  private final Optional<MailClient> client;
  private final String from;
  private final URI publicUrl;

  MailChannel(Vertx vertx, Optional<TellingSettings.Smtp> smtp, URI publicUrl) {
    this.client = smtp.map(server -> MailClient.create(vertx, config(server)));
    this.from = smtp.map(TellingSettings.Smtp::from).orElse("");
    this.publicUrl = publicUrl;
  }

  @Override
  public boolean accepts(String address) {
    return ADDRESS.matcher(address).matches();
  }

  @Override
  public String whatToUse() {
    return "Use an e-mail address.";
  }

  @Override
  public Future<Void> tell(String address, Need need) {
    return client
        .map(c -> c.sendMail(message(address, need)).<Void>mapEmpty())
        .orElseGet(() -> Future.failedFuture("this service has no mail server"));
  }

  private MailMessage message(String address, Need need) {
    return new MailMessage()
        .setFrom(from)
        .setTo(address)
        .setSubject(NeutralWords.SUBJECT)
        .setText(NeutralWords.text(publicUrl, need));
  }

  // A connection each: one that went stale overnight must not cost the first minute.
  private static MailConfig config(TellingSettings.Smtp smtp) {
    var config =
        new MailConfig()
            .setHostname(smtp.host())
            .setPort(smtp.port())
            .setSsl(smtp.tls())
            .setKeepAlive(false)
            .setStarttls(smtp.plain() ? StartTLSOptions.DISABLED : StartTLSOptions.REQUIRED);
    config.setConnectTimeout(CONNECT_MS);
    if (smtp.tls()) {
      config.setStarttls(StartTLSOptions.DISABLED);
    }
    smtp.user().ifPresent(user -> config.setUsername(user.name()).setPassword(user.password()));
    return config;
  }
}
