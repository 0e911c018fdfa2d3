-- Wishes for corrections and asks go when their time is over, like the rest.
create or replace function remove_old(kind text, before date, today date) returns int
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
    when 'corrections' then
      for old in select c.id from correction c
                  where c.asked_on < before
                    and not exists (select from alert a where a.correction_id = c.id and a.state <> 'closed') loop
        delete from alert where correction_id = old.id;
        delete from correction where id = old.id;
        gone := gone + 1;
      end loop;
    when 'asks' then
      delete from ask where until < before;
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

-- What was sent without a name and taken back was locked with a key of its own, which is given up with it.
create or replace function withdraw_by_receipt(hash text, words bytea, key bytea, day date, open_since date) returns text
  language plpgsql security definer set search_path = heard, pg_temp as $$
declare
  item uuid := thread_item(hash);
  kept text := kept_because(item, open_since);
begin
  if item is not null and kept is null then
    perform forget_item(item, words, key, day);
    insert into key_to_destroy (owner_id, authority_id) values (item, current_authority()) on conflict do nothing;
  end if;
  perform shuffle_unnamed_items(day);
  return kept;
end $$;
