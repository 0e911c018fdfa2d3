package care.heard;

import care.heard.bench.ChildProcess;
import care.heard.platform.config.LocalKeys;
import care.heard.platform.config.Purpose;
import care.heard.platform.config.SettingsReader;
import care.heard.platform.db.LocalPostgres;
import care.heard.platform.http.Contract;
import care.heard.platform.ops.Metrics;
import care.heard.platform.pages.Templates;
import care.heard.platform.vault.KeyTreeFile;
import io.vertx.core.DeploymentOptions;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The public port as the service has it, with everything on, over a database that runs already. The
 * back room stays shut: what follows a commit is measured by itself.
 */
public final class FrontDoorAlone {
  private FrontDoorAlone() {}

  /** Opens it on a free port and says which; the argument is the folder of database and keys. */
  static void main(String[] arguments) throws IOException {
    var folder = Path.of(arguments[0]);
    int port = ChildProcess.freePort();
    var on = foundations(folder, port);
    Supplier<FrontDoor> frontDoor =
        () -> new FrontDoor(on, port, HeardService.Extras.none(Optional.empty()));
    var loops = Runtime.getRuntime().availableProcessors();
    HeardService.vertx()
        .deployVerticle(frontDoor, new DeploymentOptions().setInstances(loops))
        .await();
    System.out.println(ChildProcess.READY + port);
  }

  private static Foundations foundations(Path folder, int port) {
    var keys = LocalKeys.in(folder);
    var settings =
        SettingsReader.read(
            Purpose.DEMO, Map.of("HEARD_DATA", folder.toString(), "HEARD_LIMITS", "on"));
    var metrics = new Metrics();
    return new Foundations(
        settings.onPorts(port, 0),
        LocalPostgres.of(folder).orElseThrow(),
        keys.serviceKey(),
        KeyTreeFile.in(folder, keys.serviceKey()),
        keys.hash(),
        keys.signingKeys(),
        Foundations.replays(keys.hash(), Optional.empty()),
        keys.auditKey(),
        InstantSource.system(),
        new Contract(),
        new Templates(),
        Foundations.limits(settings, keys.hash(), metrics, Optional.empty()),
        metrics,
        Optional.empty());
  }
}
