package care.heard.support;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.NetSocket;
import io.vertx.core.parsetools.RecordParser;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.LockSupport;

/** A mail server and a webhook on loopback, each of which can be killed for an address. */
public final class FakeDesk {
  private static final int PATIENCE = 600;

  private final List<Arrived> arrived = new CopyOnWriteArrayList<>();
  private final Set<String> dead = ConcurrentHashMap.newKeySet();
  private volatile int smtpPort;
  private volatile int webhookPort;

  private FakeDesk() {}

  /** What came for an address, whole. */
  public record Arrived(String address, String text) {}

  static FakeDesk start(Vertx vertx) {
    var desk = new FakeDesk();
    var mail = vertx.createNetServer().connectHandler(desk::talk).listen(0, "127.0.0.1");
    var web = vertx.createHttpServer().requestHandler(desk::take).listen(0, "127.0.0.1");
    desk.smtpPort = TestHeard.await(mail).actualPort();
    desk.webhookPort = TestHeard.await(web).actualPort();
    return desk;
  }

  Map<String, String> settings() {
    return Map.of(
        "HEARD_SMTP", "smtp://127.0.0.1:" + smtpPort,
        "HEARD_SMTP_FROM", "heard@council.example",
        "HEARD_WEBHOOK_HOSTS", "127.0.0.1:" + webhookPort);
  }

  /** A webhook's address that nobody else uses. */
  public String webhook(String name) {
    return "http://127.0.0.1:" + webhookPort + "/" + name;
  }

  /** From now on nothing comes through to that address. */
  public void kill(String address) {
    dead.add(address);
  }

  /** From now on it does again. */
  public void revive(String address) {
    dead.remove(address);
  }

  /** What came for that address. */
  public List<Arrived> at(String address) {
    return arrived.stream().filter(one -> one.address().equals(address)).toList();
  }

  /** Waits until so many have come for that address. */
  public List<Arrived> await(String address, int many) {
    for (int i = 0; i < PATIENCE && at(address).size() < many; i++) {
      LockSupport.parkNanos(50_000_000);
    }
    if (at(address).size() < many) {
      throw new AssertionError(at(address).size() + " of " + many + " came for " + address);
    }
    return at(address);
  }

  private void take(HttpServerRequest request) {
    var address = webhook(request.path().substring(1));
    request
        .body()
        .compose(body -> {
          if (dead.contains(address)) {
            return request.response().setStatusCode(503).end();
          }
          arrived.add(new Arrived(address, body.toString()));
          return request.response().setStatusCode(204).end();
        });
  }

  private void talk(NetSocket socket) {
    var conversation = new Conversation(socket);
    socket.handler(RecordParser.newDelimited("\r\n", conversation::line));
    socket.exceptionHandler(_ -> {});
    conversation.say("220 desk");
  }

  /** One e-mail, by RFC 5321 as far as it goes. */
  private final class Conversation {
    private final NetSocket socket;
    private final StringBuilder text = new StringBuilder();
    private String to = "";
    private boolean inText;

    Conversation(NetSocket socket) {
      this.socket = socket;
    }

    Future<Void> say(String line) {
      return socket.write(line + "\r\n");
    }

    void line(Buffer buffer) {
      var line = buffer.toString();
      if (inText) {
        textLine(line);
      } else {
        command(line, line.toUpperCase(Locale.ROOT));
      }
    }

    private void textLine(String line) {
      if (line.equals(".")) {
        inText = false;
        arrived.add(new Arrived(to, text.toString()));
        say("250 kept");
      } else {
        text.append(line).append('\n');
      }
    }

    private void command(String line, String upper) {
      if (upper.startsWith("RCPT")) {
        to = line.substring(line.indexOf('<') + 1, line.indexOf('>'));
        say(dead.contains(to) ? "451 away" : "250 ok");
      } else if (upper.equals("DATA")) {
        inText = true;
        say("354 go on");
      } else if (upper.equals("QUIT")) {
        say("221 bye");
        socket.close();
      } else {
        say("250 ok");
      }
    }
  }
}
