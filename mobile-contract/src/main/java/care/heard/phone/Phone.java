package care.heard.phone;

import com.fasterxml.jackson.core.type.TypeReference;
import java.net.URI;
import java.nio.file.Path;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The command line: which phone, which service, and what to do. */
@Command(
    name = "heard phone",
    description = "A phone for trying Heard out as a young person.",
    subcommands = {
      EnrolCommand.class,
      MeCommand.class,
      AskCommand.class,
      AskedCommand.class,
      SayCommand.class,
      RetryCommand.class,
      SentCommand.class,
      LooksCommand.class,
      ReadCommand.class,
      ThreadCommand.class,
      WriteCommand.class,
      WithdrawCommand.class,
      MeetingsCommand.class,
      MeetingCommand.class,
      CardCommand.class,
      InboxCommand.class,
      ChangesCommand.class,
      PushTokenCommand.class,
      BrowserCommand.class,
      TellMeCommand.class,
      PassCommand.class,
      DataCommand.class,
      EraseCommand.class,
      SignOutCommand.class
    })
public final class Phone {
  private static final String NAME = "[A-Za-z0-9_-]{1,40}";

  @Spec private CommandSpec spec;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      scope = ScopeType.INHERIT,
      description = "Shows this.")
  @SuppressWarnings("unused") // picocli reads it
  private boolean help;

  @Option(
      names = "--server",
      paramLabel = "URL",
      scope = ScopeType.INHERIT,
      defaultValue = "${env:HEARD_SERVER:-http://127.0.0.1:8080}",
      description = "Where Heard is (default: ${DEFAULT-VALUE}; also HEARD_SERVER).")
  private URI server;

  @Option(
      names = "--as",
      paramLabel = "NAME",
      scope = ScopeType.INHERIT,
      defaultValue = "me",
      description = "Which phone to pick up (default: ${DEFAULT-VALUE}).")
  private String name;

  private final Path folder;

  Phone(Path folder) {
    this.folder = folder;
  }

  /** Does one thing and ends with 0 if it worked. */
  public static void main(String[] args) {
    System.exit(commandLine(Path.of(System.getProperty("user.home"), ".heard")).execute(args));
  }

  static CommandLine commandLine(Path folder) {
    return new CommandLine(new Phone(folder))
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setAllowSubcommandsAsOptionParameters(true)
        .setExecutionExceptionHandler(
            (problem, command, parsed) -> Trouble.of(problem).show(new Screen(command.getErr())));
  }

  /** The phone that was asked for, with what it remembers. */
  Handset pickUp() {
    if (!name.matches(NAME)) {
      throw wrong("--as takes up to 40 letters, digits, - and _.");
    }
    if (server.getScheme() == null || server.getHost() == null) {
      throw wrong("--server takes an address such as http://127.0.0.1:8080.");
    }
    Path file = folder.resolve("phone-" + name + ".json");
    return new Handset(server, new OwnersFile<>(file, new TypeReference<>() {}, PhoneState.NEW));
  }

  /** Where the pass of that phone is kept. */
  OwnersFile<PassBook> passFile() {
    Path file = folder.resolve("pass-" + name + ".json");
    return new OwnersFile<>(file, new TypeReference<>() {}, PassBook.NEW);
  }

  /** Where the receipts of that phone are kept. */
  ReceiptFile receiptFile() {
    return new ReceiptFile(folder.resolve("receipts-" + name + ".json"));
  }

  URI server() {
    return server;
  }

  Screen screen() {
    return new Screen(spec.commandLine().getOut());
  }

  private ParameterException wrong(String message) {
    return new ParameterException(spec.commandLine(), message);
  }
}
