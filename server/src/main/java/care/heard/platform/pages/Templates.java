package care.heard.platform.pages;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.Map;

/** The templates of {@code src/main/jte}, compiled into the service at build. */
public final class Templates {
  private static final String PACKAGE = "care.heard.pages";

  private final TemplateEngine engine =
      TemplateEngine.createPrecompiled(null, ContentType.Html, null, PACKAGE);

  /** Fills a template such as {@code board/overview.jte}; every text is escaped where it stands. */
  public String render(String template, Map<String, Object> parameters) {
    var page = new StringOutput(16 * 1024);
    engine.render(template, parameters, page);
    return page.toString();
  }
}
