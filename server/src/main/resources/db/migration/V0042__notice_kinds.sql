-- More reasons for a notice; what became of it; what each young person wants to be told, and when.
alter table notice drop constraint notice_kind_check;
alter table notice add constraint notice_kind_check check (kind in
  ('meeting-invitation', 'meeting-reminder', 'meeting-changed', 'meeting-cancelled', 'reply-waiting',
   'worker-changed', 'visit-assigned', 'something-changed'));
-- When no phone is woken for it any more, when a push service first took it, and when it was left to wait in the app.
alter table notice
  add column expires_at timestamptz,
  add column sent_at timestamptz,
  add column left_at timestamptz;
create index notice_meeting on notice (meeting_id) where meeting_id is not null;
create index notice_item on notice (item_id) where item_id is not null;

grant select (kind, expires_at, sent_at, left_at) on notice to heard_staff;
grant select (sent_at, left_at), update (sent_at, left_at) on notice to heard_jobs;
create policy jobs_note on notice for update to heard_jobs using (true);
-- Reminders, and what an import brings, are told by the jobs.
create policy jobs_tell on notice for insert to heard_jobs with check (true);
grant insert on notice to heard_jobs;
-- Whom to remind.
grant select (person_id) on meeting to heard_jobs;

create table notice_preference (
  person_id uuid constraint notice_preference_pkey primary key references person on delete cascade,
  authority_id uuid not null references authority,
  wakes boolean not null,
  reminders text[] not null constraint notice_preference_reminders_check check (reminders <@ '{week,day,hour}'),
  quiet_from time,
  quiet_until time,
  quiet_at_school boolean not null,
  constraint notice_preference_quiet_check check ((quiet_from is null) = (quiet_until is null))
);
call wall_in('notice_preference');
create policy self on notice_preference to heard_young using (person_id = current_person());
grant select, insert, update on notice_preference to heard_young;
create policy jobs_heed on notice_preference for select to heard_jobs using (true);
grant select on notice_preference to heard_jobs;

-- Whether they were told, beside what the duty team reads.
create policy duty_reads on notice for select to heard_duty using (true);
grant select (id, authority_id, kind, meeting_id, item_id, created_at, expires_at, sent_at, left_at, seen_at)
  on notice to heard_duty;
