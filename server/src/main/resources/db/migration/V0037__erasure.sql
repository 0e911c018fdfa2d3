-- Owners whose key is given up here and must still be destroyed outside the database (KeyTreeFile). No time, no order:
-- they are gone from here within a minute.
create table key_to_destroy (
  owner_id uuid constraint key_to_destroy_pkey primary key,
  authority_id uuid not null references authority
);
call wall_in('key_to_destroy');
create policy jobs_destroy on key_to_destroy to heard_jobs using (true);
grant select, update, delete on key_to_destroy to heard_jobs;

-- That somebody was erased, or will be as soon as the duty team is done: an id that leads nowhere, and days.
create table erasure (
  person_id uuid constraint erasure_pkey primary key,
  authority_id uuid not null references authority,
  why text not null constraint erasure_why_check check (why in ('asked', 'age', 'restored')),
  asked_on date not null,
  done_on date
);
create index erasure_waiting on erasure (authority_id) where done_on is null;
call wall_in('erasure');
create policy staff_count on erasure for select to heard_staff using (true);
grant select on erasure to heard_staff;
create policy jobs_finish on erasure for select to heard_jobs using (true);
grant select on erasure to heard_jobs;

-- An alert keeps a person while it is not closed: what opened it, their name, their key and who their worker is. All
-- else goes at once, table by table as the catalogue knows them, so that no table of a later feature is forgotten.
create function erase_but_alerts(who uuid) returns void
  language plpgsql security definer set search_path = heard, pg_temp as $$
declare
  owned record;
begin
  for owned in
    select k.conrelid::regclass as "table", a.attname as "column"
      from pg_constraint k
      join pg_attribute a on a.attrelid = k.conrelid and a.attnum = k.conkey[1]
     where k.contype = 'f' and k.confrelid = 'person'::regclass and k.confdeltype = 'c'
       and k.conrelid <> all (array['person_key', 'allocation']::regclass[])
  loop
    -- Row by row: what an alert that is not closed needs stays, with what it hangs on.
    execute format('select erase_rows(%L, %L, $1)', owned."table", owned."column") using who;
  end loop;
end $$;

create function erase_rows(owned regclass, owner name, who uuid) returns void
  language plpgsql security definer set search_path = heard, pg_temp as $$
declare
  one tid;
begin
  for one in execute format('select ctid from %s where %I = $1', owned, owner) using who loop
    begin
      execute format('delete from %s where ctid = $1', owned) using one;
    exception when foreign_key_violation then
      null;
    end;
  end loop;
end $$;

-- Erases everything of a young person; true once it is done, false while an alert holds some of it.
create function erase_person(who uuid, today date, reason text) returns boolean
  language plpgsql security definer set search_path = heard, pg_temp as $$
begin
  perform 1 from person where id = who and authority_id = current_authority() for update;
  if not found then
    return true;
  end if;
  insert into erasure (person_id, authority_id, why, asked_on)
  values (who, current_authority(), reason, today)
  on conflict (person_id) do nothing;
  delete from alert where person_id = who and state = 'closed';
  delete from idempotent_reply where caller_id = who;
  perform erase_but_alerts(who);
  if exists (select from alert where person_id = who) then
    return false;
  end if;
  delete from person where id = who;
  insert into key_to_destroy (owner_id, authority_id) values (who, current_authority()) on conflict do nothing;
  update erasure set done_on = today where person_id = who;
  return true;
end $$;

-- A young person erases themselves and nobody else.
create function erase_self(today date) returns boolean
  language sql security definer set search_path = heard, pg_temp as $$
  select erase_person(current_person(), today, 'asked')
$$;

revoke execute on function erase_but_alerts(uuid) from public;
revoke execute on function erase_rows(regclass, name, uuid) from public;
revoke execute on function erase_person(uuid, date, text) from public;
revoke execute on function erase_self(date) from public;
grant execute on function erase_self(date) to heard_young;
grant execute on function erase_person(uuid, date, text) to heard_jobs;
