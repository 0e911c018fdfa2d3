package care.heard.onboarding;

import care.heard.authorities.HelpLine;
import care.heard.identity.signin.IdentityProvider;
import care.heard.platform.access.Role;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** An authority as its administrator wrote it down; fits the schema. */
record AuthorityFile(
    String slug,
    String name,
    Optional<Brand> branding,
    List<String> localities,
    List<HelpLine> helpLines,
    Optional<Hours> quietHours,
    Optional<School> school,
    Optional<Integer> readWithinDays,
    Provider identityProvider) {

  record Brand(Optional<String> shortName, Optional<String> accent) {}

  record Hours(LocalTime from, LocalTime until) {}

  record School(Optional<Hours> hours, Optional<List<Term>> terms) {}

  record Term(LocalDate firstDay, LocalDate lastDay) {}

  record Provider(
      String issuer,
      String clientId,
      String clientSecretFile,
      String rolesClaim,
      Map<String, String> roles,
      Optional<MultiFactor> multiFactor,
      Optional<String> workerClaim) {

    /** As it is kept; IllegalArgumentException says what to change. */
    IdentityProvider of(UUID authority, String clientSecret) {
      return new IdentityProvider(
          authority,
          issuer,
          clientId,
          clientSecret,
          rolesClaim,
          roles.entrySet().stream()
              .collect(Collectors.toMap(Map.Entry::getKey, e -> Role.of(e.getValue()))),
          multiFactor.flatMap(MultiFactor::acr).orElse(Set.of()),
          multiFactor.flatMap(MultiFactor::amr).orElse(Set.of()),
          workerClaim);
    }
  }

  record MultiFactor(Optional<Set<String>> acr, Optional<Set<String>> amr) {}

  Hours quiet() {
    return quietHours.orElse(new Hours(LocalTime.of(20, 0), LocalTime.of(8, 0)));
  }

  Hours schoolHours() {
    return school
        .flatMap(School::hours)
        .orElse(new Hours(LocalTime.of(9, 0), LocalTime.of(15, 30)));
  }

  List<Term> terms() {
    return school.flatMap(School::terms).orElse(List.of());
  }

  Optional<String> shortName() {
    return branding.flatMap(Brand::shortName);
  }

  Optional<String> accent() {
    return branding.flatMap(Brand::accent);
  }
}
