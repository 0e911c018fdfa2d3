package care.heard.identity.signin;

/** Why a sign-in came to nothing, and what to do about it in plain words. */
enum Refusal {
  NOT_SET_UP(
      404,
      "You cannot sign in here yet",
      "Your council has not been set up for signing in. Ask the team that runs Heard for it."),
  STALE(
      400,
      "Please start again",
      "This sign-in took too long, was used before, or was started in another window or browser."),
  CANCELLED(
      403,
      "You did not sign in",
      "The sign-in was stopped before its end. Nothing was kept. You can start again."),
  NOT_VOUCHED_FOR(
      403,
      "We could not sign you in",
      "Your council's sign-in sent something that we cannot rely on. Nothing was kept. Start again; if"
          + " it happens again, tell your IT team."),
  NO_ROLE(
      403,
      "You cannot use Heard",
      "Your work account has no role in Heard, so nothing was kept about you. If you need one, ask"
          + " your participation team; your IT team gives it to your account."),
  NO_SECOND_FACTOR(
      403,
      "A second step is needed",
      "This page opens only when you have just signed in with a second step, such as a code from your"
          + " phone. Your council's sign-in did not ask for one. Tell your IT team."),
  AWAY(
      503,
      "Your council's sign-in does not answer",
      "We could not reach the place where you sign in. Nothing is lost. Try again in a few minutes.");

  private final int status;
  private final String title;
  private final String whatToDo;

  Refusal(int status, String title, String whatToDo) {
    this.status = status;
    this.title = title;
    this.whatToDo = whatToDo;
  }

  int status() {
    return status;
  }

  String title() {
    return title;
  }

  String whatToDo() {
    return whatToDo;
  }
}
