-- The clock of an alert (since when, how far up the duty rota, last told) is sealed under the service's key, for named
-- and unnamed alike; of an alert without a name it is all there is, so that no table tells when its item came.
alter table alert
  drop constraint alert_state_check,
  add constraint alert_state_check check (state in ('open', 'acknowledged', 'closing', 'closed')),
  drop constraint alert_source_check,
  add constraint alert_source_check check (source in ('answer', 'words', 'score')),
  alter column opened_at drop not null,
  drop column acknowledged_at,
  add column clock_sealed bytea,
  add column history_sealed bytea,
  add column closing_reason text constraint alert_closing_reason_check
    check (closing_reason in ('seen-and-safe', 'passed-on', 'no-danger', 'same-as-another')),
  add column closing_by uuid references staff,
  add column closed_by uuid references staff,
  add constraint alert_clock_check check (num_nonnulls(opened_at, clock_sealed) > 0),
  -- Nobody closes an alert alone, whatever the code says.
  add constraint alert_second_person_check check (
    case when state = 'closed' then closed_by is not null and closing_by is not null and closed_by <> closing_by
         when state = 'closing' then closing_by is not null and closing_reason is not null
         else true end);

drop policy pass_holder_opens on alert;
create policy pass_holder_opens on alert for insert to heard_young
  with check (person_id is null and opened_at is null and current_person() is null);

revoke update on alert from heard_duty;
grant update (state, acknowledged_by, closing_reason, closing_by, closed_by, history_sealed) on alert to heard_duty;
grant select (clock_sealed) on alert to heard_staff;
create policy jobs_watch on alert to heard_jobs using (true);
grant select (id, authority_id, person_id, state, opened_at, clock_sealed), update (clock_sealed) on alert to heard_jobs;

-- Which transaction touched an alert without a name last would tell when: whoever touches one writes all of them anew,
-- in an order drawn at random. Takes the lock on what has no name first.
create function shuffle_unnamed_alerts() returns void
  language plpgsql security definer set search_path = heard, pg_temp as $$
begin
  with gone as (
    delete from alert where authority_id = current_authority() and person_id is null
    returning *)
  insert into alert select * from gone order by gen_random_uuid();
end $$;
revoke execute on function shuffle_unnamed_alerts() from public;
grant execute on function shuffle_unnamed_alerts() to heard_duty, heard_jobs;

-- Whom to tell, in order. One row a channel: who has two is told by both.
create table duty_contact (
  id uuid constraint duty_contact_pkey primary key,
  authority_id uuid not null references authority,
  rung int not null constraint duty_contact_rung_check check (rung between 1 and 9),
  name text not null,
  channel text not null constraint duty_contact_channel_check check (channel in ('email', 'webhook')),
  address_sealed bytea not null,
  asked_at timestamptz,
  told_at timestamptz,
  failed_at timestamptz
);
create index duty_contact_authority on duty_contact (authority_id, rung);
call wall_in('duty_contact');
create policy duty_team_only on duty_contact as restrictive to heard_duty
  using (exists (select 1 from staff s
                  where s.id = current_caller() and s.roles && '{duty-officer,safeguarding-lead}'));
create policy duty_reads on duty_contact for select to heard_duty using (true);
create policy lead_adds on duty_contact for insert to heard_duty with check (true);
create policy lead_removes on duty_contact for delete to heard_duty using (true);
create policy lead_only_adds on duty_contact as restrictive for insert to heard_duty
  with check (exists (select 1 from staff s where s.id = current_caller() and 'safeguarding-lead' = any (s.roles)));
create policy lead_only_removes on duty_contact as restrictive for delete to heard_duty
  using (exists (select 1 from staff s where s.id = current_caller() and 'safeguarding-lead' = any (s.roles)));
grant select, insert, delete on duty_contact to heard_duty;
create policy jobs_tell on duty_contact to heard_jobs using (true);
grant select, update (asked_at, told_at, failed_at) on duty_contact to heard_jobs;

-- What staff do about something without a name goes on record twice: at its moment without saying about what, and by
-- the day with it. Until the day is over the second waits here, written anew with every one that is added.
create table late_entry (
  authority_id uuid not null references authority,
  actor_id uuid not null references staff,
  verb text not null,
  subject_id uuid not null,
  day date not null
);
call wall_in('late_entry');
create policy jobs_all on late_entry to heard_jobs using (true);
grant select, delete on late_entry to heard_jobs;
create function add_late_entry(verb text, subject uuid, day date) returns void
  language plpgsql security definer set search_path = heard, pg_temp as $$
begin
  perform pg_advisory_xact_lock(hashtextextended('late/' || current_authority(), 0));
  insert into late_entry values (current_authority(), current_caller(), verb, subject, day);
  with gone as (delete from late_entry where authority_id = current_authority() returning *)
  insert into late_entry select * from gone order by gen_random_uuid();
end $$;
revoke execute on function add_late_entry(text, uuid, date) from public;
grant execute on function add_late_entry(text, uuid, date) to heard_staff, heard_duty;

-- Messages to the duty rota are taken away as soon as they came through: how long ago an alert was told is nobody's.
create index outbox_tell_duty on outbox (done_at) where topic = 'tell-duty';

-- Where there is something to watch: asked in one round trip, whatever the number of authorities.
create function authorities_to_watch() returns setof uuid
  language plpgsql security definer set search_path = heard, pg_temp as $$
declare
  one uuid;
begin
  for one in select id from authority loop
    perform set_config('app.authority', one::text, true);
    if exists (select from duty_contact where authority_id = one)
       and exists (select from alert where authority_id = one and state = 'open') then
      return next one;
    end if;
  end loop;
  perform set_config('app.authority', '', true);
end $$;
revoke execute on function authorities_to_watch() from public;
grant execute on function authorities_to_watch() to heard_jobs;
