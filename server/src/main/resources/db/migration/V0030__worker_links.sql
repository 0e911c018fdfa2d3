-- Somebody who signs in is a worker of the council's records by their staff number, which their provider vouches for.
alter table identity_provider add column worker_claim text;
-- Like the rest of the row: at their own sign-in alone (changed_at_sign_in).
grant update (worker_id) on staff to heard_staff;
