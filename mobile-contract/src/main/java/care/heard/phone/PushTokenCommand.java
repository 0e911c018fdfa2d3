package care.heard.phone;

import care.heard.client.ApiException;
import care.heard.client.model.RegisterPushToken;
import care.heard.client.model.RegisterPushToken.PlatformEnum;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Where notices reach this phone. */
@Command(name = "push-token", description = "Where notices reach this phone.")
final class PushTokenCommand implements Callable<Integer> {
  @ParentCommand private Phone phone;

  @Parameters(paramLabel = "TOKEN", description = "The token from Firebase Cloud Messaging.")
  private String token;

  @Option(
      names = "--platform",
      paramLabel = "NAME",
      defaultValue = "android",
      description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
  private PlatformEnum platform;

  @Override
  public Integer call() throws ApiException {
    phone.pickUp().api().registerPushToken(new RegisterPushToken().token(token).platform(platform));
    phone.screen().line("Notices will reach this phone. They never say what they are about.");
    return 0;
  }
}
