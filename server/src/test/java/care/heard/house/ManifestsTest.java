package care.heard.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import care.heard.platform.access.Surface;
import care.heard.platform.audit.AuditKey;
import care.heard.platform.config.Purpose;
import care.heard.platform.config.SettingsReader;
import care.heard.platform.vault.KeyedHash;
import care.heard.platform.vault.ServiceKey;
import care.heard.platform.vault.SigningKeys;
import care.heard.support.OwnVault;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class ManifestsTest {
  private static final String KUSTOMIZATION = "kustomization.yaml";
  private static final Path BASE = Manifests.FOLDER.resolve("base");

  @ParameterizedTest
  @MethodSource("manifests")
  void isWhatItsKindAllows(Path file) {
    for (var object : Manifests.read(file)) {
      assertNotNull(object.getMetadata().getName(), file.toString());
    }
  }

  @Test
  void aMistypedFieldIsFound(@TempDir Path folder) throws IOException {
    var file = folder.resolve("mistyped.yaml");
    Files.writeString(
        file, "apiVersion: v1\nkind: Service\nmetadata: {name: a}\nspec: {slector: {a: b}}\n");
    assertThrows(RuntimeException.class, () -> Manifests.read(file));
  }

  @ParameterizedTest
  @MethodSource("kustomizations")
  void leavesNoFileOut(Path file) {
    var folder = file.getParent();
    var used = new TreeSet<Path>();
    var kustomization = Manifests.kustomization(file);
    kustomization.resources().forEach(name -> used.add(folder.resolve(name).normalize()));
    Objects.requireNonNullElse(kustomization.patches(), List.<Map<String, String>>of())
        .forEach(patch -> used.add(folder.resolve(patch.get("path")).normalize()));
    used.forEach(path -> assertTrue(Files.exists(path), path + " is not there"));
    used.removeIf(Files::isDirectory);
    var there = new TreeSet<>(Manifests.files(folder).stream().map(Path::normalize).toList());
    there.remove(file.normalize());
    assertEquals(there, used);
  }

  @ParameterizedTest
  @MethodSource("pods")
  void isRestricted(PodSpec pod) {
    assertTrue(pod.getSecurityContext().getRunAsNonRoot());
    assertEquals("RuntimeDefault", pod.getSecurityContext().getSeccompProfile().getType());
    assertFalse(pod.getAutomountServiceAccountToken());
    for (var container : pod.getContainers()) {
      var context = container.getSecurityContext();
      assertFalse(context.getAllowPrivilegeEscalation());
      assertTrue(context.getReadOnlyRootFilesystem());
      assertEquals(List.of("ALL"), context.getCapabilities().getDrop());
      assertTrue(container.getResources().getLimits().containsKey("memory"));
      assertTrue(container.getResources().getRequests().containsKey("cpu"));
    }
  }

  @ParameterizedTest
  @MethodSource("pods")
  void hasItsSecretsFromOutside(PodSpec pod) {
    pod.getContainers().stream()
        .flatMap(container -> container.getEnv().stream())
        .filter(env -> env.getName().matches(".*(PASSWORD|_KEY).*"))
        .forEach(env -> assertNotNull(env.getValueFrom(), env.getName()));
    assertTrue(settings().keySet().stream().noneMatch(n -> n.matches(".*(PASSWORD|_KEY).*")));
  }

  @Test
  void theServiceHasEverySettingItNeeds() {
    var values = new HashMap<>(settings());
    values.put("HEARD_SERVICE_KEY", ServiceKey.generate());
    values.put("HEARD_VAULT", OwnVault.of(values.get("HEARD_SERVICE_KEY")));
    values.put("HEARD_HASH_KEY", KeyedHash.generate());
    values.put("HEARD_SIGNING_KEYS", SigningKeys.generate());
    values.put("HEARD_AUDIT_KEY", AuditKey.generate());
    Stream.of(Surface.values())
        .filter(surface -> surface != Surface.OWNER)
        .forEach(surface -> values.put("HEARD_DB_PASSWORD_" + surface.name(), "a password"));
    assertFalse(SettingsReader.read(Purpose.SERVE, Map.copyOf(values)).demo());
  }

  @Test
  void theMigrationHasAllItNeeds() {
    var values = new HashMap<>(settings());
    values.put("HEARD_DB_PASSWORD_OWNER", "a password");
    assertTrue(SettingsReader.read(Purpose.MIGRATE, values).database().isPresent());
  }

  @Test
  void theOnboardingHasAllItNeeds() {
    var values = new HashMap<>(settings());
    values.put("HEARD_DB_PASSWORD_OWNER", "a password");
    values.put("HEARD_SERVICE_KEY", ServiceKey.generate());
    assertTrue(SettingsReader.read(Purpose.ONBOARD, values).serviceKey().isPresent());
  }

  @Test
  void theProbesAskTheManagementPortAndTheServiceLeavesItAlone() {
    var deployment = the(Deployment.class, "deployment.yaml");
    var container = deployment.getSpec().getTemplate().getSpec().getContainers().getFirst();
    for (var probe :
        List.of(
            container.getStartupProbe(),
            container.getLivenessProbe(),
            container.getReadinessProbe())) {
      assertEquals("management", probe.getHttpGet().getPort().getStrVal());
    }
    assertEquals(settings().get("HEARD_MANAGEMENT_PORT"), port(container, "management"));
    assertEquals(settings().get("HEARD_PORT"), port(container, "http"));
    var service = the(Service.class, "service.yaml");
    assertEquals(1, service.getSpec().getPorts().size());
    assertEquals("http", service.getSpec().getPorts().getFirst().getTargetPort().getStrVal());
    assertEquals(
        deployment.getSpec().getTemplate().getMetadata().getLabels(),
        service.getSpec().getSelector());
  }

  static Stream<Path> manifests() {
    return Manifests.files(Manifests.FOLDER).stream().filter(file -> !isKustomization(file));
  }

  static Stream<Path> kustomizations() {
    return Manifests.files(Manifests.FOLDER).stream().filter(ManifestsTest::isKustomization);
  }

  static Stream<PodSpec> pods() {
    return Stream.of(
        the(Deployment.class, "deployment.yaml").getSpec().getTemplate().getSpec(),
        the(Job.class, "migration.yaml").getSpec().getTemplate().getSpec(),
        the(Job.class, "../onboarding/job.yaml").getSpec().getTemplate().getSpec());
  }

  private static boolean isKustomization(Path file) {
    return file.getFileName().toString().equals(KUSTOMIZATION);
  }

  private static Map<String, String> settings() {
    return the(ConfigMap.class, "settings.yaml").getData();
  }

  private static <T extends HasMetadata> T the(Class<T> kind, String file) {
    return kind.cast(Manifests.read(BASE.resolve(file)).getFirst());
  }

  private static String port(Container container, String name) {
    return container.getPorts().stream()
        .filter(port -> port.getName().equals(name))
        .map(port -> port.getContainerPort().toString())
        .findFirst()
        .orElseThrow();
  }
}
