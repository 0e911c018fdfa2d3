-- Which version of My meeting was answered. What was prepared before this was answered to the words that were built in.
alter table meeting_preparation
  add column question_set_id uuid constraint meeting_preparation_question_set_fkey references question_set;
grant update (question_set_id) on meeting_preparation to heard_young;
