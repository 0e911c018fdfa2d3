-- Who is asking is told to the database with every transaction (Database.inTransaction).
-- A custom setting that was never set reads as NULL, and as '' after a commit: both mean nobody.
create function current_authority() returns uuid stable parallel safe language sql
  return nullif(current_setting('app.authority', true), '')::uuid;
create function current_person() returns uuid stable parallel safe language sql
  return nullif(current_setting('app.person', true), '')::uuid;
-- What a caller proves to know (a token's hash, a code's locator) before the service knows who it is.
create function current_proof() returns text stable parallel safe language sql
  return nullif(current_setting('app.proof', true), '');

grant usage on schema heard to heard_young, heard_staff, heard_duty, heard_board, heard_jobs;

create table authority (
  id uuid constraint authority_pkey primary key,
  slug text not null constraint authority_slug_key unique,
  name text not null,
  localities text[] not null,
  help_lines jsonb not null
);

alter table authority enable row level security;
alter table authority force row level security;
-- An authority's name and help lines are public: everybody may read them, and only the owner writes.
create policy everyone_reads on authority for select using (true);
create policy owner_writes on authority to heard_owner using (true);
grant select on authority to heard_young, heard_staff, heard_duty, heard_board, heard_jobs;

-- Every other table is walled in by authority first (a restrictive policy that no other can widen);
-- what each surface may see within its authority is granted by permissive policies beside the table.
create procedure wall_in(tenant_table regclass) language plpgsql as $$
begin
  execute format('alter table %s enable row level security', tenant_table);
  execute format('alter table %s force row level security', tenant_table);
  execute format(
    'create policy own_authority_only on %s as restrictive using (authority_id = current_authority())', tenant_table);
  execute format('create policy owner_all on %s to heard_owner using (true)', tenant_table);
end $$;
