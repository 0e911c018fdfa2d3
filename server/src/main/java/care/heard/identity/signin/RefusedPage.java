package care.heard.identity.signin;

/**
 * A sign-in that came to nothing.
 *
 * @param again where to start again: the whole address, because a cookie is bound to it
 */
public record RefusedPage(String title, String whatToDo, String again) {}
