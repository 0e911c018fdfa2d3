-- What an import has written by now is not counted yet: joins would be planned for the few rows that were there before.
create function count_records() returns void language plpgsql security definer set search_path = heard, pg_temp as $$
begin
  analyze person, worker, allocation, worker_change, ssd_review, staged_person, staged_touched;
end $$;
revoke execute on function count_records() from public;
grant execute on function count_records() to heard_import;
create index staged_touched_person on staged_touched (authority_id, person_id);
create index staged_worker_key on staged_worker (authority_id, worker_key);
create index staged_review_source on staged_review (authority_id, source_key);
create index staged_review_care on staged_review (authority_id, care_key);
