package care.heard.ssd;

import static org.junit.jupiter.api.Assertions.assertEquals;

import de.siegmar.fastcsv.reader.CsvReader;
import io.vertx.sqlclient.Row;
import java.io.BufferedWriter;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file of 200 MB is read a few rows at a time: it never stands in memory. */
class LargeFileTest {
  private static final long SIZE = 200L * 1024 * 1024;

  @TempDir Path folder;

  @Test
  void twoHundredMegabytesAreReadInThirtyTwo() throws IOException, InterruptedException {
    var file = folder.resolve("ssd_person.csv");
    var rows = write(file);
    var counted = folder.resolve("rows");
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    var reading =
        new ProcessBuilder(
                java,
                "-Xmx32m",
                "-cp",
                classPath(),
                Reads.class.getName(),
                file.toString(),
                counted.toString())
            .redirectErrorStream(true)
            .start();
    var told = new String(reading.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, reading.waitFor(), told);
    assertEquals(Long.toString(rows), Files.readString(counted));
  }

  // Where this runs, the tests' own class path may be no system property.
  private static String classPath() {
    return Stream.of(LargeFileTest.class, CsvFile.class, CsvReader.class, Row.class)
        .map(one -> one.getProtectionDomain().getCodeSource().getLocation().getPath())
        .collect(Collectors.joining(File.pathSeparator));
  }

  private static long write(Path file) throws IOException {
    var row = "%d,Riley,Stone," + "x".repeat(1_000) + ",2011-05-02\n";
    long rows = 0;
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      out.write("pers_person_id,pers_forename,pers_surname,pers_notes,pers_dob\n");
      for (long written = 0; written < SIZE; rows++) {
        var one = row.formatted(rows);
        out.write(one);
        written += one.length();
      }
    }
    return rows;
  }

  /** Reads a file as an import does, and writes down how many rows it had. */
  static final class Reads {
    private static final int AT_A_TIME = 2_000;

    private Reads() {}

    /** Reads the first file, and writes the number of its rows to the second. */
    public static void main(String[] arguments) throws IOException {
      long rows = 0;
      try (var file = CsvFile.open(Path.of(arguments[0]), "ssd_person.csv")) {
        for (var some = file.next(AT_A_TIME); !some.isEmpty(); some = file.next(AT_A_TIME)) {
          rows += some.size();
        }
      }
      Files.writeString(Path.of(arguments[1]), Long.toString(rows));
    }
  }
}
