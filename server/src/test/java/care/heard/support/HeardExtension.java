package care.heard.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Starts the service for the first test that needs it, stops it after the last. */
final class HeardExtension implements ParameterResolver, AfterEachCallback, AfterAllCallback {
  private static final ExtensionContext.Namespace HEARD =
      ExtensionContext.Namespace.create(HeardExtension.class);

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == TestHeard.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return heard(context);
  }

  @Override
  public void afterEach(ExtensionContext context) {
    heard(context).clock().reset();
  }

  @Override
  public void afterAll(ExtensionContext context) {
    PayloadScan.require();
  }

  private static TestHeard heard(ExtensionContext context) {
    return context
        .getStore(ExtensionContext.StoreScope.LAUNCHER_SESSION, HEARD)
        .computeIfAbsent(TestHeard.class, _ -> start(), TestHeard.class);
  }

  private static TestHeard start() {
    try {
      return TestHeard.start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
