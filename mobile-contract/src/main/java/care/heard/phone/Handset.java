package care.heard.phone;

import care.heard.client.ApiClient;
import care.heard.client.ApiException;
import care.heard.client.PhoneApi;
import care.heard.client.model.EnrolDevice;
import care.heard.client.model.Enrolment;
import care.heard.client.model.FeedbackReceipt;
import care.heard.client.model.PhoneTokens;
import care.heard.client.model.RefreshSession;
import care.heard.client.model.SubmitFeedback;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.UUID;

/**
 * One phone in the hand. What it sends is written down first, and crossed out once it is answered.
 */
final class Handset {
  private static final Duration CONNECT = Duration.ofSeconds(5);
  private static final Duration ANSWER = Duration.ofSeconds(20);

  private static final int UNAUTHORIZED = 401;

  private static final String SAVED = "It is saved on this phone. Send it again with: phone retry";
  private static final String STILL_HERE =
      "What you wrote is still on this phone. See it and take it off with: phone retry --forget";

  private final ObjectMapper json = ApiClient.createDefaultObjectMapper();
  private final OwnersFile<PhoneState> file;
  private final PhoneApi api;

  Handset(URI server, OwnersFile<PhoneState> file) {
    this.file = file;
    this.api = new PhoneApi(client(server));
  }

  /** The service, for a phone that is signed in. */
  PhoneApi api() {
    if (!state().isSignedIn()) {
      throw new Trouble("This phone is not signed in. Ask for a code, then: phone enrol CODE");
    }
    return api;
  }

  PhoneState state() {
    return file.load();
  }

  Enrolment enrol(EnrolDevice command) {
    if (state().isWaitingToSay()) {
      throw new Trouble(
          "Something you wrote still waits to be sent from this phone. Send it with: phone retry."
              + " Or take it off this phone with: phone retry --forget");
    }
    return enrol(writtenDown(Unsent.ENROL, command));
  }

  /** Sends the same again. */
  Enrolment enrol(Unsent unsent) {
    file.save(state().withKey());
    Enrolment enrolment =
        answerTo(() -> api.enrolDevice(unsent.key(), body(unsent, EnrolDevice.class)));
    Tokens tokens =
        Tokens.of(
            enrolment.getAccessToken(), enrolment.getRefreshToken(), enrolment.getExpiresIn());
    file.save(state().signedIn(tokens, enrolment.getPerson().getCallMe()));
    return enrolment;
  }

  FeedbackReceipt say(SubmitFeedback command) {
    if (state().isWaitingToSay()) {
      throw new Trouble(
          "Something you wrote before still waits to be sent. Send it with: phone retry");
    }
    return say(writtenDown(Unsent.SAY, command));
  }

  /** Sends the same again. */
  FeedbackReceipt say(Unsent unsent) {
    FeedbackReceipt receipt =
        answerTo(() -> api().submitFeedback(unsent.key(), body(unsent, SubmitFeedback.class)));
    forget();
    return receipt;
  }

  SubmitFeedback unsentWords(Unsent unsent) {
    return body(unsent, SubmitFeedback.class);
  }

  void forget() {
    file.save(state().waiting(null));
  }

  void signOut() {
    file.save(state().signedOut());
  }

  private <T> T answerTo(Sending<T> sending) {
    try {
      return sending.send();
    } catch (ApiException e) {
      Trouble trouble = Trouble.of(e);
      if (!trouble.isWorthKeeping()) {
        forget();
        throw trouble;
      }
      throw trouble.with(trouble.isSignedOut() ? STILL_HERE : SAVED);
    }
  }

  // A lost reply comes again if the same is asked for again at once.
  private boolean renewed() throws IOException {
    try {
      return renewedOnce();
    } catch (ApiException e) {
      if (e.getCode() > 0) {
        throw new IOException(e);
      }
    }
    try {
      return renewedOnce();
    } catch (ApiException e) {
      throw new IOException(e);
    }
  }

  private boolean renewedOnce() throws ApiException {
    try {
      RefreshSession command = new RefreshSession().refreshToken(state().tokens().refresh());
      PhoneTokens fresh = api.refreshSession(command);
      Tokens tokens =
          Tokens.of(fresh.getAccessToken(), fresh.getRefreshToken(), fresh.getExpiresIn());
      file.save(state().renewed(tokens));
      return true;
    } catch (ApiException e) {
      if (e.getCode() == UNAUTHORIZED) {
        return false;
      }
      throw e;
    }
  }

  /** The same command keeps its key for as long as it has no answer. */
  private Unsent writtenDown(String operation, Object command) {
    Unsent fresh = new Unsent(operation, UUID.randomUUID(), json.valueToTree(command));
    Unsent waiting = state().unsent();
    boolean isTheSame =
        waiting != null && waiting.is(operation) && waiting.body().equals(fresh.body());
    Unsent unsent = isTheSame ? waiting : fresh;
    file.save(state().waiting(unsent));
    return unsent;
  }

  private <T> T body(Unsent unsent, Class<T> type) {
    return json.convertValue(unsent.body(), type);
  }

  private ApiClient client(URI server) {
    ApiClient client =
        new ApiClient() {
          @Override
          public HttpClient getHttpClient() {
            return new ProvingHttp(super.getHttpClient(), new Wallet(file), Handset.this::renewed);
          }
        };
    client.updateBaseUri(server.toString().replaceFirst("/+$", ""));
    client.setConnectTimeout(CONNECT);
    client.setReadTimeout(ANSWER);
    return client;
  }

  /** A call to the service. */
  private interface Sending<T> {
    T send() throws ApiException;
  }
}
