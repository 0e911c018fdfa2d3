package care.heard.bench;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.net.NetClient;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;

/**
 * So many clients, each with a connection of its own, each sending its next request when it has the
 * answer to the last. Requests are whole before they start: signing proofs is the phones' work.
 */
public final class Load implements AutoCloseable {
  private static final int EVENT_LOOPS = 1;
  private static final long MINUTES = 3;

  private final Vertx vertx =
      Vertx.vertx(
          new VertxOptions().setPreferNativeTransport(true).setEventLoopPoolSize(EVENT_LOOPS));
  private final NetClient net = vertx.createNetClient();
  private final int clients;
  private final int requests;
  private final long databasePid;

  /** A load of that many clients and requests; the database's process is asked what it used. */
  public Load(int clients, int requests, long databasePid) {
    this.clients = clients;
    this.requests = requests;
    this.databasePid = databasePid;
  }

  /** One round against one side. */
  public Round run(Side side) {
    var sent = side.requests().apply(requests);
    var latencies = new long[sent.size()];
    var queue = new Queue(sent, latencies);
    long cpu = Use.cpuOfFamily(side.process().pid());
    long database = Use.cpuOfFamily(databasePid);
    long began = System.nanoTime();
    await(
        Future.all(
            IntStream.range(0, clients)
                .mapToObj(_ -> new LoadClient(queue).run(net, side.process().port()))
                .toList()));
    double seconds = (System.nanoTime() - began) / 1e9;
    double used = Use.cpuOfFamily(side.process().pid()) - cpu;
    double databaseUsed = Use.cpuOfFamily(databasePid) - database;
    Arrays.sort(latencies);
    return new Round(
        sent.size() / seconds,
        latencies[latencies.length / 2] / 1e6,
        latencies[(int) (latencies.length * 0.99)] / 1e6,
        used / sent.size(),
        databaseUsed / sent.size(),
        Use.memory(side.process().pid()));
  }

  /** The requests that are still to be sent, and how long each answer took. */
  static final class Queue {
    private final List<Buffer> requests;
    private final long[] latencies;
    private int next;

    Queue(List<Buffer> requests, long[] latencies) {
      this.requests = requests;
      this.latencies = latencies;
    }

    /** The place of the next request; -1 where none is left. Asked on one event loop only. */
    int take() {
      return next < requests.size() ? next++ : -1;
    }

    Buffer request(int place) {
      return requests.get(place);
    }

    void answered(int place, long nanos) {
      latencies[place] = nanos;
    }
  }

  private static void await(Future<?> done) {
    try {
      done.await(MINUTES, TimeUnit.MINUTES);
    } catch (TimeoutException e) {
      throw new IllegalStateException("the round did not end", e);
    }
  }

  @Override
  public void close() {
    vertx.close().await();
  }
}
