package care.heard.platform.held;

import care.heard.platform.pages.PlainTime;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One thing that is held: a message, a meeting, a phone. */
public record HeldThing(List<Fact> facts) {
  /**
   * One fact of it.
   *
   * @param label what it is, as a young person reads it
   * @param value the fact in words
   * @param day the same for programs, where it is a day
   */
  public record Fact(String label, String value, Optional<LocalDate> day) {
    @Override
    public String toString() {
      return "Fact[" + label + "]";
    }
  }

  /** Puts a thing together, fact by fact. */
  public static final class Facts {
    private final List<Fact> facts = new ArrayList<>();

    private Facts() {}

    /** A fact in words. */
    public Facts say(String label, String value) {
      facts.add(new Fact(label, value, Optional.empty()));
      return this;
    }

    /** A day. */
    public Facts day(String label, LocalDate day) {
      facts.add(new Fact(label, PlainTime.day(day), Optional.of(day)));
      return this;
    }

    /** Yes or no. */
    public Facts yes(String label, boolean isSo) {
      return say(label, isSo ? "Yes" : "No");
    }

    /** A fact in words, where there is one. */
    public Facts maybe(String label, Optional<String> value) {
      value.ifPresent(words -> say(label, words));
      return this;
    }

    /** A day, where there is one. */
    public Facts maybeDay(String label, Optional<LocalDate> day) {
      day.ifPresent(known -> day(label, known));
      return this;
    }

    /** The thing. */
    public HeldThing thing() {
      return new HeldThing(List.copyOf(facts));
    }
  }

  /** Begins a thing. */
  public static Facts begin() {
    return new Facts();
  }

  @Override
  public String toString() {
    return "HeldThing[" + facts.size() + "]";
  }
}
