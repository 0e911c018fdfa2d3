package care.heard.phone;

import care.heard.client.ApiException;
import care.heard.client.PhoneApi;
import care.heard.client.model.KeptMessage;
import care.heard.client.model.WriteBack;
import java.util.UUID;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Write again under something that was sent. */
@Command(name = "write", description = "Write again under something you sent.")
final class WriteCommand implements Callable<Integer> {
  @ParentCommand private Phone phone;
  @Mixin private SentOption sent;

  @Option(names = "--words", required = true, paramLabel = "WORDS", description = "Your words.")
  private String words;

  @Override
  public Integer call() throws ApiException {
    KeptMessage kept = sent.with(phone, this::named, (post, _) -> post.write(words));
    phone.screen().line("It is kept. Thank you.");
    phone.screen().help(kept.getHelp());
    return 0;
  }

  private KeptMessage named(PhoneApi api, UUID number) throws ApiException {
    return api.writeBack(number, UUID.randomUUID(), new WriteBack().words(words));
  }
}
