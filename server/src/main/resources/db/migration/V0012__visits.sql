create table setting (
  id uuid constraint setting_pkey primary key,
  authority_id uuid not null references authority,
  name text not null,
  kind text not null constraint setting_kind_check check (kind in
    ('childrens-home', 'contact-centre', 'leaving-care-team', 'office'))
);

create table visit (
  id uuid constraint visit_pkey primary key,
  authority_id uuid not null references authority,
  setting_id uuid not null references setting,
  visited_on date not null,
  announced boolean not null,
  ratings jsonb not null,
  best_thing text not null,
  fix_now text not null
);
create index visit_setting on visit (setting_id, visited_on);

call wall_in('setting');
call wall_in('visit');
create policy staff_reads on setting for select to heard_staff using (true);
create policy staff_reads on visit for select to heard_staff using (true);
grant select on setting, visit to heard_staff;
