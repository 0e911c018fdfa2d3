-- Browsers too: where one is reached is its token, and what is sent to it is sealed with these (RFC 8291).
alter table device drop constraint device_push_platform_check;
alter table device add constraint device_push_platform_check check (push_platform in ('android', 'ios', 'web'));
alter table device
  add column push_p256dh bytea,
  add column push_auth bytea,
  add constraint device_push_browser_check check
    (push_platform <> 'web' or (push_p256dh is not null and push_auth is not null));
