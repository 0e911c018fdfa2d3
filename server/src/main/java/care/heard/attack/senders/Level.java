package care.heard.attack.senders;

import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How the items of a run are sent. */
enum Level {
  /** By the session, with the person's id on it: what the attack must find. */
  NAMED {
    @Override
    void send(Phone phone, Words words) {
      phone.post("/v1/feedback", words.named());
    }
  },
  /** By the pass, over a connection of its own. */
  ANONYMOUS {
    @Override
    void prepare(Phone phone) throws GeneralSecurityException {
      phone.takePass();
    }

    @Override
    void send(Phone phone, Words words) {
      phone.sendByPass("/v1/unnamed-feedback", words.unnamed());
    }
  },
  /** The same, and each of them may mean danger: safety keeps a time of it (threat model). */
  ALERTING {
    @Override
    void prepare(Phone phone) throws GeneralSecurityException {
      phone.takePass();
    }

    @Override
    void send(Phone phone, Words words) {
      phone.sendByPass("/v1/unnamed-feedback", words.alarming());
    }
  };

  /** The level of that name. */
  static Optional<Level> of(String name) {
    return Arrays.stream(values()).filter(level -> level.toString().equals(name)).findFirst();
  }

  /** Whether nobody may find out who sent such an item. */
  boolean mustHide() {
    return this == ANONYMOUS;
  }

  /** What a phone does once it is enrolled. */
  void prepare(Phone phone) throws GeneralSecurityException {}

  /** Sends one item from that phone. */
  abstract void send(Phone phone, Words words);

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
