-- Append-only: who did what to which thing. Never names, never words.
create table audit_entry (
  id bigint generated always as identity constraint audit_entry_pkey primary key,
  authority_id uuid not null references authority,
  at timestamptz not null,
  actor_kind text not null constraint audit_entry_actor_kind_check check (actor_kind in ('young-person', 'staff', 'service')),
  actor_id uuid,
  verb text not null,
  subject_id uuid,
  detail jsonb not null default '{}'
);
create index audit_entry_subject on audit_entry (subject_id);

call wall_in('audit_entry');
create policy everyone_appends on audit_entry for insert
  to heard_young, heard_staff, heard_duty, heard_board, heard_jobs with check (true);
grant insert on audit_entry to heard_young, heard_staff, heard_duty, heard_board, heard_jobs;

create function audit_entry_is_append_only() returns trigger language plpgsql as $$
begin
  raise exception 'audit entries are never changed or removed';
end $$;
create trigger append_only before update or delete on audit_entry
  for each row execute function audit_entry_is_append_only();
create trigger append_only_truncate before truncate on audit_entry
  for each statement execute function audit_entry_is_append_only();
