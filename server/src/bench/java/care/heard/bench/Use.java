package care.heard.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** What processes of this machine have used, as Linux tells it. */
public final class Use {
  private static final long MICROS_A_TICK = 10_000;

  private Use() {}

  /** Microseconds of CPU of a process, of those it started, and of those that ended before. */
  public static long cpuOfFamily(long pid) {
    return cpu(pid, true)
        + ProcessHandle.of(pid).stream()
            .flatMap(ProcessHandle::descendants)
            .mapToLong(child -> cpu(child.pid(), false))
            .sum();
  }

  /** The most memory a process has held, in MiB. */
  public static double memory(long pid) {
    try (Stream<String> lines = Files.lines(Path.of("/proc/" + pid + "/status"))) {
      return lines
              .filter(line -> line.startsWith("VmHWM:"))
              .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
              .findFirst()
              .orElse(0)
          / 1024.0;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  // Fields 14 to 17 of proc(5): user and system time, its own and that of children it waited for.
  private static long cpu(long pid, boolean withEnded) {
    try {
      var stat = Files.readString(Path.of("/proc/" + pid + "/stat"));
      var fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
      long ticks = Long.parseLong(fields[11]) + Long.parseLong(fields[12]);
      long ended = Long.parseLong(fields[13]) + Long.parseLong(fields[14]);
      return (withEnded ? ticks + ended : ticks) * MICROS_A_TICK;
    } catch (IOException _) {
      return 0;
    }
  }
}
