-- How fast this service may send to a push service, and until when it may not: one row for each push service, shared
-- by all replicas and by every authority. Nothing in it is about anybody.
create table push_pace (
  service text constraint push_pace_pkey primary key,
  per_second double precision not null,
  changed_at timestamptz not null,
  free_at timestamptz not null,
  paused_until timestamptz not null,
  strikes int not null
);
alter table push_pace enable row level security;
alter table push_pace force row level security;
create policy owner_all on push_pace to heard_owner using (true);
create policy jobs_all on push_pace to heard_jobs using (true);
grant select, insert, update on push_pace to heard_jobs;
