-- The taxonomy is data: an authority can bring its own.
create table theme (
  authority_id uuid not null references authority,
  code text not null constraint theme_code_check check (code ~ '^[A-Z][A-Z0-9_]{1,39}$'),
  position int not null,
  title text not null,
  young_title text not null,
  description text not null,
  examples text[] not null,
  sensitive boolean not null,
  constraint theme_pkey primary key (authority_id, code)
);

-- What the model proposed, and which model; never a published figure.
create table theme_suggestion (
  authority_id uuid not null references authority,
  item_id uuid not null references feedback_item on delete cascade,
  theme text not null,
  score real not null,
  model text not null,
  constraint theme_suggestion_pkey primary key (item_id, theme),
  constraint theme_suggestion_theme_fkey foreign key (authority_id, theme) references theme
);

-- What a person confirmed: the only source of a published figure.
create table item_theme (
  authority_id uuid not null references authority,
  item_id uuid not null references feedback_item on delete cascade,
  theme text not null,
  confirmed_by uuid not null references staff,
  confirmed_at timestamptz not null,
  constraint item_theme_pkey primary key (item_id, theme),
  constraint item_theme_theme_fkey foreign key (authority_id, theme) references theme
);
create index item_theme_theme on item_theme (authority_id, theme);

call wall_in('theme');
call wall_in('theme_suggestion');
call wall_in('item_theme');
create policy readers on theme for select to heard_young, heard_staff, heard_duty, heard_board, heard_jobs using (true);
grant select on theme to heard_young, heard_staff, heard_duty, heard_jobs;
create policy staff_all on theme_suggestion to heard_staff using (true);
grant select, insert, delete on theme_suggestion to heard_staff;
create policy staff_all on item_theme to heard_staff using (true);
grant select, insert, delete on item_theme to heard_staff;

-- The job that suggests themes reads an item's words and keeps what the model said of them.
create policy jobs_suggest on theme_suggestion to heard_jobs using (true);
grant select, insert, delete on theme_suggestion to heard_jobs;
create policy jobs_suggest on feedback_item for select to heard_jobs using (true);
grant select (id, authority_id, person_id, words_sealed) on feedback_item to heard_jobs;
create policy jobs_suggest on person_key for select to heard_jobs using (true);
grant select on person_key to heard_jobs;
