package care.heard.platform.pages;

/** One of several things that a form offers: its code in the contract, and its name for people. */
public record Choice(String code, String title) {}
