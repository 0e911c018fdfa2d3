package care.heard.attack.senders;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.AppenderBase;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.slf4j.LoggerFactory;

/** Every line that the service logs while it is open, at whatever level it is written. */
final class LogCapture extends AppenderBase<ILoggingEvent> implements AutoCloseable {
  private static final DateTimeFormatter AT =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSSSSSX").withZone(ZoneOffset.UTC);

  private final List<Row> lines = new CopyOnWriteArrayList<>();
  private final Logger service = (Logger) LoggerFactory.getLogger("care.heard");
  private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
  private final Level levelBefore = service.getLevel();

  /** Listens from now on. */
  static LogCapture begin() {
    var capture = new LogCapture();
    capture.setContext(capture.root.getLoggerContext());
    capture.start();
    capture.service.setLevel(Level.TRACE);
    capture.root.addAppender(capture);
    return capture;
  }

  /** What was logged so far. */
  List<Row> lines() {
    return List.copyOf(lines);
  }

  @Override
  protected void append(ILoggingEvent event) {
    lines.add(
        new Row(
            "log",
            Map.of(
                "place", Integer.toString(lines.size()),
                "at", AT.format(Instant.ofEpochMilli(event.getTimeStamp())).replace("Z", "+00"),
                "line", event.getFormattedMessage() + failure(event.getThrowableProxy()))));
  }

  private static String failure(IThrowableProxy failure) {
    return failure == null ? "" : "\n" + ThrowableProxyUtil.asString(failure);
  }

  @Override
  public void close() {
    root.detachAppender(this);
    service.setLevel(levelBefore);
    stop();
  }
}
