package care.heard.quotes.redaction;

/**
 * A word of a text.
 *
 * @param start where it begins in the text
 * @param plain small letters without accents, apostrophes and invisible characters
 * @param owner the same without an {@code 's} at its end
 * @param capital whether it begins with a capital letter
 * @param shouted whether all its letters are capitals, and there are several
 * @param opens whether a sentence begins with it
 */
record Token(
    int start,
    int end,
    String plain,
    String owner,
    boolean capital,
    boolean shouted,
    boolean opens) {
  boolean hasDigit() {
    return plain.chars().anyMatch(Character::isDigit);
  }

  boolean isNumber() {
    return !plain.isEmpty() && plain.chars().allMatch(Character::isDigit);
  }

  @Override
  public String toString() {
    return "Token[hidden]";
  }
}
