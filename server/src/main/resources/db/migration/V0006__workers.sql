create table worker (
  id uuid constraint worker_pkey primary key,
  authority_id uuid not null references authority,
  name text not null,
  role text not null,
  team text not null
);

create table allocation (
  id uuid constraint allocation_pkey primary key,
  authority_id uuid not null references authority,
  person_id uuid not null references person on delete cascade,
  worker_id uuid not null references worker,
  starts_on date not null,
  ends_on date,
  change_reason text constraint allocation_change_reason_check check (change_reason in
    ('MANAGE', 'FCONTA', 'LEFTRL', 'ORGRST', 'TSPROC', 'ABSENC', 'CHCHAN', 'PCCHAN', 'SWDIED', 'OTHERS')),
  constraint allocation_dates_check check (ends_on is null or ends_on >= starts_on)
);
create index allocation_person on allocation (person_id, starts_on);

-- A member of staff who is somebody's worker sees what was shared with "my worker".
alter table staff add column worker_id uuid references worker;

call wall_in('worker');
call wall_in('allocation');
create policy known_to_all on worker for select to heard_young, heard_staff, heard_duty using (true);
create policy self on allocation for select to heard_young using (person_id = current_person());
create policy staff_all on allocation for select to heard_staff, heard_duty using (true);
grant select on worker, allocation to heard_young, heard_staff, heard_duty;
