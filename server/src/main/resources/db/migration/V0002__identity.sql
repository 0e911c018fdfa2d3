create table person (
  id uuid constraint person_pkey primary key,
  authority_id uuid not null references authority,
  name_sealed bytea not null,
  born_on date not null,
  locality text not null,
  placement_group text not null constraint person_placement_group_check check (placement_group in
    ('foster-care', 'childrens-home', 'semi-independent', 'with-family', 'independent', 'other')),
  status text not null constraint person_status_check check (status in ('in-care', 'care-leaver', 'in-need'))
);
create index person_authority on person (authority_id);

-- One key a person, wrapped by the service's key: destroying the row destroys every text it sealed.
create table person_key (
  person_id uuid constraint person_key_pkey primary key references person on delete cascade,
  authority_id uuid not null references authority,
  wrapped bytea not null
);

create table staff (
  id uuid constraint staff_pkey primary key,
  authority_id uuid not null references authority,
  issuer text not null,
  subject text not null,
  name text not null,
  job_title text not null,
  roles text[] not null,
  constraint staff_issuer_subject_key unique (authority_id, issuer, subject)
);

create table staff_session (
  token_hash text constraint staff_session_pkey primary key,
  authority_id uuid not null references authority,
  staff_id uuid not null references staff on delete cascade,
  form_token text not null,
  expires_at timestamptz not null
);
create index staff_session_staff on staff_session (staff_id);

create table enrolment_code (
  id uuid constraint enrolment_code_pkey primary key,
  authority_id uuid not null references authority,
  person_id uuid not null references person on delete cascade,
  locator text not null constraint enrolment_code_locator_key unique,
  secret_hash text not null,
  issued_by uuid not null references staff,
  expires_at timestamptz not null,
  used_at timestamptz,
  wrong_tries int not null default 0
);
create index enrolment_code_person on enrolment_code (person_id);

create table device (
  id uuid constraint device_pkey primary key,
  authority_id uuid not null references authority,
  person_id uuid not null references person on delete cascade,
  name text,
  enrolled_at timestamptz not null,
  push_token text,
  push_platform text constraint device_push_platform_check check (push_platform in ('android', 'ios')),
  push_token_at timestamptz
);
create index device_person on device (person_id);

create table device_session (
  token_hash text constraint device_session_pkey primary key,
  authority_id uuid not null references authority,
  person_id uuid not null references person on delete cascade,
  device_id uuid not null references device on delete cascade,
  expires_at timestamptz not null
);
create index device_session_device on device_session (device_id);

call wall_in('person');
call wall_in('person_key');
call wall_in('staff');
call wall_in('staff_session');
call wall_in('device');
call wall_in('device_session');

create policy self on person to heard_young using (id = current_person());
create policy staff_all on person to heard_staff, heard_duty using (true);
grant select on person to heard_young, heard_staff, heard_duty;

create policy self on person_key to heard_young using (person_id = current_person());
create policy staff_all on person_key to heard_staff, heard_duty using (true);
grant select on person_key to heard_young, heard_staff, heard_duty;

create policy colleagues on staff to heard_young, heard_staff, heard_duty using (true);
grant select on staff to heard_young, heard_staff, heard_duty;

-- A session is found by the hash of the token that the caller holds, and by nothing else.
create policy holder on staff_session to heard_staff using (token_hash = current_proof());
grant select, insert, delete on staff_session to heard_staff;
create policy holder on device_session to heard_young
  using (token_hash = current_proof() or person_id = current_person());
grant select, insert, delete on device_session to heard_young;

-- A phone that enrols knows a code and not yet an authority: the code's locator leads to its row.
alter table enrolment_code enable row level security;
alter table enrolment_code force row level security;
create policy owner_all on enrolment_code to heard_owner using (authority_id = current_authority());
create policy staff_all on enrolment_code to heard_staff using (authority_id = current_authority());
create policy knows_locator on enrolment_code to heard_young
  using (locator = current_proof() or (person_id = current_person() and authority_id = current_authority()));
grant select, insert, update, delete on enrolment_code to heard_staff;
grant select, update (used_at, wrong_tries) on enrolment_code to heard_young;

create policy self on device to heard_young using (person_id = current_person());
create policy staff_sees_enrolment on device for select to heard_staff using (true);
create policy jobs_send on device to heard_jobs using (true);
grant select, insert, update, delete on device to heard_young;
grant select (id, authority_id, person_id, enrolled_at) on device to heard_staff;
grant select, update (push_token, push_platform, push_token_at) on device to heard_jobs;
