-- One statement may keep items of many young people, of several authorities. It says with each row whose it is, and
-- row-level security asks that very sender: the same policies as for a row that comes alone (ADR 25).
create function as_sender(authority uuid, person uuid) returns uuid language plpgsql as $$
begin
  perform set_config('app.authority', authority::text, true), set_config('app.person', person::text, true),
          set_config('app.caller', person::text, true);
  return authority;
end $$;

-- Every row that is written had its foreign keys looked up one by one, which cost as much as writing it. An item's
-- person and question set are of the item's own authority now, and so lead to an authority that exists: stronger, and
-- two lookups instead of three. What the log, the outbox and the kept replies say of their authority is checked by
-- their policies against who is asking; that an authority never goes away is said once, here.
alter table person add constraint person_authority_key unique (id, authority_id);
alter table question_set add constraint question_set_authority_key unique (id, authority_id);
alter table feedback_item
  drop constraint feedback_item_authority_id_fkey,
  drop constraint feedback_item_person_id_fkey,
  drop constraint feedback_item_question_set_id_fkey,
  add constraint feedback_item_person_fkey
    foreign key (person_id, authority_id) references person (id, authority_id) on delete cascade,
  add constraint feedback_item_question_set_fkey
    foreign key (question_set_id, authority_id) references question_set (id, authority_id);
alter table idempotent_reply drop constraint idempotent_reply_authority_id_fkey;
alter table outbox drop constraint outbox_authority_id_fkey;
alter table audit_entry drop constraint audit_entry_authority_id_fkey;

create function authority_stays() returns trigger language plpgsql as $$
begin
  raise exception 'an authority is never removed, and keeps its id';
end $$;
create trigger stays before delete on authority for each row execute function authority_stays();
create trigger stays_itself before update of id on authority for each row execute function authority_stays();

-- Named items have no command's hash: they need not be in its index.
alter table feedback_item drop constraint feedback_item_command_key;
create unique index feedback_item_command_key on feedback_item (command_hash) where command_hash is not null;
