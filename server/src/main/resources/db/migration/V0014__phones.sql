-- Phones hold a key now, and a session is bound to it: what a phone held before can prove nothing. Every phone asks
-- for a new code, and until it has one it is not woken. (The owner sees no rows while row-level security is forced.)
drop table device_session;
alter table device no force row level security;
delete from device;
alter table device force row level security;

-- One row a phone. It says when the phone was used no longer than a minute (rotated_at) and only to the month
-- (last_day): times of use beside items without a sender would name senders.
create table phone_session (
  device_id uuid constraint phone_session_pkey primary key references device on delete cascade,
  authority_id uuid not null references authority,
  person_id uuid not null references person on delete cascade,
  key_thumbprint text not null,
  token_hash text not null,
  previous_hash text,
  rotated_at timestamptz,
  last_day date not null
);
create index phone_session_person on phone_session (person_id);

call wall_in('phone_session');

-- A phone that renews its tokens has shown which device it is and not yet whose: the device leads to its row.
create policy holder on phone_session to heard_young
  using (device_id::text = current_proof() or person_id = current_person());
grant select, insert, update, delete on phone_session to heard_young;
create policy jobs_tidy on phone_session to heard_jobs using (true);
grant select, insert, delete on phone_session to heard_jobs;
grant delete on device to heard_jobs;

-- The phone before is lost: whoever uses the code ends the sessions of every other phone.
alter table enrolment_code add column phone_lost boolean not null default false;
