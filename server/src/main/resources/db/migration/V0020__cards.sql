-- Tell it once: a card that a young person owns, so that a new worker need not ask it all again.
-- Its words are sealed with the person's key and go with the person.
create table card (
  id uuid constraint card_pkey primary key,
  authority_id uuid not null references authority,
  person_id uuid not null constraint card_person_key unique references person on delete cascade,
  version int not null,
  saved_on date not null,
  -- Since when some of it has been there for whoever is their worker; empty while nothing is.
  for_worker_since date
);

create table card_part (
  card_id uuid not null references card on delete cascade,
  part text not null constraint card_part_part_check check (part in ('first', 'name', 'matters', 'asked', 'helps')),
  authority_id uuid not null references authority,
  person_id uuid not null references person on delete cascade,
  words_sealed bytea,
  share_with text[] not null constraint card_part_share_with_check check (share_with <@ '{worker,participation}'),
  version int not null,
  changed_on date not null,
  constraint card_part_pkey primary key (card_id, part)
);
create index card_part_person on card_part (person_id);

-- Who looked, on which day, and how often that day: what the young person sees of it.
create table card_read (
  card_id uuid not null references card on delete cascade,
  staff_id uuid not null references staff,
  read_on date not null,
  version int not null,
  authority_id uuid not null references authority,
  person_id uuid not null references person on delete cascade,
  parts text[] not null,
  times int not null,
  constraint card_read_pkey primary key (card_id, staff_id, read_on, version, parts)
);
create index card_read_person on card_read (person_id);

-- A worker says: I have read it before our first visit. Once an allocation.
create table card_confirmation (
  allocation_id uuid constraint card_confirmation_pkey primary key references allocation on delete cascade,
  authority_id uuid not null references authority,
  card_id uuid not null references card on delete cascade,
  person_id uuid not null references person on delete cascade,
  staff_id uuid not null references staff,
  confirmed_on date not null,
  first_visit date
);
create index card_confirmation_card on card_confirmation (card_id);
create index card_confirmation_person on card_confirmation (person_id);

-- The words of a card that opened an alert, as they were: the duty team reads these and no other part.
create table card_concern (
  id uuid constraint card_concern_pkey primary key,
  authority_id uuid not null references authority,
  card_id uuid not null references card on delete cascade,
  person_id uuid not null references person on delete cascade,
  version int not null,
  words_sealed bytea not null
);
create index card_concern_card on card_concern (card_id);
create index card_concern_person on card_concern (person_id);

alter table alert alter column item_id drop not null;
alter table alert add column concern_id uuid
  constraint alert_concern_key unique constraint alert_concern_fkey references card_concern;
alter table alert add constraint alert_subject_check check (num_nonnulls(item_id, concern_id) = 1);

-- Whose worker the member of staff who asks is, on the service's own today. Policies ask it once a query.
create function works_with() returns setof uuid stable language sql
begin atomic
  select a.person_id
    from staff s join allocation a on a.worker_id = s.worker_id
   where s.id = nullif(current_setting('app.caller', true), '')::uuid
     and a.starts_on <= nullif(current_setting('app.today', true), '')::date
     and (a.ends_on is null or a.ends_on > nullif(current_setting('app.today', true), '')::date);
end;
create index allocation_worker on allocation (worker_id);

call wall_in('card');
call wall_in('card_part');
call wall_in('card_read');
call wall_in('card_confirmation');
call wall_in('card_concern');

create policy self on card to heard_young using (person_id = current_person());
grant select, insert, update (version, saved_on, for_worker_since) on card to heard_young;
create policy self on card_part to heard_young using (person_id = current_person());
grant select, insert, update (words_sealed, share_with, version, changed_on) on card_part to heard_young;

-- Staff see a part that is not empty and that is shared with them now; of a card with no such part, nothing.
create policy shared_with_them on card_part for select to heard_staff using (
  words_sealed is not null
  and (('worker' = any(share_with) and person_id in (select works_with()))
    or ('participation' = any(share_with) and exists (
          select 1
            from staff s
           where s.id = nullif(current_setting('app.caller', true), '')::uuid
             and 'participation-officer' = any(s.roles)))));
grant select on card_part to heard_staff;
create policy with_a_part_shared on card for select to heard_staff using (
  exists (select 1 from card_part p where p.card_id = card.id));
grant select (id, authority_id, person_id) on card to heard_staff;

create policy self on card_read for select to heard_young using (person_id = current_person());
grant select on card_read to heard_young;
create policy own on card_read to heard_staff, heard_duty
  using (staff_id = nullif(current_setting('app.caller', true), '')::uuid);
grant select, insert, update (times) on card_read to heard_staff, heard_duty;

create policy self on card_confirmation for select to heard_young using (person_id = current_person());
grant select on card_confirmation to heard_young;
create policy own on card_confirmation to heard_staff
  using (staff_id = nullif(current_setting('app.caller', true), '')::uuid)
  with check (staff_id = nullif(current_setting('app.caller', true), '')::uuid and person_id in (select works_with()));
grant select, insert on card_confirmation to heard_staff;

create policy keeps on card_concern for insert to heard_young with check (person_id = current_person());
grant insert on card_concern to heard_young;
create policy duty_reads on card_concern for select to heard_duty using (
  exists (
    select 1
      from staff s
     where s.id = nullif(current_setting('app.caller', true), '')::uuid
       and s.roles && '{duty-officer,safeguarding-lead}'));
grant select on card_concern to heard_duty;

-- Counts by team, and nothing else: those who may see them may not see the cards.
create function card_figures(since date, today date)
  returns table (team text, begun int, read_before int) stable security definer language sql
  set search_path = heard, pg_temp
begin atomic
  select w.team, count(*)::int, count(f.allocation_id)::int
    from allocation a
    join worker w on w.id = a.worker_id
    join card c on c.person_id = a.person_id and c.for_worker_since <= a.starts_on
    left join card_confirmation f on f.allocation_id = a.id
   where a.starts_on > since and a.starts_on <= today
   group by w.team
   order by w.team;
end;
revoke execute on function card_figures(date, date) from public;
grant execute on function card_figures(date, date) to heard_staff;
