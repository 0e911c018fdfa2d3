-- The participation team says who is somebody's reviewing officer or advocate, where the records do not. Only whoever
-- signs in with the role for it can be; a worker of the records stays that worker, anybody else becomes one by name.
create function appoint_standing(new_id uuid, who uuid, member uuid, what text, today date) returns uuid
  language plpgsql security definer set search_path = heard, pg_temp as $$
declare
  chosen staff;
  known uuid;
begin
  select * into chosen from staff
   where id = member and authority_id = current_authority()
     and (case what when 'iro' then 'worker' else 'advocate' end) = any (roles)
     for update;
  if not found or not caller_is('{participation-officer}')
     or not exists (select from person p where p.id = who and p.authority_id = current_authority()) then
    return null;
  end if;
  if chosen.worker_id is null then
    chosen.worker_id := gen_random_uuid();
    insert into worker (id, authority_id, name, role, team)
    values (chosen.worker_id, current_authority(), chosen.name, chosen.job_title, '');
    update staff set worker_id = chosen.worker_id where id = chosen.id;
  end if;
  select a.id into known from allocation a
   where a.person_id = who and a.worker_id = chosen.worker_id and a.stands_as = what
     and (a.ends_on is null or a.ends_on > today);
  if known is not null then
    return known;
  end if;
  insert into allocation (id, authority_id, person_id, worker_id, starts_on, kind, stands_as)
  values (new_id, current_authority(), who, chosen.worker_id, today,
          case what when 'iro' then 'reviewing-officer' else 'advocate' end, what);
  return new_id;
end $$;

-- Ends what was said here; what stands in the records ends there. False where there is nothing to end.
create function end_standing(standing uuid, who uuid, today date) returns boolean
  language plpgsql security definer set search_path = heard, pg_temp as $$
begin
  if not caller_is('{participation-officer}') then
    return false;
  end if;
  update allocation set ends_on = greatest(starts_on, today)
   where id = standing and person_id = who and authority_id = current_authority()
     and stands_as <> 'worker' and source_key is null and (ends_on is null or ends_on > today);
  return found;
end $$;
revoke execute on function appoint_standing(uuid, uuid, uuid, text, date), end_standing(uuid, uuid, date) from public;
grant execute on function appoint_standing(uuid, uuid, uuid, text, date), end_standing(uuid, uuid, date) to heard_staff;
