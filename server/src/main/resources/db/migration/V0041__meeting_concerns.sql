-- Words for a meeting that opened an alert, as they were: the duty team reads these and nothing else of it.
create table meeting_concern (
  id uuid constraint meeting_concern_pkey primary key,
  authority_id uuid not null references authority,
  meeting_id uuid not null references meeting on delete cascade,
  person_id uuid not null references person on delete cascade,
  words_sealed bytea not null
);
create index meeting_concern_meeting on meeting_concern (meeting_id);
create index meeting_concern_person on meeting_concern (person_id);

alter table alert add column meeting_concern_id uuid
  constraint alert_meeting_concern_key unique
  constraint alert_meeting_concern_fkey references meeting_concern;
alter table alert drop constraint alert_subject_check;
alter table alert add constraint alert_subject_check check (num_nonnulls(item_id, concern_id, meeting_concern_id) = 1);

call wall_in('meeting_concern');
create policy keeps on meeting_concern for insert to heard_young with check (person_id = current_person());
grant insert on meeting_concern to heard_young;
create policy duty_reads on meeting_concern for select to heard_duty using (
  (select caller_has('duty-officer')) or (select caller_has('safeguarding-lead')));
grant select on meeting_concern to heard_duty;

-- The young person sees that the duty team read it.
create policy duty_own on meeting_read to heard_duty
  using (staff_id = nullif(current_setting('app.caller', true), '')::uuid);
grant select, insert on meeting_read to heard_duty;
