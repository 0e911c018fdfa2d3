/**
 * A model's look at words, shortly after they came: how much they read like those of somebody who
 * is not safe. It clears nothing and names no kind; it says what to read first.
 */
package care.heard.safeguarding.score;
