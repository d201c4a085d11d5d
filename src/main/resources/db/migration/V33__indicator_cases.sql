-- The cases behind today's figures, as they were counted: a list is read, not worked out again, and holds as many as the
-- number beside it says. References, codes and numbers only; which records are closed to whom is asked when it is shown.
create table care.indicator_case (
    indicator text     not null,
    attention numeric  not null,   -- the value, turned so that what asks for attention comes first
    day       date     not null,
    ref       text     not null,
    number    smallint not null,   -- of several cases that are the same otherwise
    team      text     not null,
    age_group text     not null
);
create index indicator_case_page on care.indicator_case (indicator, attention, day desc, ref, number);
grant update, delete on care.indicator_case to care_app;

-- Whether these are the cases of this day's figures.
alter table care.indicator_count add column listed boolean not null default false;
