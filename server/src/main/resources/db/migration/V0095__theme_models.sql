-- What an authority's confirmations have taught the tagger: weights, sealed with the service's key, and none of the texts.
create table theme_model (
  authority_id uuid not null references authority,
  version int not null constraint theme_model_version_check check (version > 0),
  learned_on date not null,
  texts int not null,
  held_back int not null,
  score real not null,
  score_before real not null,
  in_use boolean not null,
  weights_sealed bytea not null,
  constraint theme_model_pkey primary key (authority_id, version)
);
create unique index theme_model_in_use on theme_model (authority_id) where in_use;

call wall_in('theme_model');
create policy jobs_learn on theme_model to heard_jobs using (true);
grant select, insert, delete, update (in_use) on theme_model to heard_jobs;

-- The job that learns reads what was confirmed; by whom and when is none of its business.
create policy jobs_learn on item_theme for select to heard_jobs using (true);
grant select (authority_id, item_id, theme) on item_theme to heard_jobs;
