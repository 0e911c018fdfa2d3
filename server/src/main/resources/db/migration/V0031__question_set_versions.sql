-- A version of a question set goes draft → published → retired. What was published never changes, whoever asks:
-- answers keep the version they were given to.
alter table question_set
  drop constraint question_set_state_check,
  add column age_bands text[] not null default '{}'
    constraint question_set_age_bands_check check (age_bands <@ '{10-15,16-17,18-25}'),
  add column statuses text[] not null default '{}'
    constraint question_set_statuses_check check (statuses <@ '{in-care,care-leaver,in-need}'),
  -- Whether it is there for whoever wants it, or only for those who were asked.
  add column offered boolean not null default true,
  add column opens_on date,
  add column closes_on date,
  add column ask_every_days int not null default 28
    constraint question_set_ask_every_days_check check (ask_every_days between 0 and 366),
  add column edition int not null default 1,
  add column drafted_by uuid references staff,
  add column published_on date,
  add column retired_on date,
  -- Retired because a newer version took its place: what a phone wrote before it knew is still taken for a while.
  add column replaced boolean not null default false;
alter table question_set no force row level security;
update question_set set state = 'published' where state = 'open';
alter table question_set force row level security;
alter table question_set
  add constraint question_set_state_check check (state in ('draft', 'published', 'retired')),
  add constraint question_set_window_check check (opens_on <= closes_on);
create unique index question_set_one_published on question_set (authority_id, code) where state = 'published';
create unique index question_set_one_draft on question_set (authority_id, code) where state = 'draft';

create function question_set_goes_its_way() returns trigger language plpgsql as $$
begin
  if old.state = 'draft' and tg_op = 'DELETE' then
    return old;
  end if;
  if old.state <> 'draft' and tg_op = 'DELETE' then
    raise exception 'what was published is never removed';
  end if;
  if (new.id, new.authority_id, new.code, new.version) is distinct from (old.id, old.authority_id, old.code, old.version) then
    raise exception 'a version keeps its name';
  end if;
  if old.state <> 'draft' and to_jsonb(new) - '{state,retired_on,replaced}'::text[]
                              <> to_jsonb(old) - '{state,retired_on,replaced}'::text[] then
    raise exception 'a published version never changes';
  end if;
  if (old.state, new.state) not in (('draft', 'draft'), ('draft', 'published'), ('published', 'retired')) then
    raise exception 'a question set in state % does not become %', old.state, new.state;
  end if;
  return new;
end $$;
create trigger goes_its_way before update or delete on question_set
  for each row execute function question_set_goes_its_way();

-- Young people see no drafts.
drop policy readers on question_set;
create policy readers on question_set for select to heard_staff, heard_duty using (true);
create policy published_only on question_set for select to heard_young using (state <> 'draft');
create policy jobs_read on question_set for select to heard_jobs using (true);
grant select on question_set to heard_jobs;
create policy participation_drafts on question_set for insert to heard_staff
  with check (state = 'draft' and drafted_by = current_caller()
    and exists (select from staff s where s.id = current_caller() and 'participation-officer' = any(s.roles)));
create policy participation_moves_on on question_set for update to heard_staff
  using (exists (select from staff s where s.id = current_caller() and 'participation-officer' = any(s.roles)));
grant insert on question_set to heard_staff;
grant update (content, age_bands, statuses, offered, opens_on, closes_on, ask_every_days, edition, state,
              published_on, retired_on, replaced) on question_set to heard_staff;
