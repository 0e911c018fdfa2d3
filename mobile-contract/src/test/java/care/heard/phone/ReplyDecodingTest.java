package care.heard.phone;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import care.heard.client.ApiClient;
import care.heard.client.model.Problem;
import care.heard.phone.Fixture.Schema;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The generated client reads every reply of the contract, today's and a later one, and loses
 * nothing.
 */
class ReplyDecodingTest {
  private final ObjectMapper json = ApiClient.createDefaultObjectMapper();

  static Stream<Arguments> replies() {
    return Contract.fixtures()
        .filter(Fixture::hasReply)
        .flatMap(f -> f.examples().stream().map(example -> Arguments.of(f, example)));
  }

  @ParameterizedTest
  @MethodSource("replies")
  void readsTheReplyOfToday(Fixture fixture, JsonNode example) throws Exception {
    assertEquals(example, readAndWritten(fixture.reply(), example));
  }

  @ParameterizedTest
  @MethodSource("replies")
  void readsTheReplyOfTomorrow(Fixture fixture, JsonNode example) throws Exception {
    JsonNode tomorrow = Tomorrow.of(fixture.reply(), example);
    assertTrue(tomorrow.has(Tomorrow.NEW_FIELD));
    assertEquals(Tomorrow.withoutNewFields(tomorrow), readAndWritten(fixture.reply(), tomorrow));
  }

  @Test
  void readsTheProblemOfTomorrow() throws IOException {
    Problem problem =
        json.readValue(
            """
            {"type": "/problems/not-known-yet", "title": "New", "status": 499, "detail": "New.",
             "retry": "not-known-yet", "userMessage": "Something new.", "more": {"new": true}}
            """,
            Problem.class);
    assertEquals("Something new.", problem.getUserMessage());
  }

  private JsonNode readAndWritten(Schema schema, JsonNode reply) throws Exception {
    Class<?> type = Class.forName("care.heard.client.model." + schema.name());
    Object decoded = json.readValue(reply.toString(), type);
    return json.readTree(json.writeValueAsString(decoded));
  }
}
