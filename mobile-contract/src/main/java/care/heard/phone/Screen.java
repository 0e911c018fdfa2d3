package care.heard.phone;

import care.heard.client.model.HelpLine;
import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;

/** Where the phone shows things: plain lines of a readable length. */
final class Screen {
  private static final int WIDTH = 78;
  private final PrintWriter out;

  Screen(PrintWriter out) {
    this.out = out;
  }

  /** Shows a text, wrapped; its indent is kept. Control characters are left out. */
  void line(String text) {
    for (String paragraph : text.split("\n", -1)) {
      wrap(paragraph.replaceAll("\\p{Cc}", " "));
    }
    out.flush();
  }

  /** Shows somebody's words, set in from the edge. */
  void quote(String words) {
    line("    " + words.replace("\n", "\n    "));
  }

  void gap() {
    line("");
  }

  void title(String text) {
    line(text);
    line("=".repeat(Math.min(text.length(), WIDTH)));
  }

  /** Whom to call, if there is anybody to show. */
  void help(List<HelpLine> help) {
    List<HelpLine> lines = Optional.ofNullable(help).orElse(List.of());
    if (!lines.isEmpty()) {
      gap();
      line("If you are not safe, or need to talk:");
      lines.forEach(l -> line("  " + l.getPhone() + "  " + l.getName() + ". " + l.getWhen()));
    }
  }

  private void wrap(String paragraph) {
    String indent = paragraph.substring(0, paragraph.length() - paragraph.stripLeading().length());
    StringBuilder line = new StringBuilder(indent);
    for (String word : paragraph.strip().split(" ", -1)) {
      if (line.length() > indent.length() && line.length() + word.length() >= WIDTH) {
        out.println(line.toString().stripTrailing());
        line = new StringBuilder(indent);
      }
      line.append(word).append(' ');
    }
    out.println(line.toString().stripTrailing());
  }
}
