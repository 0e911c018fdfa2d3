package care.heard.attack.senders;

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
    void send(Phone phone, Words words) {
      phone.sendByPass(UNNAMED, words.unnamed());
    }
  },
  /** The same, and with it an identity that is sealed. */
  CONFIDENTIAL {
    @Override
    void send(Phone phone, Words words) {
      phone.sendByPass(UNNAMED, words.confidential());
    }
  },
  /** Anonymous without the guard that writes all of a day anew: the attack must see the order. */
  UNSHUFFLED {
    @Override
    void send(Phone phone, Words words) {
      ANONYMOUS.send(phone, words);
    }

    @Override
    String without() {
      return """
      create or replace function heard.shuffle_unnamed_items(day date) returns void
        language plpgsql as $$ begin end $$
      """;
    }
  },
  /** Anonymous, and each of them opens an alert, which is told and acted on at once. */
  ALERTING {
    @Override
    void send(Phone phone, Words words) {
      phone.sendByPass(UNNAMED, words.alarming());
    }
  };

  private static final String UNNAMED = "/v1/unnamed-feedback";

  /** The level of that name. */
  static Optional<Level> of(String name) {
    return Arrays.stream(values()).filter(level -> level.toString().equals(name)).findFirst();
  }

  /** Whether nobody may find out who sent such an item. */
  boolean mustHide() {
    return this == ANONYMOUS || this == CONFIDENTIAL || this == ALERTING;
  }

  /** Whether the duty team acts on each item as it comes. */
  boolean callsTheDutyTeam() {
    return this == ALERTING;
  }

  /** What a superuser does to the database first, to leave a guard out. */
  String without() {
    return "";
  }

  /** Sends one item from that phone. */
  abstract void send(Phone phone, Words words);

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
