package care.heard.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The question sets that ship with the service are what the contract promises to phones. */
class QuestionSetDataTest {
  @ParameterizedTest
  @ValueSource(strings = {"worker-changed", "how-are-things", "my-meeting", "inspector-visit"})
  void fitsTheContractsSchema(String code) throws Exception {
    var set = (ObjectNode) read(code);
    set.put("id", UUID.randomUUID().toString());
    var schema =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(SchemaLocation.of("classpath:openapi/schemas/QuestionSet.yaml"));
    assertEquals(List.of(), schema.validate(set));
    assertEquals(code, set.get("code").asText());
  }

  @ParameterizedTest
  @ValueSource(strings = {"worker-changed", "how-are-things", "my-meeting", "inspector-visit"})
  void endsWithGettingBackAndFeelingUnsafe(String code) throws Exception {
    var questions = read(code).get("questions");
    var ids =
        StreamSupport.stream(questions.spliterator(), false)
            .map(q -> q.get("id").asText())
            .toList();
    assertEquals(List.of("get-back", "unsafe"), ids.subList(ids.size() - 2, ids.size()));
    assertEquals(ids.size(), new HashSet<>(ids).size());
    var unsafe = questions.get(ids.size() - 1);
    assertEquals(List.of("yes", "sort-of"), texts(unsafe.get("alertsOn")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"worker-changed", "how-are-things", "my-meeting", "inspector-visit"})
  void everyQuestionCanBeSkippedAndHasEasyWords(String code) throws Exception {
    for (var question : read(code).get("questions")) {
      assertEquals(true, question.get("skippable").asBoolean());
      assertEquals(true, question.get("easyText").asText().length() < 40, question::toString);
      assertEquals(question.get("kind").asText().equals("choice"), question.has("options"));
    }
  }

  private static List<String> texts(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false).map(JsonNode::asText).toList();
  }

  private static JsonNode read(String code) throws Exception {
    return new ObjectMapper().readTree(Names.text("/question-sets/" + code + ".json"));
  }
}
