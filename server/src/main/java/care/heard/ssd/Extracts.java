package care.heard.ssd;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The files of an import, each known by its columns. Close them when they are read. Blocks. */
final class Extracts implements AutoCloseable {
  private final Map<Extract, CsvFile> files = new EnumMap<>(Extract.class);
  private final List<String> leftAlone = new ArrayList<>();

  /** A file and what it was called where it came from. */
  record Named(Path path, String name) {}

  private Extracts() {}

  /** Opens them; puts among the refusals what cannot be read, is missing, or is there twice. */
  static Extracts open(List<Named> files, Refusals refusals) {
    var extracts = new Extracts();
    files.forEach(file -> extracts.open(file, refusals));
    for (var extract : Extract.values()) {
      if (extract.isNeeded() && !extracts.files.containsKey(extract)) {
        refusals.add(
            Refusal.ofFile(
                extract.table() + ".csv",
                "This extract is needed and not there: its first column is "
                    + extract.columns().getFirst()
                    + "."));
      }
    }
    return extracts;
  }

  private void open(Named named, Refusals refusals) {
    try {
      var file = CsvFile.open(named.path(), named.name());
      Extract.of(file.columns())
          .ifPresentOrElse(extract -> put(extract, file, refusals), () -> leaveAlone(file));
    } catch (NotReadable e) {
      refusals.add(e.refusal());
    }
  }

  private void put(Extract extract, CsvFile file, Refusals refusals) {
    var missing = extract.missing(file.columns());
    if (!missing.isEmpty()) {
      file.close();
      refusals.add(
          Refusal.ofFile(
              file.name(),
              "It looks like %s, and lacks these columns: %s."
                  .formatted(extract.table(), String.join(", ", missing))));
    } else if (files.containsKey(extract)) {
      file.close();
      refusals.add(
          Refusal.ofFile(
              file.name(),
              "It holds %s, and so does %s: send one of them."
                  .formatted(extract.table(), files.get(extract).name())));
    } else {
      files.put(extract, file);
    }
  }

  private void leaveAlone(CsvFile file) {
    leftAlone.add(file.name());
    file.close();
  }

  Optional<CsvFile> find(Extract extract) {
    return Optional.ofNullable(files.get(extract));
  }

  CsvFile require(Extract extract) {
    return find(extract).orElseThrow();
  }

  boolean isAny(Extract... wanted) {
    return List.of(wanted).stream().anyMatch(files::containsKey);
  }

  /** Files that hold nothing which is of concern here. */
  List<String> leftAlone() {
    return List.copyOf(leftAlone);
  }

  @Override
  public void close() {
    files.values().forEach(CsvFile::close);
  }
}
