-- You said, we did. What stands here is published: it names nobody who sent anything, and nothing in it leads to them.
-- That an action came from a thread is kept; from which is not.
create table pledge_promise (
  id uuid constraint pledge_promise_pkey primary key,
  authority_id uuid not null references authority,
  position int not null,
  words text not null,
  themes text[] not null,
  retired_on date
);

create table action (
  id uuid constraint action_pkey primary key,
  authority_id uuid not null references authority,
  theme text not null,
  theme_title text not null,
  came_from text not null constraint action_came_from_check check (came_from in ('theme', 'recommendation', 'thread')),
  title text not null,
  measure text not null,
  better text not null constraint action_better_check check (better in ('fewer', 'more')),
  owner_id uuid not null references staff,
  owner_name text not null,
  owner_job text not null,
  promise_id uuid constraint action_promise_fkey references pledge_promise,
  planned_on date not null,
  first_due_on date not null,
  due_on date not null,
  moves int not null default 0,
  state text not null constraint action_state_check check (state in
    ('under-way', 'awaiting-sign-off', 'closed', 'dropped')),
  since date not null,
  evidence text,
  plain_words text,
  proposed_by uuid references staff,
  closed_by uuid references staff,
  closed_on date,
  escalated_on date,
  asked_on date,
  constraint action_theme_fkey foreign key (authority_id, theme) references theme,
  constraint action_closed_check check (state <> 'closed' or num_nonnulls(evidence, plain_words, closed_by, closed_on) = 4),
  constraint action_closed_by_another_check check (closed_by <> owner_id and closed_by <> proposed_by)
);
create index action_authority on action (authority_id, state, due_on);

-- What happened to it, in its order. A move of the due date is never lost.
create table action_event (
  action_id uuid not null references action,
  position int not null,
  authority_id uuid not null references authority,
  happened_on date not null,
  what text not null constraint action_event_what_check check (what in
    ('planned', 'moved', 'evidence', 'sent-back', 'closed', 'reopened', 'dropped', 'escalated')),
  words text,
  due_from date,
  due_to date,
  staff_id uuid references staff,
  who text,
  constraint action_event_pkey primary key (action_id, position),
  constraint action_event_moved_check check ((what = 'moved') = (num_nonnulls(due_from, due_to) = 2))
);

-- Who is asked whether they noticed, and what they said. Staff see counts alone.
create table action_ask (
  action_id uuid not null references action,
  person_id uuid not null references person on delete cascade,
  authority_id uuid not null references authority,
  asked_on date not null,
  noticed text constraint action_ask_noticed_check check (noticed in ('yes', 'no', 'not-sure')),
  answered_on date,
  constraint action_ask_pkey primary key (action_id, person_id),
  constraint action_ask_answered_check check ((noticed is null) = (answered_on is null))
);
create index action_ask_person on action_ask (person_id);

call wall_in('pledge_promise');
call wall_in('action');
call wall_in('action_event');
call wall_in('action_ask');

create policy staff_all on pledge_promise to heard_staff
  using ((select caller_is('{participation-officer,service-manager}')));
grant select, insert, update (retired_on) on pledge_promise to heard_staff;
create policy board_reads on pledge_promise for select to heard_board using (true);
grant select on pledge_promise to heard_board;

create policy staff_all on action to heard_staff
  using ((select caller_is('{participation-officer,service-manager}')));
grant select, insert, update (due_on, moves, state, since, evidence, plain_words, proposed_by, closed_by, closed_on,
  escalated_on, asked_on) on action to heard_staff;
create policy jobs_watch on action to heard_jobs using (true);
grant select, update (escalated_on, asked_on) on action to heard_jobs;
create policy board_reads on action for select to heard_board using (true);
grant select (id, authority_id, theme, theme_title, came_from, title, measure, better, owner_name, owner_job, promise_id,
  planned_on, first_due_on, due_on, moves, state, since, evidence, plain_words, closed_on) on action to heard_board;
create policy young_read on action for select to heard_young using (true);
grant select (id, authority_id, theme, title, plain_words, state, since) on action to heard_young;

create policy staff_all on action_event to heard_staff
  using ((select caller_is('{participation-officer,service-manager}')));
grant select, insert on action_event to heard_staff;
create policy jobs_tell on action_event to heard_jobs using (true);
grant select (action_id, position, authority_id), insert on action_event to heard_jobs;
create policy board_reads on action_event for select to heard_board using (what in ('moved', 'closed', 'reopened', 'dropped'));
grant select (action_id, position, authority_id, happened_on, what, words, due_from, due_to) on action_event to heard_board;
create policy young_read on action_event for select to heard_young using (what = 'dropped');
grant select (action_id, position, authority_id, what, words) on action_event to heard_young;

create policy self on action_ask to heard_young using (person_id = current_person());
grant select, update (noticed, answered_on) on action_ask to heard_young;

-- Asks everybody who raised the theme by name since that day, and nobody about a sensitive theme: a phone may be
-- looked at by others. Who was asked long ago is asked anew. Gives whom to tell, to the jobs alone.
create function ask_who_raised(an_action uuid, raised_since date, today date) returns table (person_id uuid)
  language sql security definer set search_path = heard, pg_temp
begin atomic
  insert into action_ask as a (action_id, person_id, authority_id, asked_on)
  select distinct c.id, i.person_id, c.authority_id, today
    from action c
    join theme m on m.authority_id = c.authority_id and m.code = c.theme and not m.sensitive
    join item_theme t on t.authority_id = c.authority_id and t.theme = c.theme
    join feedback_item i on i.id = t.item_id
   where c.id = an_action and c.authority_id = current_authority() and i.authority_id = current_authority()
     and i.person_id is not null and i.state <> 'withdrawn' and i.sent_on >= raised_since
  on conflict on constraint action_ask_pkey
     do update set asked_on = excluded.asked_on, noticed = null, answered_on = null
     where a.asked_on < excluded.asked_on - 90
  returning a.person_id;
end;
revoke execute on function ask_who_raised(uuid, date, date) from public;
grant execute on function ask_who_raised(uuid, date, date) to heard_jobs;

-- How many answered in a period, and how many of them noticed: counts of young people for those who draft releases.
create function noticed_counts(first_day date, last_day date)
  returns table (action_id uuid, theme text, title text, asked_on date, answered int, noticed int)
  language sql stable security definer set search_path = heard, pg_temp
begin atomic
  select c.id, c.theme, c.title, min(a.asked_on), count(*)::int, (count(*) filter (where a.noticed = 'yes'))::int
    from action_ask a
    join action c on c.id = a.action_id
   where a.authority_id = current_authority() and a.answered_on between first_day and last_day
     and caller_is('{participation-officer,service-manager}')
   group by c.id, c.theme, c.title
   order by c.id;
end;
revoke execute on function noticed_counts(date, date) from public;
grant execute on function noticed_counts(date, date) to heard_staff;
