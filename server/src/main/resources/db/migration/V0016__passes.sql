-- Passes (promise 2): the public half of a key is everybody's to read, for every authority and quarter.
create table pass_key (
  key_id text constraint pass_key_pkey primary key,
  authority_id uuid not null references authority,
  quarter text not null constraint pass_key_quarter_check check (quarter ~ '^[0-9]{4}-Q[1-4]$'),
  public_key bytea not null,
  constraint pass_key_authority_quarter_key unique (authority_id, quarter)
);
alter table pass_key enable row level security;
alter table pass_key force row level security;
create policy everyone_reads on pass_key for select using (true);
create policy owner_all on pass_key to heard_owner using (true);
create policy jobs_add on pass_key for insert to heard_jobs with check (authority_id = current_authority());
grant select on pass_key to heard_young;
grant select, insert on pass_key to heard_jobs;

-- The private half, sealed; its row is destroyed when the quarter is over.
create table pass_signing_key (
  key_id text constraint pass_signing_key_pkey primary key references pass_key,
  authority_id uuid not null references authority,
  quarter text not null,
  private_sealed bytea not null
);
call wall_in('pass_signing_key');
create policy signs on pass_signing_key for select to heard_young using (true);
grant select on pass_signing_key to heard_young;
create policy jobs_all on pass_signing_key to heard_jobs using (true);
grant select (key_id, authority_id, quarter), insert, delete on pass_signing_key to heard_jobs;

-- That somebody has had their pass, which every app fetches. Never when, and nothing of the pass itself.
create table pass_issued (
  authority_id uuid not null references authority,
  person_id uuid not null references person on delete cascade,
  quarter text not null,
  request_hash text not null,
  constraint pass_issued_pkey primary key (person_id, quarter)
);
call wall_in('pass_issued');
create policy self on pass_issued to heard_young using (person_id = current_person());
grant select, insert on pass_issued to heard_young;
create policy jobs_all on pass_issued to heard_jobs using (true);
grant select (authority_id, quarter), delete on pass_issued to heard_jobs;

-- What young people send without a name. A named item has a person and a moment; any other has neither, and a
-- key of its own, a day, and until its themes are confirmed a sealed tie to the pass it came with.
alter table feedback_item
  alter column person_id drop not null,
  alter column sent_at drop not null,
  add column item_key bytea,
  add column command_hash text constraint feedback_item_command_key unique,
  add column request_hash text,
  add column pass_tie bytea,
  add column audited boolean not null default false,
  drop constraint feedback_item_level_check,
  add constraint feedback_item_level_check check (level in ('named', 'anonymous')),
  add constraint feedback_item_sender_check check (
    case when level = 'named'
         then person_id is not null and sent_at is not null
              and num_nonnulls(item_key, command_hash, request_hash, pass_tie) = 0
         else num_nonnulls(person_id, sent_at, about_change, answer_by) = 0 and item_key is not null end);
create index feedback_item_unnamed on feedback_item (authority_id, sent_on) where level <> 'named';

-- The level is fixed for ever, and so is who sent it.
create function feedback_item_level_is_fixed() returns trigger language plpgsql as $$
begin
  raise exception 'who may know the sender is never changed';
end $$;
create trigger level_is_fixed before update of level, person_id on feedback_item
  for each row execute function feedback_item_level_is_fixed();

-- Items without a name are taken out and put back within one statement (below), so what refers to an item must
-- outlive that: no cascade. Where a named item goes for good, what belongs to it goes first.
alter table theme_suggestion drop constraint theme_suggestion_item_id_fkey,
  add constraint theme_suggestion_item_fkey foreign key (item_id) references feedback_item;
alter table item_theme drop constraint item_theme_item_id_fkey,
  add constraint item_theme_item_fkey foreign key (item_id) references feedback_item;
alter table feedback_reply drop constraint feedback_reply_item_id_fkey,
  add constraint feedback_reply_item_fkey foreign key (item_id) references feedback_item;
alter table notice drop constraint notice_item_id_fkey,
  add constraint notice_item_fkey foreign key (item_id) references feedback_item;
create function feedback_item_takes_its_own_along() returns trigger
  language plpgsql security definer set search_path = heard, pg_temp as $$
begin
  delete from theme_suggestion where item_id = old.id;
  delete from item_theme where item_id = old.id;
  delete from feedback_reply where item_id = old.id;
  delete from notice where item_id = old.id;
  return old;
end $$;
create trigger takes_its_own_along before delete on feedback_item
  for each row when (old.level = 'named') execute function feedback_item_takes_its_own_along();

-- Whoever holds a pass adds an item, and an alert where it calls for one; a session can do neither.
create policy pass_holder_adds on feedback_item for insert to heard_young
  with check (level <> 'named' and person_id is null and current_person() is null);
alter table alert alter column person_id drop not null;
create policy pass_holder_opens on alert for insert to heard_young
  with check (person_id is null and current_person() is null);

-- Whoever adds an item keeps everybody else from the authority's items without a name; whoever reads or moves one
-- keeps them in their place.
create function lock_unnamed_items() returns void language sql as $$
  select pg_advisory_xact_lock(hashtextextended('unnamed/' || current_authority(), 0))
$$;
create function hold_unnamed_items() returns void language sql as $$
  select pg_advisory_xact_lock_shared(hashtextextended('unnamed/' || current_authority(), 0))
$$;

-- Which transaction wrote a row, and where the row lies, would line items up with what their senders did before
-- and after. So all of a day are written anew, in an order drawn at random, by whoever adds one.
create function shuffle_unnamed_items(day date) returns void
  language plpgsql security definer set search_path = heard, pg_temp as $$
begin
  with gone as (
    delete from feedback_item
     where authority_id = current_authority() and level <> 'named' and sent_on = day
    returning *)
  insert into feedback_item select * from gone order by gen_random_uuid();
  with gone as (
    delete from alert
     where item_id in (select id from feedback_item
                        where authority_id = current_authority() and level <> 'named' and sent_on = day)
    returning *)
  insert into alert select * from gone order by gen_random_uuid();
end $$;
revoke execute on function shuffle_unnamed_items(date) from public;
grant execute on function shuffle_unnamed_items(date) to heard_young;

-- What was answered to a command that came before; whoever knows its hash sent it.
create function unnamed_command(hash text)
  returns table (request_hash text, sent_on date, might_not_be_safe boolean)
  language sql stable security definer set search_path = heard, pg_temp as $$
  select i.request_hash, i.sent_on, i.might_not_be_safe
    from feedback_item i
   where i.authority_id = current_authority() and i.command_hash = hash
$$;
revoke execute on function unnamed_command(text) from public;
grant execute on function unnamed_command(text) to heard_young;

grant update (pass_tie) on feedback_item to heard_staff;
grant select (level, sent_on, item_key, audited, command_hash, request_hash, pass_tie) on feedback_item to heard_jobs;
create policy jobs_tidy on feedback_item for update to heard_jobs using (level <> 'named');
grant update (audited, command_hash, request_hash, pass_tie) on feedback_item to heard_jobs;

-- What remains of the tie: one keyed hash a theme and pass, which can be counted and no more once the key is
-- destroyed.
create table voice_key (
  authority_id uuid not null references authority,
  quarter text not null,
  key_sealed bytea not null,
  constraint voice_key_pkey primary key (authority_id, quarter)
);
call wall_in('voice_key');
create policy staff_counts on voice_key to heard_staff using (true);
grant select, insert on voice_key to heard_staff;
create policy jobs_destroy on voice_key to heard_jobs using (true);
grant select (authority_id, quarter), delete on voice_key to heard_jobs;

create table theme_voice (
  authority_id uuid not null references authority,
  quarter text not null,
  theme text not null,
  voice text not null,
  constraint theme_voice_pkey primary key (authority_id, quarter, theme, voice),
  constraint theme_voice_theme_fkey foreign key (authority_id, theme) references theme
);
call wall_in('theme_voice');
create policy staff_counts on theme_voice to heard_staff using (true);
grant select, insert, delete on theme_voice to heard_staff;

-- The job that ends a period asks whether its release is published.
create policy jobs_read_periods on release for select to heard_jobs using (true);
grant select (authority_id, quarter, state) on release to heard_jobs;
