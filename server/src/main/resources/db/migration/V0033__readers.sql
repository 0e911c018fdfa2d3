-- As what somebody stands by a young person: their worker, their reviewing officer, or their advocate.
alter table allocation add column stands_as text not null default 'worker'
  constraint allocation_stands_as_check check (stands_as in ('worker', 'iro', 'advocate'));

-- By whom the member of staff who asks stands as that, on the service's own today. Policies ask it once a query.
create function stands_by(as_what text) returns setof uuid stable language sql
begin atomic
  select a.person_id
    from staff s join allocation a on a.worker_id = s.worker_id
   where s.id = current_caller() and a.stands_as = as_what
     and a.starts_on <= nullif(current_setting('app.today', true), '')::date
     and (a.ends_on is null or a.ends_on > nullif(current_setting('app.today', true), '')::date);
end;
create or replace function works_with() returns setof uuid stable language sql
begin atomic
  select p from stands_by('worker') p;
end;
create function caller_is(any_of text[]) returns boolean stable language sql
begin atomic
  select exists (select from staff s where s.id = current_caller() and s.roles && any_of);
end;

-- What a young person sends goes to those whom they chose, and shows nowhere else; but the duty team reads what opened
-- an alert. No condition of the code's is needed for that, and none can be forgotten.
drop policy staff_all on feedback_item;
create policy chosen_read on feedback_item to heard_staff using (
  ('participation' = any(share_with) and (select caller_is('{participation-officer}')))
  or ('worker' = any(share_with) and (select caller_is('{worker}')) and person_id in (select stands_by('worker')))
  or ('iro' = any(share_with) and (select caller_is('{worker}')) and person_id in (select stands_by('iro')))
  or ('advocate' = any(share_with) and (select caller_is('{advocate}')) and person_id in (select stands_by('advocate')))
  or ((select caller_is('{duty-officer,safeguarding-lead}')) and exists (select from alert a where a.item_id = feedback_item.id)));
create policy duty_reads_alerts on feedback_item for select to heard_duty using (
  exists (select from alert a where a.item_id = feedback_item.id));

-- What belongs to an item is seen by whoever sees the item.
drop policy staff_all on feedback_reply;
create policy with_the_item on feedback_reply to heard_staff, heard_duty
  using (exists (select from feedback_item i where i.id = item_id));
drop policy staff_all on theme_suggestion;
create policy with_the_item on theme_suggestion to heard_staff
  using (exists (select from feedback_item i where i.id = item_id));
drop policy staff_all on item_theme;
create policy with_the_item on item_theme to heard_staff
  using (exists (select from feedback_item i where i.id = item_id));

-- A release counts what nobody who makes it may read: the database gives the counts, and no rows.
create function release_strata(first_day date, last_day date)
  returns table (locality text, age_band text, placement_group text, theme text, lives int, heard int, raised int)
  language sql stable security definer set search_path = heard, pg_temp
begin atomic
  with item as (
    select id, person_id
      from feedback_item
     where authority_id = current_authority() and sent_on between first_day and last_day and person_id is not null
       and state <> 'withdrawn'
  ), said as (
    select i.person_id, t.theme
      from item i
      join item_theme t on t.item_id = i.id
     union
    select i.person_id, null
      from item i
  ), lives as (
    select p.id, p.locality, p.placement_group,
           case when p.born_on > (last_day - interval '10 years') then 'younger'
                when p.born_on > (last_day - interval '16 years') then '10-15'
                when p.born_on > (last_day - interval '18 years') then '16-17'
                when p.born_on > (last_day - interval '26 years') then '18-25'
                else 'older' end as age_band
      from person p
     where p.authority_id = current_authority() and caller_is('{participation-officer,service-manager}')
  )
  select l.locality, l.age_band, l.placement_group, s.theme,
         (case when s.theme is null then count(*) else 0 end)::int,
         (case when s.theme is null then count(s.person_id) else 0 end)::int,
         (case when s.theme is null then 0 else count(*) end)::int
    from lives l
    left join said s on s.person_id = l.id
   group by l.locality, l.age_band, l.placement_group, s.theme
   order by l.locality, l.age_band, l.placement_group, s.theme;
end;
create function items_without_theme() returns table (quarter text, without_theme int)
  language sql stable security definer set search_path = heard, pg_temp
begin atomic
  select to_char(f.sent_on, 'YYYY"-Q"Q'),
         (count(*) filter (where not exists (select from item_theme t where t.item_id = f.id)))::int
    from feedback_item f
   where f.authority_id = current_authority() and f.state <> 'withdrawn'
     and caller_is('{participation-officer,service-manager}')
   group by 1;
end;
revoke execute on function release_strata(date, date), items_without_theme() from public;
grant execute on function release_strata(date, date), items_without_theme() to heard_staff;

-- A card waits for a new worker, and for nobody else who stands by.
create or replace function card_figures(since date, today date)
  returns table (team text, begun int, read_before int) stable security definer language sql
  set search_path = heard, pg_temp
begin atomic
  select w.team, count(*)::int, count(f.allocation_id)::int
    from allocation a
    join worker w on w.id = a.worker_id
    join card c on c.person_id = a.person_id and c.for_worker_since <= a.starts_on
    left join card_confirmation f on f.allocation_id = a.id
   where a.starts_on > since and a.starts_on <= today and a.stands_as = 'worker'
   group by w.team
   order by w.team;
end;

-- Nor are those others counted among the workers somebody had.
create or replace function worker_figures(since date, today date)
  returns table (team text, young_people int, one int, two int, three int, four_or_more int,
                 answered int, told_before int, said_goodbye int, told_again int)
  stable security definer language sql set search_path = heard, pg_temp
begin atomic
  with had as (
    select a.person_id, count(distinct a.worker_id) as workers
      from allocation a
     where a.stands_as = 'worker' and a.starts_on <= today and (a.ends_on is null or (a.ends_on > since and a.ends_on > a.starts_on))
     group by a.person_id),
  now_with as (
    select distinct on (a.person_id) a.person_id, coalesce(nullif(a.team, ''), w.team) as team
      from allocation a join worker w on w.id = a.worker_id
     where a.stands_as = 'worker' and a.starts_on <= today and (a.ends_on is null or a.ends_on > today)
     order by a.person_id, a.kind desc, a.starts_on desc, a.id),
  said as (
    select distinct on (i.person_id) i.person_id, i.choices
      from feedback_item i join question_set q on q.id = i.question_set_id
     where q.code = 'worker-changed' and i.person_id is not null and i.state <> 'withdrawn' and i.sent_on > since and i.sent_on <= today
     order by i.person_id, i.sent_on desc, i.id)
  select n.team,
         count(*)::int,
         count(*) filter (where h.workers = 1)::int,
         count(*) filter (where h.workers = 2)::int,
         count(*) filter (where h.workers = 3)::int,
         count(*) filter (where h.workers >= 4)::int,
         count(s.person_id)::int,
         count(*) filter (where s.choices ->> 'told-before' = 'yes')::int,
         count(*) filter (where s.choices ->> 'said-goodbye' = 'yes')::int,
         count(*) filter (where s.choices ->> 'told-again' in ('some', 'all'))::int
    from now_with n
    join had h on h.person_id = n.person_id
    left join said s on s.person_id = n.person_id
   group by n.team
   order by n.team;
end;

-- Everything is read within its days, whoever was chosen to read it: how much is not, counted and never shown.
create function unread_too_long(today date) returns table (many int, oldest date)
  language sql stable security definer set search_path = heard, pg_temp
begin atomic
  select count(*)::int, min(i.sent_on)
    from feedback_item i join authority a on a.id = i.authority_id
   where i.authority_id = current_authority() and i.state = 'waiting' and i.sent_on + a.read_within_days < today
     and caller_is('{participation-officer,duty-officer,safeguarding-lead}');
end;
revoke execute on function unread_too_long(date) from public;
grant execute on function unread_too_long(date) to heard_staff, heard_duty;
