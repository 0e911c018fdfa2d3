package care.heard.onboarding;

import care.heard.authorities.Authority;
import care.heard.authorities.Peace;
import care.heard.identity.signin.IdentityProvider;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What an onboarding changes, in words; never a secret. */
final class Changes {
  private final List<String> changes = new ArrayList<>();

  Changes(boolean isNew) {
    if (isNew) {
      changes.add("a new authority");
    }
  }

  void authority(Optional<Authority> old, Authority now, Optional<Peace> oldPeace, Peace peace) {
    old.ifPresent(before -> {
      note("name", before, now, Authority::name);
      note("localities", before, now, Authority::localities);
      note("help lines", before, now, Authority::helpLines);
      note("branding", before, now, Authority::branding);
      note("days to read within", before, now, Authority::readWithinDays);
    });
    oldPeace.ifPresent(before -> {
      note("quiet hours", before, peace, p -> p.quietFrom() + " to " + p.quietUntil());
      note("school hours", before, peace, p -> p.schoolFrom() + " to " + p.schoolUntil());
      note("terms", before, peace, Peace::terms);
    });
  }

  void provider(Optional<IdentityProvider> old, IdentityProvider now) {
    if (old.isEmpty()) {
      changes.add("identity provider: " + now.issuer());
      return;
    }
    note("issuer", old.get(), now, IdentityProvider::issuer);
    note("client id", old.get(), now, IdentityProvider::clientId);
    note("roles claim", old.get(), now, IdentityProvider::rolesClaim);
    note("roles", old.get(), now, IdentityProvider::roleMap);
    note("acr of a second factor", old.get(), now, IdentityProvider::multiFactorAcr);
    note("worker claim", old.get(), now, IdentityProvider::workerClaim);
    note("amr of a second factor", old.get(), now, IdentityProvider::multiFactorAmr);
    if (!old.get().clientSecret().equals(now.clientSecret())) {
      changes.add("client secret: replaced");
    }
  }

  void added(int many, String what) {
    if (many > 0) {
      changes.add(many + " " + what);
    }
  }

  List<String> list() {
    return List.copyOf(changes);
  }

  private <T> void note(String what, T before, T now, Function<T, Object> part) {
    if (!part.apply(before).equals(part.apply(now))) {
      changes.add("%s: %s → %s".formatted(what, part.apply(before), part.apply(now)));
    }
  }
}
