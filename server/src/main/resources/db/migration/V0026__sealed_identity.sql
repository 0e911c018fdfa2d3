-- The sealed identity (promise 2): the public keys are everybody's to read; of a private key each holder has a copy
-- of their own, wrapped by their passphrase and then by the service's key.
create table identity_key (
  id text constraint identity_key_pkey primary key,
  authority_id uuid not null references authority,
  role text not null constraint identity_key_role_check check (role in ('duty', 'lead')),
  public_key bytea not null constraint identity_key_public_key_check check (octet_length(public_key) = 32),
  state text not null constraint identity_key_state_check check (state in ('current', 'retired', 'lost')),
  made_on date not null
);
create unique index identity_key_current on identity_key (authority_id, role) where state = 'current';
alter table identity_key enable row level security;
alter table identity_key force row level security;
create policy everyone_reads on identity_key for select using (true);
create policy owner_all on identity_key to heard_owner using (true);
grant select on identity_key to heard_young, heard_duty;

create table identity_key_holder (
  key_id text not null references identity_key,
  authority_id uuid not null references authority,
  staff_id uuid not null references staff,
  wrapped bytea not null,
  constraint identity_key_holder_pkey primary key (key_id, staff_id)
);
call wall_in('identity_key_holder');
create policy themselves on identity_key_holder for select to heard_duty using (staff_id = current_caller());
grant select on identity_key_holder to heard_duty;

-- Wrong passphrases, counted before each is tried.
create table passphrase_try (
  staff_id uuid constraint passphrase_try_pkey primary key references staff on delete cascade,
  authority_id uuid not null references authority,
  tries int not null,
  since timestamptz not null
);
call wall_in('passphrase_try');
create policy themselves on passphrase_try to heard_duty using (staff_id = current_caller());
grant select, insert, update on passphrase_try to heard_duty;

-- Two people open a sealed identity together. What is inside is kept for minutes and sealed: with the outer layer off
-- while it waits for the second person, and opened while it may be looked at.
create table identity_opening (
  id uuid constraint identity_opening_pkey primary key,
  authority_id uuid not null references authority,
  item_id uuid not null references feedback_item,
  state text not null constraint identity_opening_state_check
    check (state in ('requested', 'refused', 'approved', 'over')),
  reason_sealed bytea not null,
  requested_by uuid not null references staff,
  requested_at timestamptz not null,
  wait_until timestamptz not null,
  half_sealed bytea,
  decided_by uuid references staff,
  decided_at timestamptz,
  not_told_sealed bytea,
  view_until timestamptz,
  identity_sealed bytea,
  constraint identity_opening_second_person_check check (decided_by <> requested_by),
  constraint identity_opening_approved_check check (state <> 'approved' or (decided_by is not null and view_until is not null)),
  constraint identity_opening_half_check check (half_sealed is null or state = 'requested'),
  constraint identity_opening_identity_check check (identity_sealed is null or state = 'approved')
);
create unique index identity_opening_one_at_a_time on identity_opening (item_id) where state in ('requested', 'approved');
call wall_in('identity_opening');
create policy duty_team_only on identity_opening as restrictive to heard_duty
  using (exists (select 1 from staff s
                  where s.id = current_caller() and s.roles && '{duty-officer,safeguarding-lead}'));
create policy duty_opens on identity_opening to heard_duty using (true);
-- The database lets nobody ask, or approve, but those whose key it is; nor anybody be both.
create policy officer_asks on identity_opening as restrictive for insert to heard_duty
  with check (requested_by = current_caller() and decided_by is null and state = 'requested'
              and exists (select 1 from staff s where s.id = current_caller() and 'duty-officer' = any (s.roles)));
grant select, insert,
      update (state, half_sealed, decided_by, decided_at, not_told_sealed, view_until, identity_sealed)
  on identity_opening to heard_duty;
create policy jobs_end on identity_opening to heard_jobs using (true);
grant select (id, authority_id, state, wait_until, view_until),
      update (state, half_sealed, identity_sealed) on identity_opening to heard_jobs;
