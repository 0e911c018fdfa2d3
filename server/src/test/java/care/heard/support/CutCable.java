package care.heard.support;

import static care.heard.support.TestHeard.await;

import care.heard.platform.db.DatabaseSettings;
import io.vertx.core.Vertx;
import io.vertx.core.net.NetClient;
import io.vertx.core.net.NetServer;
import io.vertx.core.net.NetSocket;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A way to the database that can be cut and mended. */
public final class CutCable {
  private final DatabaseSettings real;
  private final NetServer server;
  private final NetClient client;
  private final Set<NetSocket> open = ConcurrentHashMap.newKeySet();
  private volatile boolean cut;

  /** A way to the database of that service. */
  public CutCable(TestHeard heard) {
    Vertx vertx = heard.vertx();
    this.real = heard.foundations().database();
    this.client = vertx.createNetClient();
    this.server = vertx.createNetServer().connectHandler(this::join);
    await(server.listen(0, "127.0.0.1"));
  }

  /** How to go that way. */
  public DatabaseSettings settings() {
    return new DatabaseSettings(
        "127.0.0.1",
        server.actualPort(),
        real.name(),
        real.tls(),
        Optional.empty(),
        real.connections(),
        real.passwords());
  }

  /** Ends every connection, and lets nobody through any more. */
  public void cut() {
    cut = true;
    open.forEach(NetSocket::close);
  }

  /** Lets everybody through again. */
  public void mend() {
    cut = false;
  }

  private void join(NetSocket from) {
    if (cut) {
      from.close();
      return;
    }
    open.add(from);
    from.pause();
    client
        .connect(real.port(), real.host())
        .onSuccess(to -> join(from, to))
        .onFailure(_ -> from.close());
  }

  private static void join(NetSocket from, NetSocket to) {
    from.pipeTo(to);
    to.pipeTo(from);
  }
}
