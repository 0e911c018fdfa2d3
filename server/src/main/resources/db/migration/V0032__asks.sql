-- How often a young person is asked anything, by whatever part of the service.
alter table authority
  add column asks_at_most int not null default 2
    constraint authority_asks_at_most_check check (asks_at_most between 0 and 50),
  add column asks_within_days int not null default 14
    constraint authority_asks_within_days_check check (asks_within_days between 1 and 366);

-- Who was asked which questions, when and why. An ask that the cap holds back waits for its day.
create table ask (
  id uuid constraint ask_pkey primary key,
  authority_id uuid not null references authority,
  person_id uuid not null references person on delete cascade,
  question_set text not null,
  reason text not null constraint ask_reason_check check (reason in
    ('period', 'campaign', 'worker-change', 'meeting')),
  about uuid,
  state text not null constraint ask_state_check check (state in
    ('waiting', 'open', 'answered', 'not-now', 'lapsed')),
  wanted_on date not null,
  asked_on date,
  until date not null,
  ended_on date,
  constraint ask_asked_on_check check (
    case state when 'waiting' then asked_on is null when 'lapsed' then true else asked_on is not null end),
  constraint ask_ended_on_check check ((state in ('answered', 'not-now', 'lapsed')) = (ended_on is not null))
);
-- Once for each thing it is about, for ever.
create unique index ask_once on ask (person_id, question_set, reason, about) where about is not null;
create index ask_person on ask (person_id, asked_on);
create index ask_due on ask (authority_id, until) where state in ('waiting', 'open');
create index ask_about on ask (about) where about is not null;

call wall_in('ask');
create policy self on ask to heard_young using (person_id = current_person());
grant select, update (state, ended_on) on ask to heard_young;
-- Staff and jobs ask. Who answered is nobody's to look up: staff do not see how an ask ended.
create policy staff_ask on ask to heard_staff using (true);
grant select (id, authority_id, person_id, question_set, reason, about, wanted_on, asked_on, until), insert
  on ask to heard_staff;
create policy jobs_ask on ask to heard_jobs using (true);
grant select, insert, update (state, asked_on, until, ended_on) on ask to heard_jobs;

-- Whether a question set is for somebody goes by their age and status.
create policy jobs_ask on person for select to heard_jobs using (true);
grant select (id, authority_id, born_on, status) on person to heard_jobs;
