package care.heard.contract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** A client that sends what no library would. */
final class Wire {
  private final URI base;

  Wire(URI base) {
    this.base = base;
  }

  /** Sends these bytes on a connection of their own; all that came back, as text. */
  String send(String bytes) {
    try (var socket = new Socket(base.getHost(), base.getPort())) {
      socket.setSoTimeout(15_000);
      socket.getOutputStream().write(bytes.getBytes(StandardCharsets.ISO_8859_1));
      socket.getOutputStream().flush();
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Sends a request that ends its connection; all that came back, as text. */
  String request(String line, String headers, String body) {
    return send(
        line + " HTTP/1.1\r\nHost: heard\r\nConnection: close\r\n" + headers + "\r\n" + body);
  }

  /** The status of what came back. */
  static int status(String answer) {
    return Integer.parseInt(answer.substring("HTTP/1.1 ".length(), "HTTP/1.1 ".length() + 3));
  }
}
