-- Somebody takes back what they sent: words, choices, themes, replies and the sealed identity go, the key with them;
-- that there was something stays, for staff to see and for nobody to count.
alter table feedback_item
  add column withdrawn_on date,
  add column withdrawal_audited boolean not null default false,
  add constraint feedback_item_withdrawn_check check ((withdrawn_on is not null) = (state = 'withdrawn')),
  drop constraint feedback_item_identity_check,
  add constraint feedback_item_identity_check check (
    case when state = 'withdrawn' then sealed_identity is null
         else (sealed_identity is not null) = (level = 'confidential') end),
  -- An answer is due by a day for every level: it follows from the day on which something was sent.
  drop constraint feedback_item_sender_check,
  add constraint feedback_item_sender_check check (
    case when level = 'named'
         then person_id is not null and sent_at is not null
              and num_nonnulls(item_key, command_hash, request_hash, pass_tie, thread_hash) = 0
         else num_nonnulls(person_id, sent_at, about_change) = 0 and item_key is not null end);
grant update (answer_by) on feedback_item to heard_staff;

drop function unnamed_command(text);
create function unnamed_command(hash text)
  returns table (request_hash text, level text, sent_on date, answer_by date, might_not_be_safe boolean)
  language sql stable security definer set search_path = heard, pg_temp as $$
  select i.request_hash, i.level, i.sent_on, case when i.wants_answer then i.sent_on + 7 end, i.might_not_be_safe
    from feedback_item i
   where i.authority_id = current_authority() and i.command_hash = hash
$$;
revoke execute on function unnamed_command(text) from public;
grant execute on function unnamed_command(text) to heard_young;

-- What keeps an item from being taken back: that somebody may be in danger, and that its quarter was counted.
create function kept_because(item uuid, open_since date) returns text
  language sql stable set search_path = heard, pg_temp as $$
  select case
           when exists (select from alert a where a.item_id = i.id and a.state <> 'closed') then 'alert'
           when i.sent_on < open_since
                or exists (select from release r
                            where r.authority_id = i.authority_id and r.quarter = to_char(i.sent_on, 'YYYY"-Q"Q'))
             then 'counted'
         end
    from feedback_item i where i.id = item
$$;
create function forget_item(item uuid, words bytea, key bytea, day date) returns void
  language plpgsql set search_path = heard, pg_temp as $$
begin
  delete from theme_suggestion where item_id = item;
  delete from item_theme where item_id = item;
  delete from feedback_reply where item_id = item;
  delete from notice where item_id = item;
  update feedback_item
     set state = 'withdrawn', withdrawn_on = day, words_sealed = words, item_key = key, choices = '{}',
         own_themes = '{}', about_change = null, may_quote = false, answer_by = null,
         pass_tie = null, thread_hash = null, sealed_identity = null
   where id = item;
end $$;
-- Takes back what the caller sent by name: null where it is done, else what keeps it.
create function withdraw_mine(item uuid, words bytea, day date, open_since date) returns text
  language plpgsql security definer set search_path = heard, pg_temp as $$
declare
  kept text;
begin
  perform from feedback_item
    where id = item and authority_id = current_authority() and person_id = current_person() and state <> 'withdrawn'
    for update;
  if found then
    kept := kept_because(item, open_since);
    if kept is null then
      perform forget_item(item, words, null, day);
    end if;
  end if;
  return kept;
end $$;
-- What lies under a receipt, for whoever knows its hash.
create function thread_item(hash text) returns uuid
  language sql stable security definer set search_path = heard, pg_temp as $$
  select id from feedback_item where authority_id = current_authority() and thread_hash = hash
$$;
-- The same by receipt. A receipt that nobody has is answered like one under which everything was taken back.
create function withdraw_by_receipt(hash text, words bytea, key bytea, day date, open_since date) returns text
  language plpgsql security definer set search_path = heard, pg_temp as $$
declare
  item uuid := thread_item(hash);
  kept text := kept_because(item, open_since);
begin
  if item is not null and kept is null then
    perform forget_item(item, words, key, day);
  end if;
  perform shuffle_unnamed_items(day);
  return kept;
end $$;
revoke execute on function kept_because(uuid, date), forget_item(uuid, bytea, bytea, date),
  withdraw_mine(uuid, bytea, date, date), thread_item(text), withdraw_by_receipt(text, bytea, bytea, date, date)
  from public;
grant execute on function withdraw_mine(uuid, bytea, date, date), thread_item(text),
  withdraw_by_receipt(text, bytea, bytea, date, date) to heard_young;

-- What was taken back on a day is written anew with what came on it.
create or replace function shuffle_unnamed_items(day date) returns void
  language plpgsql security definer set search_path = heard, pg_temp as $$
begin
  with gone as (
    delete from feedback_item
     where authority_id = current_authority() and level <> 'named' and (sent_on = day or withdrawn_on = day)
    returning *)
  insert into feedback_item select * from gone order by gen_random_uuid();
  with gone as (
    delete from feedback_reply
     where authority_id = current_authority() and person_id is null and staff_id is null and sent_on = day
    returning *)
  insert into feedback_reply select * from gone order by gen_random_uuid();
  with gone as (
    delete from alert
     where authority_id = current_authority()
       and item_id in (select id from feedback_item
                        where authority_id = current_authority() and level <> 'named' and sent_on = day
                        union all
                       select item_id from feedback_reply
                        where authority_id = current_authority() and person_id is null and staff_id is null
                          and sent_on = day)
    returning *)
  insert into alert select * from gone order by gen_random_uuid();
end $$;

grant select (withdrawn_on, withdrawal_audited), update (withdrawal_audited) on feedback_item to heard_jobs;
grant select (state) on feedback_item to heard_jobs;
