package care.heard.support;

import care.heard.platform.redis.RedisSettings;
import io.lettuce.core.RedisClient;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import redis.embedded.core.ExecutableProvider;

/** A real Redis in a process of its own, that a test can kill, stop and bring back. */
public final class OwnRedis implements AutoCloseable {
  private static final String PASSWORD = "a-password";

  private final Path folder;
  private final int port;
  private Process process;

  private OwnRedis(Path folder, int port) {
    this.folder = folder;
    this.port = port;
  }

  /** Starts one on a free port; its files stay in that folder. */
  public static OwnRedis start(Path folder) throws IOException {
    var redis = new OwnRedis(folder, freePort());
    redis.comeBack();
    return redis;
  }

  /** How to reach it. */
  public RedisSettings settings() {
    return RedisSettings.of("redis://:%s@127.0.0.1:%d".formatted(PASSWORD, port), Optional.empty());
  }

  /** Ends the process at once. */
  public void kill() {
    process.destroyForcibly().onExit().join();
  }

  /** Starts it again, empty, on the same port; waits until it takes connections. */
  public void comeBack() throws IOException {
    var executable = ExecutableProvider.newJarResourceProvider(folder.toFile()).get();
    process =
        new ProcessBuilder(
                List.of(
                    executable.getAbsolutePath(),
                    "--bind",
                    "127.0.0.1",
                    "--port",
                    Integer.toString(port),
                    "--requirepass",
                    PASSWORD,
                    "--save",
                    "",
                    "--appendonly",
                    "no"))
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("redis.log").toFile())
            .start();
    while (!takesConnections()) {
      if (!process.isAlive()) {
        throw new IOException("Redis did not start: see " + folder.resolve("redis.log"));
      }
      Thread.onSpinWait();
    }
  }

  /** Keeps its connections and answers nothing. */
  public void hang() {
    signal("-STOP");
  }

  /** Answers again. */
  public void goOn() {
    signal("-CONT");
  }

  /** Asks it something past the service. */
  public <T> T ask(Function<io.lettuce.core.api.sync.RedisCommands<String, String>, T> question) {
    try (var client = RedisClient.create(settings().address());
        var connection = client.connect()) {
      connection.setTimeout(Duration.ofSeconds(20));
      return question.apply(connection.sync());
    }
  }

  @Override
  public void close() {
    kill();
  }

  private static int freePort() throws IOException {
    try (var free = new ServerSocket(0)) {
      return free.getLocalPort();
    }
  }

  private boolean takesConnections() {
    try (var socket = new Socket()) {
      socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 200);
      return true;
    } catch (IOException _) {
      return false;
    }
  }

  private void signal(String which) {
    try {
      new ProcessBuilder("kill", which, Long.toString(process.pid())).start().onExit().join();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
