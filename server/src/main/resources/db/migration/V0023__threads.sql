-- Threads: what staff and the young person write under an item. Under an item without a name there is no person and
-- no moment, only a day and a place in the thread.
alter table feedback_reply
  alter column person_id drop not null,
  alter column staff_id drop not null,
  alter column sent_at drop not null,
  add column kind text not null default 'message'
    constraint feedback_reply_kind_check check (kind in ('message', 'will-do', 'why-not', 'done')),
  add column sent_on date,
  add column place int,
  add column might_not_be_safe boolean not null default false,
  add column command_hash text constraint feedback_reply_command_key unique,
  add column request_hash text,
  add column audited boolean not null default false,
  add constraint feedback_reply_place_key unique (item_id, place),
  add constraint feedback_reply_writer_check check (staff_id is not null or kind = 'message'),
  add constraint feedback_reply_sender_check check (
    case when person_id is not null
         then sent_at is not null and num_nonnulls(sent_on, place, command_hash, request_hash) = 0
         else num_nonnulls(sent_at, read_at) = 0 and num_nonnulls(sent_on, place) = 2 end);

alter table feedback_item
  drop constraint feedback_item_state_check,
  add constraint feedback_item_state_check
    check (state in ('waiting', 'read', 'promised', 'answered', 'withdrawn'));

-- One item can call for help more than once: each message that does opens an alert of its own.
alter table alert drop constraint alert_item_key;
create index alert_item on alert (item_id);

-- A young person writes under what they sent by name, and in nobody else's name.
grant insert on feedback_reply to heard_young;
create policy young_people_write on feedback_reply as restrictive for insert to heard_young
  with check (staff_id is null
              and case when person_id is null then current_person() is null
                       else exists (select from feedback_item i
                                     where i.id = item_id and i.person_id = current_person()) end);
create policy receipt_holder_adds on feedback_reply for insert to heard_young with check (person_id is null);

-- What a receipt opens; whoever knows its hash holds it. Until somebody has written back there is nothing to see, and
-- a receipt that nobody has looks the same.
create function thread_messages(hash text)
  returns table (id uuid, item_id uuid, item_key bytea, words_sealed bytea, kind text, sent_on date, place int,
                 name text, job_title text)
  language sql stable security definer set search_path = heard, pg_temp as $$
  select r.id, i.id, i.item_key, r.words_sealed, r.kind, r.sent_on, r.place, s.name, s.job_title
    from feedback_item i
    join feedback_reply r on r.item_id = i.id
    left join staff s on s.id = r.staff_id
   where i.authority_id = current_authority() and i.thread_hash = hash and i.state <> 'withdrawn'
   order by r.place
$$;
-- Where a receipt can write: under what somebody has written back to.
create function thread_to_write_in(hash text)
  returns table (item_id uuid, item_key bytea, next_place int)
  language sql stable security definer set search_path = heard, pg_temp as $$
  select i.id, i.item_key, (select max(r.place) + 1 from feedback_reply r where r.item_id = i.id)
    from feedback_item i
   where i.authority_id = current_authority() and i.thread_hash = hash and i.state <> 'withdrawn'
     and exists (select from feedback_reply r where r.item_id = i.id and r.staff_id is not null)
$$;
-- What was answered to a message that came before; whoever knows its hash sent it.
create function thread_command(hash text)
  returns table (request_hash text, sent_on date, might_not_be_safe boolean)
  language sql stable security definer set search_path = heard, pg_temp as $$
  select r.request_hash, r.sent_on, r.might_not_be_safe
    from feedback_reply r
   where r.authority_id = current_authority() and r.command_hash = hash
$$;
revoke execute on function thread_messages(text), thread_to_write_in(text), thread_command(text) from public;
grant execute on function thread_messages(text), thread_to_write_in(text), thread_command(text) to heard_young;

-- What young people write in threads is written anew with the items of its day: one transaction, one random order.
create or replace function shuffle_unnamed_items(day date) returns void
  language plpgsql security definer set search_path = heard, pg_temp as $$
begin
  with gone as (
    delete from feedback_item
     where authority_id = current_authority() and level <> 'named' and sent_on = day
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

-- By the day the jobs put on record that messages came, and forget by what they would be known again.
create policy jobs_tidy on feedback_reply to heard_jobs using (person_id is null and staff_id is null);
grant select (id, authority_id, person_id, staff_id, sent_on, audited, command_hash, request_hash),
      update (audited, command_hash, request_hash) on feedback_reply to heard_jobs;
