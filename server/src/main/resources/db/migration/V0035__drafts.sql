-- What a young person has begun to say by name, for their other devices: sealed with their key, gone once it is sent,
-- and forgotten after a while. What will be sent without a name never leaves the phone, so it is never here.
create table feedback_draft (
  person_id uuid not null references person on delete cascade,
  question_set text not null,
  authority_id uuid not null references authority,
  etag text not null,
  content_sealed bytea not null,
  saved_on date not null,
  constraint feedback_draft_pkey primary key (person_id, question_set)
);
create index feedback_draft_saved_on on feedback_draft (authority_id, saved_on);
call wall_in('feedback_draft');
create policy self on feedback_draft to heard_young using (person_id = current_person());
grant select, insert, update (etag, content_sealed, saved_on), delete on feedback_draft to heard_young;
create policy jobs_forget on feedback_draft to heard_jobs using (true);
grant select (authority_id, saved_on), delete on feedback_draft to heard_jobs;
