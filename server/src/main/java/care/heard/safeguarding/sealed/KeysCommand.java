package care.heard.safeguarding.sealed;

import care.heard.platform.db.Database;
import care.heard.platform.vault.ServiceKey;
import io.vertx.core.Future;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.UnaryOperator;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The command line of key ceremonies; docs/runbooks/sealed-identity.md says how to hold one. */
@Command(
    name = "./heard safeguarding-keys",
    description = "Makes and hands over the keys that a confidential sender is sealed for.",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND")
public final class KeysCommand {
  private final Ceremonies ceremonies;
  private final UnaryOperator<String> ask;
  private final PrintStream out;

  private KeysCommand(
      Database database, ServiceKey serviceKey, UnaryOperator<String> ask, PrintStream out) {
    this.ceremonies = new Ceremonies(database, serviceKey);
    this.ask = ask;
    this.out = out;
  }

  /**
   * Runs it; 0 where it was done, 1 where it could not be, 2 where it was not understood.
   *
   * @param ask asks somebody in the room for a passphrase
   */
  public static int run(
      List<String> arguments,
      Database database,
      ServiceKey serviceKey,
      UnaryOperator<String> ask,
      PrintStream out) {
    return new CommandLine(new KeysCommand(database, serviceKey, ask, out))
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setExecutionExceptionHandler((failure, _, _) -> explain(failure, out))
        .execute(arguments.toArray(String[]::new));
  }

  private static int explain(Exception failure, PrintStream out) throws Exception {
    if (!(failure instanceof Ceremonies.Refused)) {
      throw failure;
    }
    out.println(failure.getMessage());
    return 1;
  }

  private static final String AUTHORITY = "--authority";
  private static final String ROLE = "--role";
  private static final String HOLDER = "--holder";
  private static final String WHO = "what the identity provider calls them";

  @Command(name = "list", description = "Lists every key and who holds it.")
  int list(@Option(names = AUTHORITY, required = true) String authority) {
    var holders = await(ceremonies.list(authority));
    if (holders.isEmpty()) {
      out.println("There are no keys yet: nobody can send anything confidential.");
    }
    for (var one : holders) {
      var who = one.name() == null ? "nobody" : one.name();
      out.printf("%-5s %-8s %s  %s%n", one.role().code(), one.state(), one.keyId(), who);
    }
    return 0;
  }

  @Command(
      name = "create",
      description = "Makes a new key; the one before it stays for what it sealed.",
      aliases = "rotate")
  int create(
      @Option(names = AUTHORITY, required = true) String authority,
      @Option(names = ROLE, required = true) KeyRole role,
      @Option(names = HOLDER, required = true, description = WHO) String holder) {
    var id = await(ceremonies.create(authority, role, present(holder, true)));
    out.println("The new " + role.code() + " key is " + id);
    out.println("Phones seal for it within minutes. What came before opens with the key before.");
    out.println("Hand it over to a second holder now: one forgotten passphrase would lose it.");
    return 0;
  }

  @Command(name = "hand-over", description = "Gives somebody copies of all that another holds.")
  int handOver(
      @Option(names = AUTHORITY, required = true) String authority,
      @Option(names = ROLE, required = true) KeyRole role,
      @Option(names = "--from", required = true, description = WHO) String from,
      @Option(names = "--to", required = true, description = WHO) String to) {
    int keys = await(ceremonies.handOver(authority, role, present(from, false), present(to, true)));
    out.printf(Locale.ROOT, "%s holds what %s does now: %d.%n", to, from, keys);
    return 0;
  }

  @Command(name = "lost", description = "Takes every copy from somebody who left or forgot.")
  int lost(
      @Option(names = AUTHORITY, required = true) String authority,
      @Option(names = ROLE, required = true) KeyRole role,
      @Option(names = HOLDER, required = true, description = WHO) String holder) {
    var lost = await(ceremonies.giveUp(authority, role, holder));
    out.println(holder + " holds no " + role.code() + " key any more.");
    for (var key : lost) {
      out.println(
          "Nobody holds " + key + " any more: what was sealed for it stays sealed for ever.");
    }
    if (!lost.isEmpty()) {
      out.println("Make a new one now: ./heard safeguarding-keys create");
    }
    return 0;
  }

  private Ceremonies.Present present(String subject, boolean fresh) {
    var text = ask.apply((fresh ? "New passphrase of " : "Passphrase of ") + subject + ": ");
    if (fresh && !text.equals(ask.apply("The same again: "))) {
      throw new Ceremonies.Refused("The two are not the same. Nothing was changed.");
    }
    return new Ceremonies.Present(subject, new Passphrase(text));
  }

  private static <T> T await(Future<T> future) {
    try {
      return future.await(60, TimeUnit.SECONDS);
    } catch (TimeoutException e) {
      throw new IllegalStateException("the database did not answer within a minute", e);
    }
  }
}
