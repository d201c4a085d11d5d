-- Help that young people leaving care ask for, and the short checks of how they manage. As in V17: written once,
-- corrected by a row that supersedes it.

create table care.leaver_support (
    id          bigint generated always as identity primary key,
    child_ref   text        not null references care.child,
    recorded_at timestamptz not null,
    recorded_by text        not null,
    supersedes  bigint unique references care.leaver_support,
    asked_on    date        not null,
    kind        text,
    what        text,
    elsewhere   text,
    pounds      integer,
    provider    text,
    mentor      text,
    starts_on   date,
    state       text,
    state_on    date,
    note        text
);
create index on care.leaver_support (child_ref);

create table care.wellbeing_check (
    id          bigint generated always as identity primary key,
    child_ref   text        not null references care.child,
    recorded_at timestamptz not null,
    recorded_by text        not null,
    supersedes  bigint unique references care.wellbeing_check,
    checked_on  date        not null,
    round       text,
    mode        text,
    food        boolean,
    warm        boolean,
    safe        boolean,
    phone       boolean,
    somebody    boolean,
    mood        text,
    needs       text
);
create index on care.wellbeing_check (child_ref);

-- Whether everything the young person is owed was checked, and is paid.
alter table care.independence_list add column allowances text;
