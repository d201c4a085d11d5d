-- The cases behind today's figures, as they were counted: a list is read, not worked out again, and holds as many as the
-- number beside it says. References, codes and numbers only; which records are closed to whom is asked when it is shown.
create sequence care.indicator_listing;
create table care.indicator_case (
    listing   bigint   not null,   -- of care.indicator_listing; the last two are kept
    indicator text     not null,
    attention numeric  not null,   -- the value, turned so that what asks for attention comes first
    day       date     not null,
    ref       text     not null,
    number    smallint not null,   -- of several cases that are the same otherwise
    team      text     not null,
    age_group text     not null
);
create index indicator_case_listing on care.indicator_case (listing, indicator);
grant delete on care.indicator_case to care_app;

-- Which listing holds the cases of a day's figures, if any does.
alter table care.indicator_count add column listing bigint;

-- What was told upwards, without reading the whole book.
create index duty_ladder on care.duty (team) include (process_id, root_case, done_at, due_at)
    where model = 'escalation-ladder';

-- The list of open work of the whole council, the longest late first.
create index duty_open_due on care.duty (due_at, task_id) where ended_at is null;
