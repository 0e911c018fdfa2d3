create table release (
  id uuid constraint release_pkey primary key,
  authority_id uuid not null references authority,
  quarter text not null constraint release_quarter_check check (quarter ~ '^[0-9]{4}-Q[1-4]$'),
  state text not null constraint release_state_check check (state in ('drafted', 'signed-off', 'published')),
  content bytea not null,
  sha256 text not null,
  withheld jsonb not null,
  drafted_by uuid not null references staff,
  drafted_at timestamptz not null,
  published_at timestamptz,
  constraint release_quarter_key unique (authority_id, quarter)
);

create table release_sign_off (
  authority_id uuid not null references authority,
  release_id uuid not null references release on delete cascade,
  staff_id uuid not null references staff,
  at timestamptz not null,
  constraint release_sign_off_pkey primary key (release_id, staff_id)
);

call wall_in('release');
call wall_in('release_sign_off');
create policy staff_all on release to heard_staff using (true);
grant select, insert, delete on release to heard_staff;
grant update (state, published_at) on release to heard_staff;
create policy board_reads_published on release for select to heard_board using (state = 'published');
grant select (id, authority_id, quarter, state, content, sha256, published_at) on release to heard_board;
create policy staff_all on release_sign_off to heard_staff using (true);
grant select, insert on release_sign_off to heard_staff;

-- What is published stays as it is, whoever asks.
create function published_release_is_immutable() returns trigger language plpgsql as $$
begin
  if old.state = 'published' then
    raise exception 'a published release is never changed or removed';
  end if;
  return case when tg_op = 'DELETE' then old else new end;
end $$;
create trigger immutable before update or delete on release
  for each row execute function published_release_is_immutable();
