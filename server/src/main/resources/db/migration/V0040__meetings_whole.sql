-- A meeting, whole: who runs it, what becomes of it, and what the young person wants from it.
alter table meeting
  add column version int not null default 0,
  add column chair_id uuid constraint meeting_chair_fkey references staff,
  add column time_alone boolean not null default false,
  -- For the first of its kind: the day from which the law counts.
  add column counts_from date,
  add column cancel_reason text constraint meeting_cancel_reason_check check (cancel_reason in
    ('young-person-asked', 'staff-away', 'not-needed', 'planned-anew', 'other')),
  add column attended text constraint meeting_attended_check check (attended in ('came', 'part', 'away')),
  add column spoke text constraint meeting_spoke_check check (spoke in ('self', 'advocate', 'symbols', 'nothing')),
  add column suggested_code text constraint meeting_suggested_code_check check (suggested_code ~ '^PN[0-7]$'),
  add column participation_code text constraint meeting_participation_code_check check (participation_code ~ '^PN[0-7]$'),
  add constraint meeting_outcome_check check (attended is null or state = 'held'),
  add constraint meeting_code_check check (participation_code is null or state = 'held');
create index meeting_chair on meeting (chair_id);

-- Whether the member of staff who asks holds a role. Policies ask it once a query.
create function caller_has(wanted text) returns boolean stable language sql
begin atomic
  select exists (
    select 1 from staff s
     where s.id = nullif(current_setting('app.caller', true), '')::uuid and wanted = any(s.roles));
end;

-- Staff know of the meetings of the young people on their list, and of those they run; the participation team of all.
drop policy staff_all on meeting;
create policy theirs on meeting to heard_staff using (
  (select caller_has('participation-officer'))
  or person_id in (select works_with())
  or chair_id = nullif(current_setting('app.caller', true), '')::uuid);
-- For the year's return, those who may make it see reviews that were held.
create policy held_reviews on meeting for select to heard_staff using (
  (select caller_has('service-manager')) and kind = 'children-in-care-review' and state = 'held');
grant update (state, version, starts_at, ends_at, place_sealed, chair_id, cancel_reason, attended, spoke,
              suggested_code, participation_code) on meeting to heard_staff;
grant select (person_id, kind, counts_from) on meeting to heard_jobs;

create table meeting_preparation (
  meeting_id uuid constraint meeting_preparation_pkey primary key references meeting on delete cascade,
  authority_id uuid not null references authority,
  person_id uuid not null references person on delete cascade,
  version int not null,
  answer text constraint meeting_preparation_answer_check check (answer in ('come', 'part', 'words', 'talk')),
  speaker text constraint meeting_preparation_speaker_check check (speaker in ('me', 'advocate', 'chair', 'read-out')),
  words_for text constraint meeting_preparation_words_for_check check (words_for in ('chair', 'participation')),
  time_alone text constraint meeting_preparation_time_alone_check check (time_alone in ('yes', 'no')),
  saved_on date
);
create index meeting_preparation_person on meeting_preparation (person_id);

-- What they wrote, sealed with their key; and, as one more part, for whom it is not.
create table meeting_word (
  meeting_id uuid not null references meeting on delete cascade,
  part text not null constraint meeting_word_part_check check (part in
    ('people', 'setting', 'well', 'change', 'talk', 'not-for')),
  authority_id uuid not null references authority,
  person_id uuid not null references person on delete cascade,
  words_sealed bytea not null,
  private boolean not null,
  constraint meeting_word_pkey primary key (meeting_id, part)
);
create index meeting_word_person on meeting_word (person_id);

create table meeting_read (
  meeting_id uuid not null references meeting on delete cascade,
  staff_id uuid not null references staff,
  read_on date not null,
  authority_id uuid not null references authority,
  person_id uuid not null references person on delete cascade,
  constraint meeting_read_pkey primary key (meeting_id, staff_id, read_on)
);
create index meeting_read_person on meeting_read (person_id);

create table meeting_afterwards (
  meeting_id uuid constraint meeting_afterwards_pkey primary key references meeting on delete cascade,
  authority_id uuid not null references authority,
  person_id uuid not null references person on delete cascade,
  kept text not null constraint meeting_afterwards_kept_check check (kept in ('yes', 'sort-of', 'no', 'skip')),
  words_sealed bytea,
  said_on date not null
);
create index meeting_afterwards_person on meeting_afterwards (person_id);

-- The day on which the service first said that a review is due or late.
create table review_warning (
  person_id uuid not null references person on delete cascade,
  kind text not null,
  due_on date not null,
  authority_id uuid not null references authority,
  warned_on date not null,
  constraint review_warning_pkey primary key (person_id, kind, due_on)
);

call wall_in('meeting_preparation');
call wall_in('meeting_word');
call wall_in('meeting_read');
call wall_in('meeting_afterwards');
call wall_in('review_warning');

create policy self on meeting_preparation to heard_young using (
  person_id = current_person()
  and exists (select 1 from meeting m where m.id = meeting_id and m.person_id = current_person()));
grant select, insert, update (version, answer, speaker, words_for, time_alone, saved_on) on meeting_preparation to heard_young;
create policy of_a_meeting_they_know on meeting_preparation for select to heard_staff using (
  exists (select 1 from meeting m where m.id = meeting_id));
grant select on meeting_preparation to heard_staff;

create policy self on meeting_word to heard_young using (
  person_id = current_person()
  and exists (select 1 from meeting m where m.id = meeting_id and m.person_id = current_person()));
grant select, insert, delete, update (words_sealed, private) on meeting_word to heard_young;
-- The words are for the one whom the young person chose, and for nobody else.
create policy for_whom_it_is on meeting_word for select to heard_staff using (
  exists (
    select 1
      from meeting_preparation p join meeting m on m.id = p.meeting_id
     where p.meeting_id = meeting_word.meeting_id
       and ((p.words_for = 'chair' and m.chair_id = nullif(current_setting('app.caller', true), '')::uuid)
         or (p.words_for = 'participation' and (select caller_has('participation-officer'))))));
grant select on meeting_word to heard_staff;

create policy self on meeting_read for select to heard_young using (person_id = current_person());
grant select on meeting_read to heard_young;
create policy own on meeting_read to heard_staff
  using (staff_id = nullif(current_setting('app.caller', true), '')::uuid);
grant select, insert on meeting_read to heard_staff;

create policy self on meeting_afterwards to heard_young using (
  person_id = current_person()
  and exists (select 1 from meeting m where m.id = meeting_id and m.person_id = current_person()));
grant select, insert, update (kept, words_sealed, said_on) on meeting_afterwards to heard_young;
create policy team_and_chair on meeting_afterwards for select to heard_staff using (
  (select caller_has('participation-officer'))
  or exists (
    select 1 from meeting m
     where m.id = meeting_id and m.chair_id = nullif(current_setting('app.caller', true), '')::uuid));
grant select on meeting_afterwards to heard_staff;

create policy notes on review_warning to heard_jobs using (true);
grant select, insert on review_warning to heard_jobs;
create policy of_a_meeting_they_know on review_warning for select to heard_staff using (
  exists (select 1 from meeting m where m.person_id = review_warning.person_id));
grant select on review_warning to heard_staff;
