-- Nothing is cleared by a machine: within so many days a person has read everything, and what is late shows.
alter table authority
  add column read_within_days int not null default 3
    constraint authority_read_within_days_check check (read_within_days between 1 and 30);
