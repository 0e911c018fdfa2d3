-- What the council's own records say, as the open Standard Safeguarding Dataset gives it: who is there, who works
-- with whom, and which reviews are due. A login role of its own brings it in, and can read no name and no word.
grant usage on schema heard to heard_import;
grant select on authority to heard_import;

-- Found again by a keyed hash of the council's own number, so that a copy of the database leads to no record there.
alter table person add column council_key text, add column name_mark text;
alter table person add constraint person_council_key_key unique (authority_id, council_key);
alter table worker add column council_key text, add column staff_key text;
alter table worker add constraint worker_council_key_key unique (authority_id, council_key);
create index worker_staff_key on worker (authority_id, staff_key) where staff_key is not null;
alter table allocation
  add column source_key text,
  add column kind text not null default 'social-worker'
    constraint allocation_kind_check check (kind in ('social-worker', 'personal-adviser')),
  add column team text;
alter table allocation add constraint allocation_source_key_key unique (authority_id, source_key);

-- Who asked to be erased stays away when the council's next extract names them.
create table erased_person (
  authority_id uuid not null references authority,
  council_key text not null,
  constraint erased_person_pkey primary key (authority_id, council_key)
);
create function keep_erased_away() returns trigger language plpgsql security definer
  set search_path = heard, pg_temp as $$
begin
  if old.council_key is not null then
    insert into erased_person values (old.authority_id, old.council_key) on conflict do nothing;
  end if;
  return old;
end $$;
create trigger erased_stay_away after delete on person for each row execute function keep_erased_away();

-- When the allocated worker changed (care.heard.workers.WorkerChanges says what that is).
create table worker_change (
  id uuid constraint worker_change_pkey primary key,
  authority_id uuid not null references authority,
  person_id uuid not null references person on delete cascade,
  allocation_id uuid references allocation on delete set null,
  from_worker uuid not null references worker,
  to_worker uuid not null references worker,
  changed_on date not null,
  reason text constraint worker_change_reason_check check (reason in
    ('MANAGE', 'FCONTA', 'LEFTRL', 'ORGRST', 'TSPROC', 'ABSENC', 'CHCHAN', 'PCCHAN', 'SWDIED', 'OTHERS')),
  state text not null constraint worker_change_state_check check (state in ('new', 'asked', 'passed'))
);
create index worker_change_person on worker_change (person_id, changed_on);
create index worker_change_new on worker_change (authority_id, changed_on) where state = 'new';
create index worker_change_allocation on worker_change (allocation_id);

-- Feedback about a change outlives a correction of the records. Not valid: rows from before named an allocation.
alter table feedback_item drop constraint feedback_item_about_change_fkey;
alter table feedback_item add constraint feedback_item_about_change_fkey
  foreign key (about_change) references worker_change on delete set null not valid;

-- Reviews of children in care (SSDA903 participation codes), for whoever plans meetings.
create table ssd_review (
  id uuid constraint ssd_review_pkey primary key,
  authority_id uuid not null references authority,
  person_id uuid not null references person on delete cascade,
  source_key text not null,
  due_on date,
  held_on date,
  cancelled boolean not null,
  participation text constraint ssd_review_participation_check check (participation ~ '^PN[0-7]$'),
  constraint ssd_review_source_key_key unique (authority_id, source_key)
);
create index ssd_review_person on ssd_review (person_id, due_on);

-- Each import, and what it refused: file, line, column and why, and nothing of the row itself but codes and dates.
create table ssd_import (
  id uuid constraint ssd_import_pkey primary key,
  authority_id uuid not null references authority,
  started_by uuid references staff,
  started_at timestamptz not null,
  state text not null constraint ssd_import_state_check check (state in
    ('running', 'done', 'unchanged', 'tried', 'refused', 'failed')),
  stage text not null,
  rows_read bigint not null,
  refused_rows bigint not null,
  changes jsonb not null,
  seen_at timestamptz not null,
  finished_at timestamptz
);
create index ssd_import_started on ssd_import (authority_id, started_at);

create table ssd_refusal (
  import_id uuid not null references ssd_import on delete cascade,
  place int not null,
  authority_id uuid not null references authority,
  file text not null,
  line bigint,
  column_name text,
  reason text not null,
  constraint ssd_refusal_pkey primary key (import_id, place)
);

-- Where an import lays out what it read; empty outside its own transaction.
create unlogged table staged_allocation (
  authority_id uuid not null references authority,
  line bigint not null,
  source_key text not null,
  person_key text not null,
  worker_key text,
  kind text,
  team text,
  starts_on date,
  ends_on date,
  change_reason text,
  refused boolean not null
);
create index staged_allocation_person on staged_allocation (authority_id, person_key);
create index staged_allocation_source on staged_allocation (authority_id, source_key);
create unlogged table staged_worker (
  authority_id uuid not null references authority,
  line bigint not null,
  worker_key text not null,
  staff_key text,
  name text not null,
  role text not null,
  team text not null
);
create unlogged table staged_review (
  authority_id uuid not null references authority,
  line bigint not null,
  source_key text not null,
  person_key text,
  care_key text,
  due_on date,
  held_on date,
  cancelled boolean,
  participation text,
  refused boolean not null
);
-- What is so of somebody's care from a day to a day: in care, a care leaver, where they live.
create unlogged table staged_care (
  authority_id uuid not null references authority,
  extract text not null,
  line bigint not null,
  source_key text not null,
  person_key text,
  care_key text,
  fact text not null,
  value text not null,
  starts_on date,
  ends_on date
);
create index staged_care_person on staged_care (authority_id, person_key);
create index staged_care_care on staged_care (authority_id, care_key);
create unlogged table staged_person (
  authority_id uuid not null references authority,
  line bigint not null,
  person_key text not null,
  constraint staged_person_pkey primary key (authority_id, person_key)
);
create unlogged table staged_touched (
  authority_id uuid not null references authority,
  person_id uuid not null
);

-- What was laid out a moment ago is not counted yet: without this, joins are planned for empty tables.
create function count_staged() returns void language plpgsql security definer set search_path = heard, pg_temp as $$
begin
  analyze staged_allocation, staged_worker, staged_review, staged_care, staged_person;
end $$;
revoke execute on function count_staged() from public;
grant execute on function count_staged() to heard_import;

call wall_in('erased_person');
call wall_in('worker_change');
call wall_in('ssd_review');
call wall_in('ssd_import');
call wall_in('ssd_refusal');
call wall_in('staged_allocation');
call wall_in('staged_worker');
call wall_in('staged_review');
call wall_in('staged_care');
call wall_in('staged_person');
call wall_in('staged_touched');

create policy import_all on person to heard_import using (true);
grant select (id, authority_id, born_on, locality, placement_group, status, council_key, name_mark), insert,
  update (name_sealed, born_on, locality, placement_group, status, name_mark) on person to heard_import;
create policy import_all on person_key to heard_import using (true);
grant select, insert on person_key to heard_import;
create policy import_reads on erased_person for select to heard_import using (true);
grant select on erased_person to heard_import;
create policy import_all on worker to heard_import using (true);
grant select, insert, update (name, role, team, staff_key) on worker to heard_import;
create policy import_all on allocation to heard_import using (true);
grant select, insert, update (worker_id, starts_on, ends_on, change_reason, kind, team), delete
  on allocation to heard_import;
create policy import_all on worker_change to heard_import using (true);
grant select, insert, update (allocation_id, changed_on, reason), delete on worker_change to heard_import;
create policy import_all on ssd_review to heard_import using (true);
grant select, insert, update (due_on, held_on, cancelled, participation), delete on ssd_review to heard_import;
create policy import_all on ssd_import to heard_import using (true);
grant select, insert, update (state, stage, rows_read, refused_rows, changes, seen_at, finished_at)
  on ssd_import to heard_import;
create policy import_writes on ssd_refusal to heard_import using (true);
grant select, insert on ssd_refusal to heard_import;
create policy import_all on staged_allocation to heard_import using (true);
create policy import_all on staged_worker to heard_import using (true);
create policy import_all on staged_review to heard_import using (true);
create policy import_all on staged_care to heard_import using (true);
create policy import_all on staged_person to heard_import using (true);
create policy import_all on staged_touched to heard_import using (true);
grant select, insert, update, delete on staged_allocation, staged_worker, staged_review, staged_care, staged_person,
  staged_touched to heard_import;
create policy import_appends on audit_entry for insert to heard_import with check (true);
grant insert on audit_entry to heard_import;

create policy self on worker_change for select to heard_young using (person_id = current_person());
grant select on worker_change to heard_young;
create policy jobs_ask on worker_change to heard_jobs using (true);
grant select, update (state) on worker_change to heard_jobs;

create policy planners on ssd_review for select to heard_staff, heard_jobs using (true);
grant select on ssd_review to heard_staff, heard_jobs;
create policy freshness on ssd_import for select to heard_staff using (true);
grant select on ssd_import to heard_staff;
create policy administrators on ssd_refusal for select to heard_staff using (
  exists (select 1 from staff s where s.id = current_caller() and 'administrator' = any (s.roles)));
grant select on ssd_refusal to heard_staff;
