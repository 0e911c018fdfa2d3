-- The auditor's list runs by time and not by id: for what was sent without a name the day is all that is kept, and
-- the order of the ids would say more.
create index audit_entry_at on audit_entry (authority_id, at desc, id desc);

-- A young person sees who opened what they sent, and who made a code for them; and of the log nothing else.
create policy own_looks on audit_entry for select to heard_young
  using (actor_kind = 'staff' and verb in ('readFeedback', 'issueEnrolmentCode')
         and subject_id = any (array(select id from feedback_item where person_id = current_person()
                                     union all select current_person())));
grant select (authority_id, at, actor_kind, actor_id, verb, subject_id) on audit_entry to heard_young;
