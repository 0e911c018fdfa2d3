-- How many workers young people had and what they said of their last change, by team: counts, and nothing else. Those
-- who may see them may not see who said what. Words are never read here.
create function worker_figures(since date, today date)
  returns table (team text, young_people int, one int, two int, three int, four_or_more int,
                 answered int, told_before int, said_goodbye int, told_again int)
  stable security definer language sql set search_path = heard, pg_temp
begin atomic
  with had as (
    select a.person_id, count(distinct a.worker_id) as workers
      from allocation a
     where a.starts_on <= today and (a.ends_on is null or (a.ends_on > since and a.ends_on > a.starts_on))
     group by a.person_id),
  now_with as (
    select distinct on (a.person_id) a.person_id, coalesce(nullif(a.team, ''), w.team) as team
      from allocation a join worker w on w.id = a.worker_id
     where a.starts_on <= today and (a.ends_on is null or a.ends_on > today)
     order by a.person_id, a.kind desc, a.starts_on desc, a.id),
  said as (
    select distinct on (i.person_id) i.person_id, i.choices
      from feedback_item i join question_set q on q.id = i.question_set_id
     where q.code = 'worker-changed' and i.person_id is not null and i.sent_on > since and i.sent_on <= today
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
revoke execute on function worker_figures(date, date) from public;
grant execute on function worker_figures(date, date) to heard_staff;
