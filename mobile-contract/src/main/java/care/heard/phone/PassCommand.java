package care.heard.phone;

import care.heard.client.ApiException;
import care.heard.client.PhoneApi;
import care.heard.client.model.IssuePass;
import care.heard.client.model.IssuedPass;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

/** Get this quarter's pass: with it you can say things without saying who you are. */
@Command(
    name = "pass",
    description = "Get this quarter's pass: with it you can say things without your name.")
final class PassCommand implements Callable<Integer> {
  @ParentCommand private Phone phone;

  @Override
  public Integer call() throws ApiException {
    PhoneApi api = phone.pickUp().api();
    OwnersFile<PassBook> file = phone.passFile();
    PassBook book = file.load();
    BlindPass pass = book.waiting();
    if (pass == null) {
      pass = new Issuer(phone.server()).passFor(api.getMe().getAuthorityCode());
      file.save(book.waitingFor(pass));
    }
    IssuedPass issued = signed(api, file, pass);
    file.save(new PassBook(issued.getQuarter(), pass.token(issued.getTokenResponse()), null));
    phone.screen().line("This phone has its pass for " + issued.getQuarter() + ".");
    phone.screen().line("Say something without your name: phone say how-are-things --anonymous");
    phone.screen().line("Or with your name locked away: phone say how-are-things --confidential");
    return 0;
  }

  // What is refused for good is not asked for again.
  private static IssuedPass signed(PhoneApi api, OwnersFile<PassBook> file, BlindPass pass)
      throws ApiException {
    try {
      return api.issuePass(new IssuePass().tokenRequest(pass.request()));
    } catch (ApiException e) {
      if (e.getCode() == 409 || e.getCode() == 422) {
        file.save(file.load().waitingFor(null));
      }
      throw e;
    }
  }
}
