package care.heard.phone;

import care.heard.client.model.EnrolDevice;
import care.heard.client.model.Enrolment;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Sign this phone in with a code. */
@Command(name = "enrol", description = "Sign this phone in with a code.")
final class EnrolCommand implements Callable<Integer> {
  @ParentCommand private Phone phone;

  @Parameters(paramLabel = "CODE", description = "The code you were given.")
  private String code;

  @Option(names = "--name", paramLabel = "NAME", description = "What you call this phone.")
  private String deviceName;

  @Override
  public Integer call() {
    Handset handset = phone.pickUp();
    EnrolDevice command = new EnrolDevice().code(code).deviceName(deviceName);
    show(phone.screen(), handset.enrol(command));
    return 0;
  }

  static void show(Screen screen, Enrolment enrolment) {
    screen.line("Hello " + enrolment.getPerson().getCallMe() + ". This phone is signed in.");
    screen.line("Your council is " + enrolment.getPerson().getAuthority() + ".");
    screen.line("It stays signed in as long as you use it now and then.");
    screen.help(enrolment.getHelp());
  }
}
