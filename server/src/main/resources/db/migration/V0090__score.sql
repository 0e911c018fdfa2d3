-- The score of a model opens an alert by itself, shortly after an item came, where it has none yet.
grant insert on alert to heard_jobs;
grant select (item_id) on alert to heard_jobs;
