package care.heard.quotes.redaction;

/** One stretch of a text that is masked, in UTF-16 units, the end not included. */
public record Mask(int start, int end, MaskKind kind) {
  /** Whether any of that stretch lies in this one. */
  public boolean touches(int from, int to) {
    return start < to && from < end;
  }
}
