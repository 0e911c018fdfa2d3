package care.heard.support;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** A certificate authority of a test's own, made with the JDK's keytool. */
public final class OwnAuthority {
  private static final String PASSWORD = "changeit";

  private final Path folder;

  private OwnAuthority(Path folder) {
    this.folder = folder;
  }

  /** A new one, in that empty folder. */
  public static OwnAuthority in(Path folder) throws IOException {
    Files.createDirectories(folder);
    var authority = new OwnAuthority(folder);
    authority.pair("ca", "-ext", "bc:c");
    authority.keytool("ca", "-exportcert", "-rfc", "-file", authority.certificate().toString());
    return authority;
  }

  /** What trusts it: its own certificate, as PEM. */
  public Path certificate() {
    return folder.resolve("ca.pem");
  }

  /** Writes a certificate for that host name and its key, both as PEM. */
  public void vouchFor(String host, Path certificate, Path key) throws IOException {
    pair(host, "-ext", "san=dns:" + host);
    var request = folder.resolve(host + ".csr").toString();
    keytool(host, "-certreq", "-file", request);
    var extension = List.of("-ext", "san=dns:" + host);
    var sign = new ArrayList<>(List.of("-gencert", "-rfc", "-infile", request));
    sign.addAll(List.of("-outfile", certificate.toString()));
    sign.addAll(extension);
    keytool("ca", sign.toArray(String[]::new));
    Files.writeString(key, privateKey(host));
  }

  private void pair(String alias, String... more) throws IOException {
    var arguments = new ArrayList<>(List.of("-genkeypair", "-keyalg", "EC", "-dname"));
    arguments.add("CN=" + alias);
    arguments.addAll(List.of(more));
    keytool(alias, arguments.toArray(String[]::new));
  }

  private void keytool(String alias, String... what) throws IOException {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
    command.addAll(List.of(what));
    command.addAll(List.of("-alias", alias, "-keystore", store(alias).toString()));
    command.addAll(List.of("-storepass", PASSWORD, "-storetype", "PKCS12"));
    var log = folder.resolve("keytool.log").toFile();
    var ended =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log).start().onExit();
    if (ended.join().exitValue() != 0) {
      throw new IOException("keytool: " + Files.readString(log.toPath()));
    }
  }

  private Path store(String alias) {
    return folder.resolve(alias + ".p12");
  }

  private String privateKey(String alias) throws IOException {
    try {
      var store = KeyStore.getInstance(store(alias).toFile(), PASSWORD.toCharArray());
      var key = store.getKey(alias, PASSWORD.toCharArray()).getEncoded();
      var text = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(key);
      return "-----BEGIN PRIVATE KEY-----\n" + text + "\n-----END PRIVATE KEY-----\n";
    } catch (GeneralSecurityException e) {
      throw new IOException(e);
    }
  }
}
