-- Figures of a day, by indicator, team and age group: numerator, or the sum a mean is taken of, and denominator. Written
-- at night for the day before; for today as often as somebody asks. All of it can be counted again from the record.
create table care.indicator_day (
    day         date    not null,
    indicator   text    not null,
    team        text    not null,
    age_group   text    not null,
    numerator   numeric not null,
    denominator bigint  not null,
    primary key (indicator, day, team, age_group)
);
create index indicator_day_day on care.indicator_day (day);
grant update, delete on care.indicator_day to care_app;

-- Which days were counted, when, and by what was known when: a correction recorded later is not in an earlier count.
create table care.indicator_count (
    day        date        primary key,
    counted_at timestamptz not null,
    known_at   timestamptz not null,
    millis     integer     not null
);
grant update, delete on care.indicator_count to care_app;

-- The children of a team.
create index on care.team_allocation (team);
