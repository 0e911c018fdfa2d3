-- The auditor's list runs by time and not by id: for what was sent without a name the day is all that is kept, and
-- the order of the ids would say more.
create index audit_entry_at on audit_entry (authority_id, at desc, id desc);

-- A young person sees who opened what they sent, and who made a code for them; and of the log nothing else.
create policy own_looks on audit_entry for select to heard_young
  using (actor_kind = 'staff' and verb in ('readFeedback', 'issueEnrolmentCode')
         and subject_id = any (array(select id from feedback_item where person_id = current_person()
                                     union all select current_person())));
grant select (authority_id, at, actor_kind, actor_id, verb, subject_id) on audit_entry to heard_young;

-- The duty team's door and the log's open to whoever holds the role, also should the code once let in somebody else.
-- The verifier logs in by itself and says no caller.
create function current_caller() returns uuid stable parallel safe language sql
  return nullif(current_setting('app.caller', true), '')::uuid;
create policy duty_team_only on alert as restrictive to heard_duty
  using (exists (select 1 from staff s
                  where s.id = current_caller() and s.roles && '{duty-officer,safeguarding-lead}'));
create policy themselves on staff for select to heard_audit using (id = current_caller());
grant select (id, authority_id, roles) on staff to heard_audit;
create policy auditors_only on audit_entry as restrictive for select to heard_audit
  using (current_caller() is null
         or exists (select 1 from staff s where s.id = current_caller() and 'auditor' = any (s.roles)));
