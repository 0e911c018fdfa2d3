create table meeting (
  id uuid constraint meeting_pkey primary key,
  authority_id uuid not null references authority,
  person_id uuid not null references person on delete cascade,
  kind text not null constraint meeting_kind_check check (kind in
    ('children-in-care-review', 'pathway-plan-review', 'child-protection-conference', 'core-group',
     'child-in-need-meeting', 'personal-education-plan', 'other')),
  starts_at timestamptz not null,
  ends_at timestamptz,
  place_sealed bytea not null,
  who_sealed bytea not null,
  state text not null constraint meeting_state_check check (state in ('planned', 'held', 'cancelled')),
  scheduled_by uuid not null references staff,
  constraint meeting_times_check check (ends_at is null or ends_at > starts_at)
);
create index meeting_person on meeting (person_id, starts_at);
create index meeting_authority on meeting (authority_id, starts_at);

call wall_in('meeting');
create policy self on meeting for select to heard_young using (person_id = current_person());
create policy staff_all on meeting to heard_staff using (true);
create policy jobs_check on meeting for select to heard_jobs using (true);
grant select on meeting to heard_young;
grant select, insert, update (state) on meeting to heard_staff;
grant select (id, authority_id, starts_at, state) on meeting to heard_jobs;
