-- Who vouches for an authority's staff and board (OpenID Connect). Written by the onboarding, as the tables' owner.
create table identity_provider (
  authority_id uuid constraint identity_provider_pkey primary key references authority,
  issuer text not null,
  client_id text not null,
  client_secret_sealed bytea not null,
  roles_claim text not null,
  role_map jsonb not null,
  multi_factor_acr text[] not null,
  multi_factor_amr text[] not null,
  -- Two authorities may share a provider, but never a client of it: a token is for one of them alone.
  constraint identity_provider_issuer_client_id_key unique (issuer, client_id)
);
call wall_in('identity_provider');
create policy sign_in_reads on identity_provider for select to heard_staff using (true);
grant select on identity_provider to heard_staff;

-- Sessions from before this version end: nobody knows when they were last used.
alter table staff_session
  add column last_used_at timestamptz not null default '-infinity',
  add column multi_factor_at timestamptz,
  add column id_token_sealed bytea;
alter table staff_session alter column last_used_at drop default;
grant update (last_used_at) on staff_session to heard_staff;

-- A row of staff is written at sign-in, and then only the one of whoever is signing in: no page and no operation of
-- somebody signed in can give anybody a role.
create policy written_at_sign_in on staff as restrictive for insert to heard_staff
  with check (issuer || ' ' || subject = current_proof());
create policy changed_at_sign_in on staff as restrictive for update to heard_staff
  using (issuer || ' ' || subject = current_proof());
grant insert, update (name, job_title, roles) on staff to heard_staff;
