package care.heard.mydata;

import care.heard.platform.pages.Templates;
import java.util.Map;

/**
 * Everything that is held on a young person as one page of its own, to be kept and printed: it
 * loads nothing from anywhere.
 *
 * @param fileName what to call the file
 * @param html the whole page
 */
record MyDataPage(String fileName, String html) {
  static MyDataPage of(MyData data, Templates templates) {
    var html = templates.render("mydata/my-data.jte", Map.of("data", data));
    return new MyDataPage("my-data-%s.html".formatted(data.madeOn()), html);
  }

  @Override
  public String toString() {
    return "MyDataPage";
  }
}
