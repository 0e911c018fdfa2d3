package care.heard.themes;

import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import dev.langchain4j.model.embedding.onnx.AbstractInProcessEmbeddingModel;
import dev.langchain4j.model.embedding.onnx.OnnxBertBiEncoder;
import dev.langchain4j.model.embedding.onnx.PoolingMode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/**
 * The model e5-small-v2, quantised, in this process: words never leave it. One thread without
 * spinning gives the same rate as many, and leaves the processor to the requests.
 */
final class E5Embedder extends AbstractInProcessEmbeddingModel implements Embedder {
  private static final String MODEL = "/e5-small-v2-q.onnx";
  private static final String TOKENIZER = "/e5-small-v2-q-tokenizer.json";
  // The model was trained with this in front of texts that are compared with each other.
  private static final String PREFIX = "query: ";

  private final OnnxBertBiEncoder encoder;

  private E5Embedder(OnnxBertBiEncoder encoder) {
    super(Runnable::run);
    this.encoder = encoder;
  }

  /** Loads the model; blocks for about a second. */
  static Embedder load() {
    stayAtHome();
    try (var model = open(MODEL);
        var tokenizer = open(TOKENIZER);
        var options = new OrtSession.SessionOptions()) {
      var environment = OrtEnvironment.getEnvironment();
      options.setIntraOpNumThreads(1);
      options.setInterOpNumThreads(1);
      options.addConfigEntry("session.intra_op.allow_spinning", "0");
      var session = environment.createSession(model.readAllBytes(), options);
      return new E5Embedder(
          new OnnxBertBiEncoder(environment, session, tokenizer, PoolingMode.MEAN));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the model", e);
    } catch (OrtException e) {
      throw new IllegalStateException("cannot load the model", e);
    }
  }

  @Override
  public float[] vector(String text) {
    return embed(PREFIX + text).content().vector();
  }

  @Override
  protected OnnxBertBiEncoder model() {
    return encoder;
  }

  // The tokenizer's library would otherwise report its use, and look for downloads.
  private static void stayAtHome() {
    System.setProperty("OPT_OUT_TRACKING", "true");
    System.setProperty("ai.djl.offline", "true");
  }

  private static InputStream open(String resource) throws IOException {
    var in = E5Embedder.class.getResourceAsStream(resource);
    if (in == null) {
      throw new IOException("no resource " + resource);
    }
    return in;
  }
}
