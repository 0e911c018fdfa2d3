-- Question sets are data: a published version never changes, answers keep the version they were given to.
create table question_set (
  id uuid constraint question_set_pkey primary key,
  authority_id uuid not null references authority,
  code text not null,
  version int not null,
  state text not null constraint question_set_state_check check (state in ('open', 'retired')),
  content jsonb not null,
  constraint question_set_version_key unique (authority_id, code, version)
);

create table feedback_item (
  id uuid constraint feedback_item_pkey primary key,
  authority_id uuid not null references authority,
  level text not null constraint feedback_item_level_check check (level in ('named')),
  person_id uuid not null references person on delete cascade,
  question_set_id uuid not null references question_set,
  about_change uuid references allocation,
  choices jsonb not null,
  words_sealed bytea not null,
  own_themes text[] not null,
  share_with text[] not null,
  may_quote boolean not null,
  wants_answer boolean not null,
  might_not_be_safe boolean not null,
  sent_at timestamptz not null,
  sent_on date not null,
  answer_by date,
  state text not null constraint feedback_item_state_check check (state in ('waiting', 'read', 'answered'))
);
create index feedback_item_person on feedback_item (person_id);
create index feedback_item_waiting on feedback_item (authority_id, might_not_be_safe desc, sent_at) where state <> 'answered';
create index feedback_item_sent_on on feedback_item (authority_id, sent_on);

create table feedback_reply (
  id uuid constraint feedback_reply_pkey primary key,
  authority_id uuid not null references authority,
  item_id uuid not null references feedback_item on delete cascade,
  person_id uuid not null references person on delete cascade,
  staff_id uuid not null references staff,
  words_sealed bytea not null,
  sent_at timestamptz not null,
  read_at timestamptz
);
create index feedback_reply_item on feedback_reply (item_id);

call wall_in('question_set');
call wall_in('feedback_item');
call wall_in('feedback_reply');
create policy readers on question_set for select to heard_young, heard_staff, heard_duty using (true);
grant select on question_set to heard_young, heard_staff, heard_duty;

create policy self on feedback_item to heard_young using (person_id = current_person());
grant select, insert on feedback_item to heard_young;
create policy staff_all on feedback_item to heard_staff, heard_duty using (true);
grant select, update (state) on feedback_item to heard_staff;
grant select on feedback_item to heard_duty;

create policy self on feedback_reply to heard_young using (person_id = current_person());
grant select, update (read_at) on feedback_reply to heard_young;
create policy staff_all on feedback_reply to heard_staff, heard_duty using (true);
grant select, insert on feedback_reply to heard_staff;
grant select on feedback_reply to heard_duty;

alter table alert add constraint alert_item_fkey foreign key (item_id) references feedback_item;
