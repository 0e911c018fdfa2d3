-- Confidential (promise 2): no person, and beside the words a sealed identity that two people open together. What is
-- kept of the receipt is a keyed hash of the id that the phone derived from its words.
alter table feedback_item
  add column sealed_identity bytea
    constraint feedback_item_sealed_identity_check check (octet_length(sealed_identity) between 1 and 1024),
  add column thread_hash text,
  add constraint feedback_item_thread_key unique (authority_id, thread_hash),
  drop constraint feedback_item_level_check,
  add constraint feedback_item_level_check check (level in ('named', 'confidential', 'anonymous')),
  drop constraint feedback_item_sender_check,
  add constraint feedback_item_sender_check check (
    case when level = 'named'
         then person_id is not null and sent_at is not null
              and num_nonnulls(item_key, command_hash, request_hash, pass_tie, thread_hash) = 0
         else num_nonnulls(person_id, sent_at, about_change, answer_by) = 0 and item_key is not null end),
  add constraint feedback_item_identity_check check ((sealed_identity is not null) = (level = 'confidential'));

drop function unnamed_command(text);
create function unnamed_command(hash text)
  returns table (request_hash text, level text, sent_on date, might_not_be_safe boolean)
  language sql stable security definer set search_path = heard, pg_temp as $$
  select i.request_hash, i.level, i.sent_on, i.might_not_be_safe
    from feedback_item i
   where i.authority_id = current_authority() and i.command_hash = hash
$$;
revoke execute on function unnamed_command(text) from public;
grant execute on function unnamed_command(text) to heard_young;

-- What is sealed for the duty team, and by what a receipt or a command is known again, is not for the staff's pages.
revoke select on feedback_item from heard_staff;
grant select (id, authority_id, level, person_id, question_set_id, about_change, choices, words_sealed, own_themes,
              share_with, may_quote, wants_answer, might_not_be_safe, sent_at, sent_on, answer_by, state, item_key,
              pass_tie, audited)
  on feedback_item to heard_staff;
