-- Which transaction wrote an entry: an entry is sealed only when no transaction before it can still commit.
alter table audit_entry add column tx xid8 not null default pg_current_xact_id();
create index audit_entry_order on audit_entry (authority_id, tx, id);

-- The chain: each seal's hash covers the entry and the hash before it (care.heard.platform.audit.Link).
create table audit_seal (
  authority_id uuid not null references authority,
  position bigint not null constraint audit_seal_position_check check (position > 0),
  entry_id bigint not null,
  hash bytea not null,
  constraint audit_seal_pkey primary key (authority_id, position),
  constraint audit_seal_entry_key unique (entry_id)
);

-- The chain's head, signed with a key that is not in the database, every minute in which it grew.
create table audit_checkpoint (
  authority_id uuid not null references authority,
  position bigint not null,
  note text not null,
  constraint audit_checkpoint_pkey primary key (authority_id, position)
);

call wall_in('audit_seal');
call wall_in('audit_checkpoint');
create policy jobs_seal on audit_entry for select to heard_jobs using (true);
create policy jobs_seal on audit_seal to heard_jobs using (true);
create policy jobs_sign on audit_checkpoint to heard_jobs using (true);
grant select on audit_entry to heard_jobs;
grant select, insert on audit_seal, audit_checkpoint to heard_jobs;

-- The auditor's door: the log, its seals, and nothing else.
grant usage on schema heard to heard_audit;
grant select on authority to heard_audit;
create policy auditor_reads on audit_entry for select to heard_audit using (true);
create policy auditor_appends on audit_entry for insert to heard_audit with check (true);
create policy auditor_reads on audit_seal for select to heard_audit using (true);
create policy auditor_reads on audit_checkpoint for select to heard_audit using (true);
grant select, insert on audit_entry to heard_audit;
grant select on audit_seal, audit_checkpoint to heard_audit;

create function audit_is_append_only() returns trigger language plpgsql as $$
begin
  raise exception 'the audit log is never changed or removed';
end $$;
create trigger append_only before update or delete on audit_seal
  for each row execute function audit_is_append_only();
create trigger append_only_truncate before truncate on audit_seal
  for each statement execute function audit_is_append_only();
create trigger append_only before update or delete on audit_checkpoint
  for each row execute function audit_is_append_only();
create trigger append_only_truncate before truncate on audit_checkpoint
  for each statement execute function audit_is_append_only();
