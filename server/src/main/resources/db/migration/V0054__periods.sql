-- A set with a period is asked of everybody it is for, by itself and again each time the period is over.
alter table question_set add column period_days int
  constraint question_set_period_days_check check (period_days between 7 and 366);
grant update (period_days) on question_set to heard_staff;
