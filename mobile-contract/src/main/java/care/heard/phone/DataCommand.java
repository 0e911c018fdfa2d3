package care.heard.phone;

import care.heard.client.ApiClient;
import care.heard.client.ApiException;
import care.heard.client.model.HeldFact;
import care.heard.client.model.HeldSection;
import care.heard.client.model.MyData;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Everything that Heard keeps about you. */
@Command(
    name = "data",
    description = "Everything that Heard keeps about you, to read or to take along.")
final class DataCommand implements Callable<Integer> {
  @ParentCommand private Phone phone;

  @Option(
      names = "--download",
      paramLabel = "FILE",
      description = "Keep it in FILE: a page if FILE ends with .html, else JSON.")
  private Path file;

  @Override
  public Integer call() throws ApiException, IOException {
    if (file == null) {
      show(phone.pickUp().api().getMyData());
    } else {
      keep(text());
      phone.screen().line("It is in " + file + ". Only you can open that file. Keep it safe.");
    }
    return 0;
  }

  private String text() throws ApiException, IOException {
    Handset handset = phone.pickUp();
    if (file.toString().endsWith(".html")) {
      return handset.api().getMyDataPage().getHtml();
    }
    ObjectMapper json = ApiClient.createDefaultObjectMapper();
    return json.writerWithDefaultPrettyPrinter().writeValueAsString(handset.api().getMyData());
  }

  // Whoever shares the computer must not read it; and nothing that is there is written over.
  private void keep(String text) throws IOException {
    if (Files.exists(file)) {
      throw new Trouble("There is a file " + file + " already. Choose another name.");
    }
    Files.createFile(
        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.writeString(file, text, StandardOpenOption.WRITE);
  }

  private void show(MyData data) {
    Screen screen = phone.screen();
    screen.line("This is what " + data.getAuthority() + " keeps about you in Heard.");
    data.getSections().forEach(section -> show(screen, section));
    screen.line("");
    screen.line("Not in this list:");
    data.getLeftOut().forEach(left -> screen.line("  " + left.getWhat() + ": " + left.getWhy()));
  }

  private static void show(Screen screen, HeldSection section) {
    screen.line("");
    screen.line(section.getTitle());
    screen.line("  " + section.getAbout());
    section
        .getThings()
        .forEach(thing -> {
          screen.line("  -");
          thing.getFacts().forEach(fact -> show(screen, fact));
        });
  }

  private static void show(Screen screen, HeldFact fact) {
    screen.line("  " + fact.getLabel() + ": " + fact.getValue());
  }
}
