-- Reviewing officers and advocates come with the council's involvements as well: they are nobody's worker, and read
-- what a young person shares with them.
alter table allocation drop constraint allocation_kind_check;
alter table allocation add constraint allocation_kind_check check (kind in
  ('social-worker', 'personal-adviser', 'reviewing-officer', 'advocate'));
alter table staged_allocation add column stands_as text generated always as (
  case kind when 'reviewing-officer' then 'iro' when 'advocate' then 'advocate' else 'worker' end) stored;
grant update (stands_as) on allocation to heard_import;
