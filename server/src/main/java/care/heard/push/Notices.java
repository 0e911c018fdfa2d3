package care.heard.push;

import java.util.List;

/** What is new for a young person, newest first. */
record Notices(List<Notice> notices) {}
