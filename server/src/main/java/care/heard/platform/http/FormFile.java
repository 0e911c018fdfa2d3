package care.heard.platform.http;

import java.nio.file.Path;

/**
 * A file of a form. It is gone once the form is answered: whoever needs it longer moves it away.
 *
 * @param name what the sender calls it, without a folder
 */
public record FormFile(Path path, String name) {
  @Override
  public String toString() {
    return "FormFile";
  }
}
