package care.heard.attack.senders;

/** How the items of a run are sent. */
enum Level {
  /** By the session, with the person's id on it: what the attack must find. */
  NAMED {
    @Override
    void send(Phone phone, Words words) {
      phone.post("/v1/feedback", words.item("named"));
    }
  };

  /** Sends one item from that phone. */
  abstract void send(Phone phone, Words words);
}
