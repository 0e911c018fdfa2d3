-- Whoever sent something confidential is told that their name was opened: in the thread that only their receipt opens,
-- by the lead who approved it, in the same transaction.
alter table feedback_reply
  drop constraint feedback_reply_kind_check,
  add constraint feedback_reply_kind_check
    check (kind in ('message', 'will-do', 'why-not', 'done', 'identity-opened'));
grant insert on feedback_reply to heard_duty;
create policy lead_tells on feedback_reply as restrictive for insert to heard_duty
  with check (kind = 'identity-opened' and staff_id = current_caller() and person_id is null
              and exists (select 1 from identity_opening o
                           where o.item_id = feedback_reply.item_id and o.state = 'approved'
                             and o.decided_by = current_caller()));

-- And among what is new for them, without a row that says of whom an identity was opened: everybody has a row, all of
-- one length and sealed by a key of their own, and all are written anew together whenever one is told.
create table sealed_notice (
  person_id uuid constraint sealed_notice_pkey primary key references person on delete cascade,
  authority_id uuid not null references authority,
  sealed bytea not null
);
call wall_in('sealed_notice');
create policy self on sealed_notice for select to heard_young using (person_id = current_person());
grant select on sealed_notice to heard_young;
create policy jobs_tell on sealed_notice to heard_jobs using (true);
grant select, insert, delete on sealed_notice to heard_jobs;
