package care.heard.releases;

import java.time.LocalDate;
import java.util.UUID;

/** One published release in the list of them. */
public record ReleaseSummary(
    UUID id, String quarter, String title, LocalDate publishedOn, String sha256) {}
