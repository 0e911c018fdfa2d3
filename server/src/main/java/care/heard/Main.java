package care.heard;

/** Starts. */
public final class Main {
  private Main() {}

  static void main(String[] args) {}
}
