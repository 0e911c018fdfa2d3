package care.heard.phone;

import care.heard.client.ApiClient;
import care.heard.client.ApiException;
import care.heard.client.model.RegisterWebPush;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

/** Notices reach a browser of the demo in place of a phone. */
@Command(name = "browser", description = "Let notices reach a browser, which the demo provides.")
final class BrowserCommand implements Callable<Integer> {
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  @ParentCommand private Phone phone;

  @Override
  public Integer call() throws ApiException, IOException, InterruptedException {
    phone.pickUp().api().registerWebPush(browser());
    phone.screen().line("Notices will reach your browser. They never say what they are about.");
    return 0;
  }

  private RegisterWebPush browser() throws IOException, InterruptedException {
    URI demo = phone.server().resolve("/demo/browsers");
    HttpRequest request =
        HttpRequest.newBuilder(demo)
            .timeout(PATIENCE)
            .POST(HttpRequest.BodyPublishers.noBody())
            .build();
    try (HttpClient http = HttpClient.newHttpClient()) {
      HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
      if (answer.statusCode() != 201) {
        throw new Trouble("There is no browser to use: only the demo has some.");
      }
      return ApiClient.createDefaultObjectMapper().readValue(answer.body(), RegisterWebPush.class);
    }
  }
}
