package care.heard.platform.config;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;

/** A PEM file of certificate authorities, looked at before anything trusts it. */
final class Certificates {
  private Certificates() {}

  /** The file; IllegalArgumentException where it holds no certificate or cannot be read. */
  static Path file(String name) {
    var file = Path.of(name);
    try (var in = Files.newInputStream(file)) {
      if (CertificateFactory.getInstance("X.509").generateCertificates(in).isEmpty()) {
        throw new IllegalArgumentException(file + " holds no certificate");
      }
      return file;
    } catch (IOException | CertificateException e) {
      throw new IllegalArgumentException(file + " cannot be read as certificates in PEM", e);
    }
  }
}
