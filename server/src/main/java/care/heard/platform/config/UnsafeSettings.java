package care.heard.platform.config;

import java.util.List;

/** The service refuses to start; says everything that is wrong with its settings at once. */
public final class UnsafeSettings extends RuntimeException {
  UnsafeSettings(List<String> wrong) {
    super("Heard does not start like this:\n  - " + String.join("\n  - ", wrong));
  }
}
