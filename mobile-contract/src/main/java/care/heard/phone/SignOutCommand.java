package care.heard.phone;

import care.heard.client.ApiException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

/** Sign this phone out. What you sent stays. */
@Command(name = "sign-out", description = "Sign this phone out. What you sent stays.")
final class SignOutCommand implements Callable<Integer> {
  @ParentCommand private Phone phone;

  @Override
  public Integer call() throws ApiException {
    Handset handset = phone.pickUp();
    handset.api().endSession();
    handset.signOut();
    phone.screen().line("This phone is signed out. What you sent stays with Heard.");
    return 0;
  }
}
