-- What a phone finds when it wakes. The push itself carries only this row's id.
create table notice (
  id uuid constraint notice_pkey primary key,
  authority_id uuid not null references authority,
  person_id uuid not null references person on delete cascade,
  kind text not null constraint notice_kind_check check (kind in ('meeting-invitation', 'reply-waiting')),
  meeting_id uuid references meeting on delete cascade,
  item_id uuid references feedback_item on delete cascade,
  created_at timestamptz not null,
  seen_at timestamptz
);
create index notice_person on notice (person_id, created_at);

call wall_in('notice');
create policy self on notice to heard_young using (person_id = current_person());
grant select, update (seen_at) on notice to heard_young;
create policy staff_writes on notice for insert to heard_staff with check (true);
create policy staff_reads on notice for select to heard_staff using (true);
grant insert on notice to heard_staff;
grant select (id, authority_id, meeting_id, item_id, created_at, seen_at) on notice to heard_staff;
create policy jobs_address on notice for select to heard_jobs using (true);
grant select (id, authority_id, person_id, kind, meeting_id, seen_at) on notice to heard_jobs;

-- A push token is one phone's: when a phone is enrolled for somebody else, the device that had the token
-- before loses it. Nobody may see that other device, so this is done in the owner's name, within the authority.
create index device_push_token on device using hash (push_token) where push_token is not null;
create function release_push_token(token text, keeper uuid) returns void
  language plpgsql security definer set search_path = heard, pg_temp as $$
begin
  perform pg_advisory_xact_lock(hashtextextended(token, 0));
  update device set push_token = null, push_platform = null, push_token_at = null
   where push_token = token and id <> keeper;
end $$;
revoke execute on function release_push_token(text, uuid) from public;
grant execute on function release_push_token(text, uuid) to heard_young;
