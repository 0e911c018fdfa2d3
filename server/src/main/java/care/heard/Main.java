package care.heard;

import care.heard.attack.Attack;
import care.heard.demo.Demo;
import care.heard.onboarding.Onboard;
import care.heard.platform.config.NewKeys;
import care.heard.platform.config.NewVault;
import care.heard.platform.config.Purpose;
import care.heard.platform.config.Settings;
import care.heard.platform.config.SettingsReader;
import care.heard.platform.config.SettingsSource;
import care.heard.platform.config.UnsafeSettings;
import care.heard.platform.db.Migrations;
import care.heard.platform.http.Contract;
import care.heard.platform.ops.Metrics;
import care.heard.platform.pages.Templates;
import care.heard.push.FcmSettings;
import io.vertx.core.Future;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * The command line of the service: {@code serve}, {@code migrate}, {@code onboard}, {@code import},
 * {@code audit}, {@code themes}, {@code safeguarding-keys}, {@code demo}, {@code attack}, {@code
 * evaluate}.
 */
public final class Main {
  private static final PrintStream OUT = System.out;
  private static final Reader IN = new InputStreamReader(System.in, StandardCharsets.UTF_8);

  private Main() {}

  /** Runs a command; exits with 1 where it cannot. */
  static void main(String[] arguments) throws InterruptedException {
    try {
      run(List.of(arguments));
    } catch (UnsafeSettings e) {
      System.err.println(e.getMessage());
      System.exit(1);
    } catch (RuntimeException e) {
      System.err.println(StartFailure.words(e));
      System.exit(1);
    }
  }

  private static void run(List<String> arguments) throws InterruptedException {
    switch (arguments.isEmpty() ? "" : arguments.getFirst()) {
      case "demo" -> serve(Demo.start(settings(Purpose.DEMO), OUT::println));
      case "serve" -> serve(start(settings(Purpose.SERVE)));
      case "migrate" -> migrate(settings(Purpose.MIGRATE));
      case "onboard" -> System.exit(onboard(arguments.subList(1, arguments.size())));
      case "import" -> System.exit(ImportCli.run(arguments.subList(1, arguments.size()), OUT));
      case "keys" -> NewKeys.settings().forEach(OUT::println);
      case "new-vault" -> OUT.println(NewVault.make(SettingsSource.read(System.getenv())));
      case "audit" -> System.exit(AuditCli.run(arguments.subList(1, arguments.size()), OUT));
      case "safeguarding-keys" -> System.exit(keys(arguments.subList(1, arguments.size())));
      case "evaluate" -> System.exit(EvaluateCli.run(arguments.subList(1, arguments.size()), OUT));
      case "themes" -> System.exit(ThemesCli.run(arguments.subList(1, arguments.size()), OUT));
      case "attack" -> System.exit(Attack.run(arguments.subList(1, arguments.size()), OUT));
      default -> {
        System.err.println(
            "Say what to do: demo, serve, migrate, onboard, import, themes, keys, safeguarding-keys,"
                + " new-vault, audit, attack or evaluate.");
        System.exit(2);
      }
    }
  }

  private static Settings settings(Purpose purpose) {
    return SettingsReader.read(purpose, SettingsSource.read(System.getenv()));
  }

  private static Future<? extends Stoppable> start(Settings settings) {
    var hash = settings.hash().orElseThrow();
    var metrics = new Metrics();
    var redis = Foundations.redis(settings, metrics);
    var foundations =
        new Foundations(
            settings,
            settings.database().orElseThrow(),
            settings.serviceKey().orElseThrow(),
            settings.keyTree().orElseThrow(),
            hash,
            settings.signingKeys().orElseThrow(),
            Foundations.replays(hash, redis),
            settings.auditKey().orElseThrow(),
            InstantSource.system(),
            new Contract(),
            new Templates(),
            Foundations.limits(settings, hash, metrics, redis),
            metrics,
            redis);
    var fcm = settings.fcm().map(FcmSettings::google);
    return HeardService.start(HeardService.vertx(), foundations, HeardService.Extras.none(fcm));
  }

  private static int onboard(List<String> arguments) {
    return Onboard.run(arguments, () -> settings(Purpose.ONBOARD), OUT);
  }

  private static int keys(List<String> arguments) {
    return SafeguardingKeysCli.run(arguments, new BufferedReader(IN), OUT);
  }

  private static void migrate(Settings settings) {
    int applied = Migrations.apply(settings.database().orElseThrow());
    OUT.println("Migrations applied: " + applied);
  }

  // The main thread stays: with only daemon threads left, the process would end.
  private static void serve(Future<? extends Stoppable> starting) throws InterruptedException {
    var stopped = new CountDownLatch(1);
    var service = starting.toCompletionStage().toCompletableFuture().join();
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(
                () -> {
                  stop(service);
                  stopped.countDown();
                },
                "stop"));
    stopped.await();
  }

  private static void stop(Stoppable service) {
    var done = new CountDownLatch(1);
    service.stop().onComplete(_ -> done.countDown());
    try {
      done.await(20, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
