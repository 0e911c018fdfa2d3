-- How an authority looks and when it is left in peace. Written by the onboarding, as the tables' owner; like the name
-- and the help lines, what stands on the authority itself is public.
alter table authority
  add column short_name text,
  add column accent text constraint authority_accent_check check (accent ~ '^#[0-9a-f]{6}$'),
  add column quiet_from time not null default '20:00',
  add column quiet_until time not null default '08:00',
  add column school_from time not null default '09:00',
  add column school_until time not null default '15:30';

create table school_term (
  authority_id uuid not null references authority,
  first_day date not null,
  last_day date not null,
  constraint school_term_pkey primary key (authority_id, first_day),
  constraint school_term_days_check check (first_day <= last_day)
);
call wall_in('school_term');
-- Notices are sent by the jobs, and they alone keep quiet in school.
create policy jobs_read on school_term for select to heard_jobs using (true);
grant select on school_term to heard_jobs;
