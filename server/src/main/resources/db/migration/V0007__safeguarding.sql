-- Somebody may not be safe. Opened in the transaction that keeps the words.
create table alert (
  id uuid constraint alert_pkey primary key,
  authority_id uuid not null references authority,
  person_id uuid not null references person,
  item_id uuid not null constraint alert_item_key unique,
  source text not null constraint alert_source_check check (source in ('answer', 'words')),
  kinds text[] not null,
  opened_at timestamptz not null,
  state text not null constraint alert_state_check check (state in ('open', 'acknowledged')),
  acknowledged_by uuid references staff,
  acknowledged_at timestamptz
);
create index alert_open on alert (authority_id, opened_at);

call wall_in('alert');
-- A young person's submission opens an alert and never reads one.
create policy opens on alert for insert to heard_young with check (person_id = current_person());
grant insert on alert to heard_young;
create policy staff_know on alert for select to heard_staff using (true);
grant select (id, authority_id, item_id, state, opened_at) on alert to heard_staff;
create policy duty_acts on alert to heard_duty using (true);
grant select, update (state, acknowledged_by, acknowledged_at) on alert to heard_duty;
