-- Where a member of staff wants to be told that a review of theirs comes into danger: by an address of their own.
create table review_telling (
  staff_id uuid constraint review_telling_pkey primary key references staff on delete cascade,
  authority_id uuid not null references authority,
  address_sealed bytea not null
);
create index review_telling_authority on review_telling (authority_id);
call wall_in('review_telling');
create policy own on review_telling to heard_staff using (staff_id = current_caller());
grant select, insert, delete, update (address_sealed) on review_telling to heard_staff;
create policy jobs_tell on review_telling for select to heard_jobs using (true);
grant select on review_telling to heard_jobs;

-- Whose review it is: whoever runs the meetings, and the reviewing officer by the council's records.
grant select (chair_id) on meeting to heard_jobs;
create policy jobs_find_iro on allocation for select to heard_jobs using (stands_as = 'iro');
grant select (authority_id, person_id, worker_id, starts_on, ends_on, stands_as) on allocation to heard_jobs;
create policy jobs_find_iro on staff for select to heard_jobs using (true);
grant select (id, authority_id, worker_id) on staff to heard_jobs;
