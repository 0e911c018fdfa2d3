package care.heard.push;

import care.heard.platform.jobs.Outcome;

/** What is to be done for one wake-up: it is settled already, or there is one phone to wake. */
sealed interface WakePlan {
  /** It is settled. */
  record Settled(Outcome outcome) implements WakePlan {}

  /** There is this phone to wake. */
  record Wake(PushAddress address) implements WakePlan {}
}
