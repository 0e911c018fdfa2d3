package care.heard.phone;

import care.heard.client.ApiException;
import care.heard.client.model.EraseMyData;
import care.heard.client.model.Erased;
import care.heard.client.model.ErasureOffer;
import care.heard.client.model.StaysHeld;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Have everything that Heard keeps about you erased. */
@Command(
    name = "erase",
    description = "Have everything that Heard keeps about you erased. Says first what that means.")
final class EraseCommand implements Callable<Integer> {
  @ParentCommand private Phone phone;

  @Option(names = "--yes", description = "You have read what it means, and you want it.")
  private boolean yes;

  @Override
  public Integer call() throws ApiException {
    Handset handset = phone.pickUp();
    ErasureOffer offer = handset.api().askToEraseMyData();
    if (yes) {
      EraseMyData sure = new EraseMyData().confirmation(offer.getConfirmation());
      show(handset.api().eraseMyData(sure));
      handset.signOut();
    } else {
      show(offer);
    }
    return 0;
  }

  private void show(ErasureOffer offer) {
    lines("This would go:", offer.getGoes());
    stays("This would stay:", offer.getStays());
    phone.screen().line(offer.getAfterwards());
    phone.screen().line("Nothing is erased yet. If you are sure: phone erase --yes");
  }

  private void show(Erased erased) {
    lines("This is gone:", erased.getGone());
    stays("This stays:", erased.getStays());
    phone.screen().line("This phone is signed out.");
    if (!Boolean.TRUE.equals(erased.getDone())) {
      phone.screen().line("You can always call:");
      erased.getHelp().forEach(h -> phone.screen().line("  " + h.getName() + " " + h.getPhone()));
    }
  }

  private void lines(String title, List<String> lines) {
    phone.screen().line(title);
    lines.forEach(line -> phone.screen().line("  " + line));
  }

  private void stays(String title, List<StaysHeld> all) {
    phone.screen().line(title);
    all.forEach(one -> phone.screen().line("  " + one.getWhat() + ". " + one.getWhy()));
  }
}
