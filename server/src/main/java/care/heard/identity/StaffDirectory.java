package care.heard.identity;

import care.heard.platform.access.Role;
import care.heard.platform.db.Tx;
import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Who works for the authority or sits on its board. */
public final class StaffDirectory {
  /** Somebody of staff or board, as an identity provider knows them. */
  public record Colleague(UUID id, String subject, String name, String jobTitle, List<Role> roles) {
    /** What they can do here, in a few words. */
    public String may() {
      return roles.stream().map(Colleague::may).collect(Collectors.joining("; "));
    }

    private static String may(Role role) {
      return switch (role) {
        case PARTICIPATION_OFFICER ->
            "reads, says what it is about, replies, plans meetings, makes releases";
        case WORKER -> "reads and answers what was shared with them";
        case SERVICE_MANAGER -> "signs releases off and publishes them";
        case DUTY_OFFICER, SAFEGUARDING_LEAD -> "takes alerts in hand";
        case BOARD_MEMBER -> "reads what is published";
        case AUDITOR -> "reads who did what";
        default -> "nothing in this version";
      };
    }

    static Colleague fromRow(Row row) {
      return new Colleague(
          row.getUUID("id"),
          row.getString("subject"),
          row.getString("name"),
          row.getString("job_title"),
          Arrays.stream(row.getArrayOfStrings("roles")).map(Role::of).toList());
    }
  }

  /** Everybody whom that issuer vouches for, by name. */
  public Future<List<Colleague>> ofIssuer(Tx tx, String issuer) {
    return tx.list(Colleague::fromRow, OF_ISSUER, issuer);
  }

  /** Whoever that issuer calls by that subject; never matched by e-mail. */
  Future<Optional<Colleague>> find(Tx tx, String issuer, String subject) {
    return tx.find(Colleague::fromRow, FIND, issuer, subject);
  }

  private static final String SELECT = "select id, subject, name, job_title, roles from staff ";

  private static final String OF_ISSUER = SELECT + "where issuer = $1 order by name";

  private static final String FIND = SELECT + "where issuer = $1 and subject = $2";
}
