-- How often anybody is asked is set by whoever runs the service.
create policy service_manager_caps on authority for update to heard_staff
  using (id = current_authority() and (select caller_is('{service-manager}')))
  with check (id = current_authority());
grant update (asks_at_most, asks_within_days) on authority to heard_staff;
