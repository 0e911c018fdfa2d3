package care.heard.feedback;

import java.util.List;

/** An item with its words and replies opened. */
record OpenedItem(String title, List<AnsweredQuestion> answers, List<ThreadReply> replies) {
  @Override
  public String toString() {
    return "OpenedItem";
  }
}
