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
  constraint release_quarter_key unique (authority_id, quarter),
  constraint release_sha256_check check (sha256 = encode(sha256(content), 'hex')),
  constraint release_published_at_check check ((state = 'published') = (published_at is not null))
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
create policy staff_reads on release for select to heard_staff using (true);
create policy staff_drafts on release for insert to heard_staff
  with check (drafted_by::text = current_setting('app.caller', true));
create policy staff_moves_on on release for update to heard_staff using (true);
grant select, insert on release to heard_staff;
grant update (state, published_at) on release to heard_staff;
create policy board_reads_published on release for select to heard_board using (state = 'published');
grant select (id, authority_id, quarter, state, content, sha256, published_at) on release to heard_board;
create policy staff_reads on release_sign_off for select to heard_staff using (true);
create policy staff_signs_for_themselves on release_sign_off for insert to heard_staff
  with check (staff_id::text = current_setting('app.caller', true));
grant select, insert on release_sign_off to heard_staff;

-- Whoever asks: what a draft says is frozen; two others sign it off before it is published; and what
-- is published stays as it is.
create function release_goes_its_way() returns trigger language plpgsql as $$
begin
  if tg_op = 'INSERT' then
    if new.state <> 'drafted' then
      raise exception 'a release begins as a draft';
    end if;
    return new;
  end if;
  if old.state = 'published' then
    raise exception 'a published release is never changed or removed';
  end if;
  if tg_op = 'DELETE' then
    return old;
  end if;
  if (new.id, new.authority_id, new.quarter, new.content, new.withheld, new.drafted_by, new.drafted_at)
     is distinct from
     (old.id, old.authority_id, old.quarter, old.content, old.withheld, old.drafted_by, old.drafted_at) then
    raise exception 'what a release says is frozen';
  end if;
  if (old.state, new.state) not in (('drafted', 'signed-off'), ('signed-off', 'published')) then
    raise exception 'a release in state % does not become %', old.state, new.state;
  end if;
  if (select count(*) from release_sign_off o
       where o.release_id = new.id and o.staff_id <> new.drafted_by) < 2 then
    raise exception 'a release is signed off by two people who did not draft it';
  end if;
  return new;
end $$;
create trigger goes_its_way before insert or update or delete on release
  for each row execute function release_goes_its_way();
