package care.heard.platform.db;

import io.vertx.core.net.ClientSSLOptions;
import io.vertx.core.net.PemTrustOptions;
import io.vertx.core.net.TrustOptions;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Optional;
import javax.net.ssl.TrustManagerFactory;

/**
 * How the database proves that it is the database: a certificate for its host name, from an
 * authority that we trust.
 *
 * @param authorities a PEM file with the authorities to trust; the system's otherwise
 */
record DatabaseTls(Optional<Path> authorities) {
  private static final String HOST_NAME_TOO = "HTTPS";

  ClientSSLOptions forPool() {
    return new ClientSSLOptions()
        .setTrustOptions(authorities.map(DatabaseTls::pem).orElseGet(DatabaseTls::ofTheSystem))
        .setHostnameVerificationAlgorithm(HOST_NAME_TOO);
  }

  String forJdbc() {
    return "sslmode=verify-full&"
        + authorities
            .map(
                file -> "sslrootcert=" + URLEncoder.encode(file.toString(), StandardCharsets.UTF_8))
            .orElse("sslfactory=org.postgresql.ssl.DefaultJavaSSLFactory");
  }

  private static TrustOptions pem(Path file) {
    return new PemTrustOptions().addCertPath(file.toAbsolutePath().toString());
  }

  private static TrustOptions ofTheSystem() {
    try {
      var factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
      factory.init((KeyStore) null);
      return TrustOptions.wrap(factory.getTrustManagers()[0]);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("the system's certificate authorities cannot be read", e);
    }
  }
}
