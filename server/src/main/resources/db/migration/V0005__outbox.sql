-- What must still happen after a commit: written in the same transaction, claimed with SKIP LOCKED
-- under a lease, done at least once. Payloads hold opaque ids only.
create table outbox (
  id uuid constraint outbox_pkey primary key,
  authority_id uuid not null references authority,
  topic text not null,
  payload jsonb not null,
  due_at timestamptz not null,
  expires_at timestamptz not null,
  attempts int not null default 0,
  claimed_until timestamptz,
  done_at timestamptz,
  outcome text
);
create index outbox_due on outbox (due_at) where done_at is null;
create index outbox_expires on outbox (expires_at) where done_at is null;
create index outbox_done on outbox (done_at) where done_at is not null;

alter table outbox enable row level security;
alter table outbox force row level security;
create policy own_authority_writes on outbox for insert to heard_owner, heard_young, heard_staff, heard_duty
  with check (authority_id = current_authority());
create policy own_authority_reads on outbox for select to heard_owner, heard_staff
  using (authority_id = current_authority());
-- One worker serves every authority; it sees opaque ids and must name the authority to read anything else.
create policy jobs_claim on outbox to heard_jobs using (true);
grant insert on outbox to heard_young, heard_staff, heard_duty, heard_jobs;
grant select on outbox to heard_staff;
grant select, update, delete on outbox to heard_jobs;
