package care.heard.platform.http;

import care.heard.platform.access.Caller;
import io.vertx.core.Future;
import io.vertx.ext.web.FileUpload;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import io.vertx.ext.web.handler.PlatformHandler;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * Takes files of a form: nothing of them is read before it is known who sends them, they are
 * written to disk as they come, and they are gone when the answer has been sent.
 */
final class Uploads {
  private static final String CALLER = "heard.caller";
  private static final int NAME_AT_MOST = 120;

  private Uploads() {}

  /** A file as it arrived, and what the sender calls it. */
  static FormFile file(FileUpload upload) {
    var name = upload.fileName().replaceAll(".*[/\\\\]", "").replaceAll("\\p{Cntrl}", " ");
    return new FormFile(
        Path.of(upload.uploadedFileName()),
        name.substring(0, Math.min(NAME_AT_MOST, name.length())));
  }

  /** Lets nobody's bytes in before the caller is known. */
  static PlatformHandler admit(Function<RoutingContext, Future<Caller>> door) {
    return context -> admit(context, door);
  }

  private static void admit(RoutingContext context, Function<RoutingContext, Future<Caller>> door) {
    var request = context.request().pause();
    door.apply(context)
        .onSuccess(caller -> {
          context.put(CALLER, caller);
          request.resume();
          context.next();
        })
        .onFailure(failure -> {
          request.resume();
          context.fail(failure);
        });
  }

  static BodyHandler body(long atMost) {
    var folder = Path.of(System.getProperty("java.io.tmpdir"), "heard-uploads").toString();
    return BodyHandler.create(folder).setBodyLimit(atMost).setDeleteUploadedFilesOnEnd(true);
  }

  static Future<Reply> answer(
      RoutingContext context,
      FormReader reader,
      BiFunction<FormAttempt, List<FormFile>, Future<Reply>> handler) {
    return Future.succeededFuture(context)
        .map(open -> reader.attempt(open, open.<Caller.StaffMember>get(CALLER)))
        .compose(attempt ->
            handler.apply(
                attempt,
                context.fileUploads().stream()
                    .filter(upload -> !upload.fileName().isBlank())
                    .map(Uploads::file)
                    .toList()));
  }
}
