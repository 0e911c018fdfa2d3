package care.heard.support;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * A browser as far as signing in needs one: it keeps cookies for each origin, follows redirects and
 * pages that go on by themselves, and sends forms. A SameSite=Strict cookie stays at home where the
 * way began at another origin; that is stricter than browsers are, to whom ports do not matter.
 */
public final class Surfer {
  private static final HttpClient HTTP =
      HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();
  private static final int STEPS_AT_MOST = 15;

  private final Map<String, Map<String, Kept>> cookies = new TreeMap<>();

  private record Kept(String value, boolean strict) {}

  /** A page, and where it was found. */
  public record Seen(URI address, int status, String text, List<URI> way) {
    /** The page as a tree. */
    public Document page() {
      return Jsoup.parse(text, address.toString());
    }

    /** The first heading. */
    public String heading() {
      return page().select("h1").text();
    }

    /** Whether the way came past that path. */
    public boolean cameBy(String path) {
      return way.stream().anyMatch(step -> path.equals(step.getPath()));
    }
  }

  /** Types an address, and goes wherever that leads. */
  public Seen go(URI address) {
    return travel(address, null, address);
  }

  /** Types an address, and looks at the first answer alone. */
  public HttpResponse<String> once(URI address) {
    return send(address, null, false);
  }

  /** Sends the first form of a page that has that field, with these values in it. */
  public Seen submit(Seen seen, String field, Map<String, String> values) {
    return submit(seen, form(seen, field, values), values);
  }

  /** Sends a form, and gives where that would lead without going there. */
  public URI onTheWay(Seen seen, String field, Map<String, String> values) {
    var form = form(seen, field, values);
    var response = send(URI.create(form.absUrl("action")), encode(fields(form, values)), false);
    return seen.address().resolve(response.headers().firstValue("Location").orElseThrow());
  }

  /** Presses "Sign out" on a page of ours. */
  public Seen signOut(Seen seen) {
    return submit(seen, seen.page().select("form[action=/sign-out]").first(), Map.of());
  }

  /** The value of a cookie that it keeps, or nothing. */
  public String cookie(URI origin, String name) {
    var kept = cookies.getOrDefault(origin.getAuthority(), Map.of()).get(name);
    return kept == null ? "" : kept.value();
  }

  /** Puts a cookie there. */
  public void plant(URI origin, String name, String value) {
    jar(origin).put(name, new Kept(value, false));
  }

  /** Loses everything it keeps for an origin. */
  public void forget(URI origin) {
    cookies.remove(origin.getAuthority());
  }

  private Seen submit(Seen seen, Element form, Map<String, String> values) {
    var action = URI.create(form.absUrl("action"));
    return travel(action, encode(fields(form, values)), seen.address());
  }

  private static Map<String, String> fields(Element form, Map<String, String> values) {
    var fields = new LinkedHashMap<String, String>();
    form.select("input[name], button[name]")
        .forEach(input -> fields.put(input.attr("name"), input.val()));
    fields.putAll(values);
    return fields;
  }

  private static Element form(Seen seen, String field, Map<String, String> values) {
    return seen.page().select("form").stream()
        .filter(form -> !form.select("[name=" + field + "]").isEmpty())
        .filter(form -> has(form, field, values.get(field)))
        .findFirst()
        .orElseThrow(() -> new AssertionError(seen.address() + "\n" + seen.text()));
  }

  // A hidden field tells forms apart; one to be typed into is any form's.
  private static boolean has(Element form, String field, String value) {
    var input = form.select("[name=" + field + "]").first();
    return !input.attr("type").equals("hidden") || input.val().equals(value);
  }

  private Seen travel(URI start, String form, URI from) {
    var way = new java.util.ArrayList<URI>();
    var address = start;
    var body = form;
    var began = from;
    for (int step = 0; step < STEPS_AT_MOST; step++) {
      way.add(address);
      var response = send(address, body, !began.getAuthority().equals(address.getAuthority()));
      var next = response.headers().firstValue("Location").map(address::resolve).orElse(null);
      if (next == null && response.statusCode() == 200) {
        next = refresh(address, response.body());
        began = next == null ? began : address;
      } else if (next != null && !next.getAuthority().equals(address.getAuthority())) {
        began = address;
      }
      if (next == null) {
        return new Seen(address, response.statusCode(), response.body(), List.copyOf(way));
      }
      address = next;
      body = null;
    }
    throw new AssertionError("it never ends: " + way);
  }

  private static URI refresh(URI address, String html) {
    var refresh = Jsoup.parse(html).select("meta[http-equiv=refresh]").first();
    return refresh == null
        ? null
        : address.resolve(refresh.attr("content").replaceFirst("^0;url=", ""));
  }

  private HttpResponse<String> send(URI address, String form, boolean fromElsewhere) {
    var request = HttpRequest.newBuilder(address).timeout(Duration.ofSeconds(20));
    var sent = sent(address, fromElsewhere);
    if (!sent.isEmpty()) {
      request.header("Cookie", sent);
    }
    if (form != null) {
      request
          .header("Content-Type", "application/x-www-form-urlencoded")
          .POST(HttpRequest.BodyPublishers.ofString(form));
    }
    try {
      var response = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
      response.headers().allValues("Set-Cookie").forEach(cookie -> keep(address, cookie));
      return response;
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private String sent(URI address, boolean fromElsewhere) {
    return jar(address).entrySet().stream()
        .filter(kept -> !(fromElsewhere && kept.getValue().strict()))
        .map(kept -> kept.getKey() + "=" + kept.getValue().value())
        .collect(Collectors.joining("; "));
  }

  private void keep(URI address, String header) {
    var parts = header.split(";", -1);
    var pair = parts[0].split("=", 2);
    if (header.contains("Max-Age=0")) {
      jar(address).remove(pair[0]);
    } else {
      jar(address).put(pair[0], new Kept(pair[1], header.contains("SameSite=Strict")));
    }
  }

  private Map<String, Kept> jar(URI address) {
    return cookies.computeIfAbsent(address.getAuthority(), _ -> new LinkedHashMap<>());
  }

  private static String encode(Map<String, String> fields) {
    return fields.entrySet().stream()
        .map(e ->
            URLEncoder.encode(e.getKey(), StandardCharsets.UTF_8)
                + "="
                + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&"));
  }
}
