package care.heard;

import java.net.BindException;
import java.util.ArrayList;
import java.util.concurrent.CompletionException;

/** Says to the engineer at the terminal why the service did not start, and what to do. */
final class StartFailure {
  private StartFailure() {}

  /** What went wrong, the cause behind it last. */
  static String words(Throwable failure) {
    var reasons = new ArrayList<String>();
    for (var cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof BindException) {
        return "Heard did not start: its port is taken. Is it running already? If something else has"
            + " the port, set HEARD_PORT or HEARD_MANAGEMENT_PORT to another.";
      }
      if (!(cause instanceof CompletionException) && cause.getMessage() != null) {
        reasons.add(cause.getMessage());
      }
    }
    return "Heard did not start: " + String.join("\n  because ", reasons);
  }
}
