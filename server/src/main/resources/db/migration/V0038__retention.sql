-- What has been kept long enough goes; how long that is stands in retention.yaml. Nothing goes that an alert which is
-- not closed is about.
create function remove_old(kind text, before date, today date) returns int
  language plpgsql security definer set search_path = heard, pg_temp as $$
declare
  gone int := 0;
  old record;
begin
  case kind
    when 'feedback' then
      for old in select i.id from feedback_item i
                  where i.level = 'named' and i.sent_on < before
                    and not exists (select from alert a where a.item_id = i.id and a.state <> 'closed') loop
        delete from alert where item_id = old.id;
        delete from feedback_item where id = old.id;
        gone := gone + 1;
      end loop;
    when 'unnamed' then
      perform lock_unnamed_items();
      gone := remove_old_unnamed(before);
    when 'meetings' then
      delete from meeting where starts_at < before;
      get diagnostics gone = row_count;
    when 'card-reads' then
      delete from card_read where read_on < before;
      get diagnostics gone = row_count;
    when 'notices' then
      delete from notice where created_at < before;
      get diagnostics gone = row_count;
    when 'enrolment-codes' then
      delete from enrolment_code where expires_at < before;
      get diagnostics gone = row_count;
    when 'push-tokens' then
      update device set push_token = null, push_platform = null, push_token_at = null where push_token_at < before;
      get diagnostics gone = row_count;
    when 'people' then
      for old in select id from person where born_on < before
                    and not exists (select from erasure e where e.person_id = person.id) loop
        perform erase_person(old.id, today, 'age');
        gone := gone + 1;
      end loop;
  end case;
  return gone;
end $$;

-- An item without a name goes with all that hangs on it, whatever a later feature hangs there, and its key with it.
create function remove_old_unnamed(before date) returns int
  language plpgsql security definer set search_path = heard, pg_temp as $$
declare
  old uuid[];
  hanging record;
begin
  select coalesce(array_agg(i.id), '{}') into old
    from feedback_item i
   where i.level <> 'named' and i.sent_on < before
     and not exists (select from alert a where a.item_id = i.id and a.state <> 'closed');
  for hanging in
    select k.conrelid::regclass as "table", a.attname as "column"
      from pg_constraint k
      join pg_attribute a on a.attrelid = k.conrelid and a.attnum = k.conkey[1]
     where k.contype = 'f' and k.confrelid = 'feedback_item'::regclass
  loop
    execute format('delete from %s where %I = any($1)', hanging."table", hanging."column") using old;
  end loop;
  delete from feedback_item where id = any(old);
  insert into key_to_destroy (owner_id, authority_id) select unnest(old), current_authority() on conflict do nothing;
  return cardinality(old);
end $$;
revoke execute on function remove_old(text, date, date) from public;
revoke execute on function remove_old_unnamed(date) from public;
grant execute on function remove_old(text, date, date) to heard_jobs;
