package care.heard.house;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Namespace;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaim;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServiceAccount;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscaler;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The Kubernetes manifests, each read as the kind it says it is; an unknown field fails. */
final class Manifests {
  static final Path FOLDER = Path.of("..", "k8s");

  /** What the manifests use of a kustomization. */
  record Kustomization(
      String apiVersion,
      String kind,
      String namespace,
      List<Map<String, Map<String, String>>> labels,
      List<String> resources,
      List<Map<String, String>> patches,
      List<Map<String, String>> images) {}

  private static final Map<String, Class<? extends HasMetadata>> KINDS =
      Map.of(
          "v1/ConfigMap", ConfigMap.class,
          "v1/Namespace", Namespace.class,
          "v1/PersistentVolumeClaim", PersistentVolumeClaim.class,
          "v1/Service", Service.class,
          "v1/ServiceAccount", ServiceAccount.class,
          "apps/v1/Deployment", Deployment.class,
          "autoscaling/v2/HorizontalPodAutoscaler", HorizontalPodAutoscaler.class,
          "batch/v1/Job", Job.class,
          "networking.k8s.io/v1/NetworkPolicy", NetworkPolicy.class,
          "policy/v1/PodDisruptionBudget", PodDisruptionBudget.class);

  private static final ObjectMapper STRICT =
      YAMLMapper.builder(new YAMLFactory())
          .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
          .annotationIntrospector(new NoAnySetter())
          .build();

  private Manifests() {}

  /** Every file of that folder and below, a kustomization or not. */
  static List<Path> files(Path folder) {
    try (var found = Files.walk(folder)) {
      return found.filter(file -> file.toString().endsWith(".yaml")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The objects of a file. */
  static List<HasMetadata> read(Path file) {
    var objects = new ArrayList<HasMetadata>();
    try (var documents = STRICT.readerFor(JsonNode.class).<JsonNode>readValues(file.toFile())) {
      while (documents.hasNext()) {
        var document = documents.next();
        objects.add(STRICT.treeToValue(document, kind(file, document)));
      }
      return objects;
    } catch (IOException e) {
      throw new UncheckedIOException(file.toString(), e);
    }
  }

  static Kustomization kustomization(Path file) {
    try {
      return STRICT.readValue(file.toFile(), Kustomization.class);
    } catch (IOException e) {
      throw new UncheckedIOException(file.toString(), e);
    }
  }

  private static Class<? extends HasMetadata> kind(Path file, JsonNode document) {
    var name = document.path("apiVersion").asText() + "/" + document.path("kind").asText();
    var kind = KINDS.get(name);
    if (kind == null) {
      throw new IllegalStateException(file + " has a kind nobody expects: " + name);
    }
    return kind;
  }

  /** The models keep what they do not know; here that is an error. */
  private static final class NoAnySetter extends JacksonAnnotationIntrospector {
    private static final long serialVersionUID = 1L;

    @Override
    public Boolean hasAnySetter(Annotated member) {
      return false;
    }
  }
}
