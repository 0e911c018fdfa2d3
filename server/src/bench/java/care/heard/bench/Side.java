package care.heard.bench;

import io.vertx.core.buffer.Buffer;
import java.util.List;
import java.util.function.IntFunction;

/**
 * One of the two that are compared.
 *
 * @param process where it runs
 * @param requests so many whole requests, ready to be sent; made before the clock runs
 */
public record Side(String name, ChildProcess process, IntFunction<List<Buffer>> requests) {}
