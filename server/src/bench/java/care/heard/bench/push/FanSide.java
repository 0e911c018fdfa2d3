package care.heard.bench.push;

import care.heard.bench.ChildProcess;
import care.heard.bench.Round;
import care.heard.bench.Use;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.function.Supplier;

/**
 * A fan in a process of its own, and what it uses for a message.
 *
 * @param databasePid the database's process; 0 where the fan has none
 */
record FanSide(HttpClient http, ChildProcess process, long databasePid, int messages) {
  /** One round of it each time. */
  Supplier<Round> rounds() {
    return this::run;
  }

  private Round run() {
    ask(FanDoor.PREPARE);
    long cpu = Use.cpuOfFamily(process.pid());
    long database = databaseCpu();
    var sent = ask(FanDoor.SEND);
    double used = Use.cpuOfFamily(process.pid()) - cpu;
    double databaseUsed = databaseCpu() - database;
    return new Round(
        messages / sent.getDouble("seconds"),
        sent.getDouble("p50", Double.NaN),
        sent.getDouble("p99", Double.NaN),
        used / messages,
        databaseUsed / messages,
        Use.memory(process.pid()));
  }

  private long databaseCpu() {
    return databasePid == 0 ? 0 : Use.cpuOfFamily(databasePid);
  }

  private JsonObject ask(String what) {
    var uri = URI.create("http://127.0.0.1:" + process.port() + what + messages);
    try {
      var answer =
          http.send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString());
      if (answer.statusCode() != 200) {
        throw new IllegalStateException(answer.body());
      }
      return new JsonObject(answer.body());
    } catch (IOException e) {
      throw new IllegalStateException("a side went away", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
