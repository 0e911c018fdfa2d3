-- A young person may see everything that is held on them, so also what their messages are taken to be about.
create policy own_items on item_theme for select to heard_young
  using (item_id in (select id from feedback_item where person_id = current_person()));
grant select on item_theme to heard_young;
create policy own_items on theme_suggestion for select to heard_young
  using (item_id in (select id from feedback_item where person_id = current_person()));
grant select on theme_suggestion to heard_young;
create policy self on ssd_review for select to heard_young using (person_id = current_person());
grant select (due_on, held_on, cancelled, person_id, authority_id) on ssd_review to heard_young;
