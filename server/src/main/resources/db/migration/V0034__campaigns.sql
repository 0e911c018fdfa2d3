-- A question set asked of an audience in a window: an engagement event, a practice week.
create table campaign (
  id uuid constraint campaign_pkey primary key,
  authority_id uuid not null references authority,
  title text not null,
  question_set text not null,
  age_bands text[] not null constraint campaign_age_bands_check check (age_bands <@ '{10-15,16-17,18-25}'),
  statuses text[] not null constraint campaign_statuses_check check (statuses <@ '{in-care,care-leaver,in-need}'),
  opens_on date not null,
  closes_on date not null,
  planned_by uuid not null references staff,
  ended_on date,
  constraint campaign_window_check check (opens_on <= closes_on)
);
create index campaign_window on campaign (authority_id, closes_on);
call wall_in('campaign');
create policy staff_reads on campaign for select to heard_staff using (true);
create policy participation_plans on campaign for insert to heard_staff
  with check (planned_by = current_caller() and (select caller_is('{participation-officer}')));
create policy participation_ends on campaign for update to heard_staff
  using ((select caller_is('{participation-officer}')));
grant select, insert, update (ended_on) on campaign to heard_staff;
create policy jobs_ask on campaign for select to heard_jobs using (true);
grant select on campaign to heard_jobs;

-- How many were asked, and how many answered: counts, and nobody's name. Staff see no ask's state otherwise.
create function campaign_reach(campaign_id uuid) returns table (asked int, answered int)
  language sql stable security definer set search_path = heard, pg_temp
begin atomic
  select count(distinct k.person_id)::int,
         (count(distinct k.person_id) filter (where k.state = 'answered'))::int
    from ask k
   where k.authority_id = current_authority() and k.about = campaign_id and k.reason = 'campaign'
     and k.asked_on is not null and caller_is('{participation-officer,service-manager}');
end;
revoke execute on function campaign_reach(uuid) from public;
grant execute on function campaign_reach(uuid) to heard_staff;
