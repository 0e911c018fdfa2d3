package care.heard.phone;

import care.heard.client.ApiException;
import care.heard.client.PhoneApi;
import care.heard.client.model.QuestionSet;
import java.util.List;
import picocli.CommandLine.Option;

/** How somebody reads questions: in which language, and how easily. */
final class Reading {
  @Option(
      names = "--language",
      paramLabel = "LANGUAGE",
      description = "In which language, such as pl for Polish. English where there is none.")
  private String language;

  @Option(names = "--easy", description = "In easy words.")
  private boolean easy;

  List<QuestionSet> questionSets(PhoneApi api) throws ApiException {
    return api.listQuestionSets(language, easy ? "easy-read" : null).getQuestionSets();
  }
}
