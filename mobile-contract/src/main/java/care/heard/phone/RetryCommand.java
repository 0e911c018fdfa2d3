package care.heard.phone;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Send what still waits on this phone, the very same again. */
@Command(name = "retry", description = "Send what still waits on this phone, the very same again.")
final class RetryCommand implements Callable<Integer> {
  @ParentCommand private Phone phone;

  @Option(names = "--forget", description = "Do not send it. Take it off this phone.")
  private boolean forget;

  @Override
  public Integer call() {
    Handset handset = phone.pickUp();
    Unsent unsent = handset.state().unsent();
    if (unsent == null) {
      phone.screen().line("Nothing waits to be sent.");
    } else if (forget) {
      forget(handset, unsent);
    } else {
      send(handset, unsent);
    }
    return 0;
  }

  private void send(Handset handset, Unsent unsent) {
    if (unsent.is(Unsent.SAY)) {
      SayCommand.show(phone.screen(), handset.say(unsent));
    } else {
      EnrolCommand.show(phone.screen(), handset.enrol(unsent));
    }
  }

  private void forget(Handset handset, Unsent unsent) {
    handset.forget();
    phone.screen().line("It is off this phone.");
    if (unsent.is(Unsent.SAY)) {
      phone.screen().line("This is what it was:");
      Message.show(phone.screen(), handset.unsentWords(unsent));
    }
  }
}
