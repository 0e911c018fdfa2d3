-- The first answer to each command of a phone, kept sealed so that a repeat gets the same one.
create table idempotent_reply (
  authority_id uuid not null references authority,
  caller_id uuid not null,
  key uuid not null,
  request_hash bytea not null,
  status int not null,
  body_sealed bytea not null,
  kept_until timestamptz not null,
  constraint idempotent_reply_pkey primary key (authority_id, caller_id, key)
);
create index idempotent_reply_kept_until on idempotent_reply (kept_until);

call wall_in('idempotent_reply');
create policy own on idempotent_reply to heard_young, heard_staff, heard_duty using (caller_id::text = current_setting('app.caller', true));
grant select, insert on idempotent_reply to heard_young, heard_staff, heard_duty;
create policy jobs_expire on idempotent_reply to heard_jobs using (true);
grant select, delete on idempotent_reply to heard_jobs;
