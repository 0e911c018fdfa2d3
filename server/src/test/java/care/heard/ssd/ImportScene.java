package care.heard.ssd;

import static org.junit.jupiter.api.Assertions.assertEquals;

import care.heard.authorities.Authorities;
import care.heard.identity.PeopleRegister;
import care.heard.identity.StaffDirectory;
import care.heard.platform.access.Caller;
import care.heard.platform.access.Role;
import care.heard.platform.access.Surface;
import care.heard.platform.audit.Audit;
import care.heard.platform.time.England;
import care.heard.support.TestAuthority;
import care.heard.support.TestHeard;
import care.heard.workers.WorkerLinks;
import io.vertx.core.Future;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A small council's extracts, and an import of them. */
final class ImportScene {
  static final ImportOptions PLAIN = new ImportOptions(false, false, false);

  final TestAuthority authority;
  private final TestHeard heard;
  private final Path folder;

  ImportScene(TestHeard heard, Path folder) throws IOException {
    this.heard = heard;
    this.authority = heard.newAuthority();
    this.folder = folder;
    persons("1,Riley,Stone,2011-05-02", "2,Robin,Marsh,2010-01-15");
    professionals(
        "10,S10,\"Okafor, Sam\",Social Worker,Team A", "11,S11,Ceri Hall,Social Worker,Team B");
    involvements(
        "100,10,Allocated Case Worker,Team A,1,2026-01-10,2026-06-01,",
        "101,11,Allocated Case Worker,Team B,1,2026-06-01,,LEFTRL",
        "102,10,Allocated Case Worker,Team A,2,2026-02-01,,");
  }

  void persons(String... rows) throws IOException {
    write("ssd_person.csv", "pers_person_id,pers_forename,pers_surname,pers_dob", rows);
  }

  void professionals(String... rows) throws IOException {
    write(
        "ssd_professionals.csv",
        "prof_professional_id,prof_staff_id,prof_professional_name,prof_professional_job_title,"
            + "prof_professional_department",
        rows);
  }

  void involvements(String... rows) throws IOException {
    write(
        "ssd_involvements.csv",
        "invo_involvements_id,invo_professional_id,invo_professional_role_id,invo_professional_team,"
            + "invo_person_id,invo_involvement_start_date,invo_involvement_end_date,"
            + "invo_worker_change_reason",
        rows);
  }

  void write(String file, String header, String... rows) throws IOException {
    bytes(
        file,
        (header + "\r\n" + String.join("\r\n", rows) + "\r\n").getBytes(StandardCharsets.UTF_8));
  }

  void bytes(String file, byte[] bytes) throws IOException {
    Files.write(folder.resolve(file), bytes);
  }

  /** Extracts of an invented council of that size, in place of the small one's. */
  void invent(int people) throws IOException {
    InventedExtracts.write(folder, people, today());
  }

  LocalDate today() {
    return England.day(heard.clock().instant());
  }

  Report run() {
    return run(PLAIN);
  }

  Report run(ImportOptions options) {
    var caller = new Caller.Service(Surface.IMPORT, Optional.of(authority.id()));
    var register = new PeopleRegister(heard.vertx(), heard.vault(), heard.foundations().hash());
    var service =
        new ImportService(
            heard.vertx(),
            heard.database(),
            new Authorities(),
            register,
            heard.foundations().hash(),
            new Audit());
    return patiently(
        service
            .begin(caller)
            .compose(run -> service.run(caller, run, files(), options, (_, _) -> {})));
  }

  private List<Extracts.Named> files() {
    try (var files = Files.list(folder)) {
      return files
          .sorted()
          .map(file -> new Extracts.Named(file, file.getFileName().toString()))
          .toList();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  /** The first worker signs in with that staff number, and can change no row but their own. */
  void signsInAs(String staffNumber) {
    var self = StaffDirectory.signingIn(authority.id(), "demo", "worker-1");
    var links = new WorkerLinks(heard.foundations().hash());
    TestHeard.await(
        heard
            .database()
            .inTransaction(
                self,
                tx ->
                    links
                        .link(tx, authority.staffId(Role.WORKER, 1), Optional.of(staffNumber))
                        .compose(_ ->
                            links.link(
                                tx, authority.staffId(Role.WORKER, 2), Optional.of(staffNumber)))));
    assertEquals(1, authority.count("staff where worker_id is not null"), "no row but theirs");
  }

  /** Everything that stands in a table, without what is made anew with each import. */
  List<String> rows(String columns, String table) {
    return heard.asOwner(
        authority.id(),
        tx ->
            tx.list(
                row -> row.getString(0),
                "select concat_ws(' ', %s) from %s order by 1".formatted(columns, table)));
  }

  private static <T> T patiently(Future<T> future) {
    try {
      return future.await(3, TimeUnit.MINUTES);
    } catch (TimeoutException e) {
      throw new IllegalStateException("took too long", e);
    }
  }
}
