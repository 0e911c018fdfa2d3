-- What a young person says is wrong in what is held on them, and what became of it (promise 6; UK GDPR Art 16).
create table correction (
  id uuid constraint correction_pkey primary key,
  authority_id uuid not null references authority,
  person_id uuid not null references person on delete cascade,
  about text not null constraint correction_about_check check (about in
    ('about-you', 'workers', 'reviews', 'meetings', 'other')),
  words_sealed bytea not null,
  asked_on date not null,
  answer_by date not null,
  state text not null constraint correction_state_check check (state in ('waiting', 'put-right', 'stays')),
  answer_sealed bytea,
  answered_by uuid references staff,
  answered_on date,
  constraint correction_answer_check check (
    (state = 'waiting') = (num_nonnulls(answer_sealed, answered_by, answered_on) = 0)
    and num_nonnulls(answer_sealed, answered_by, answered_on) in (0, 3))
);
create index correction_person on correction (person_id, asked_on);
create index correction_waiting on correction (authority_id, answer_by) where state = 'waiting';

-- Who read it, on which day: what the young person sees of it.
create table correction_read (
  correction_id uuid not null references correction on delete cascade,
  staff_id uuid not null references staff,
  read_on date not null,
  authority_id uuid not null references authority,
  person_id uuid not null references person on delete cascade,
  constraint correction_read_pkey primary key (correction_id, staff_id, read_on)
);
create index correction_read_person on correction_read (person_id);

alter table alert add column correction_id uuid
  constraint alert_correction_key unique
  constraint alert_correction_fkey references correction;
alter table alert drop constraint alert_subject_check;
alter table alert add constraint alert_subject_check
  check (num_nonnulls(item_id, concern_id, meeting_concern_id, correction_id) = 1);
grant select (correction_id) on alert to heard_staff;

call wall_in('correction');
call wall_in('correction_read');

create policy self on correction to heard_young using (person_id = current_person());
grant select, insert on correction to heard_young;
create policy self on correction_read for select to heard_young using (person_id = current_person());
grant select on correction_read to heard_young;

-- The participation team has the records put right; the duty team reads what opened an alert.
create policy readers on correction for select to heard_staff using (
  (select caller_is('{participation-officer}'))
  or ((select caller_is('{duty-officer,safeguarding-lead}'))
      and exists (select from alert a where a.correction_id = correction.id)));
create policy answer on correction for update to heard_staff
  using ((select caller_is('{participation-officer}'))) with check (answered_by = current_caller());
grant select, update (state, answer_sealed, answered_by, answered_on) on correction to heard_staff;
create policy own on correction_read to heard_staff
  using (staff_id = current_caller())
  with check (staff_id = current_caller() and exists (select from correction c where c.id = correction_id));
grant select, insert on correction_read to heard_staff;
