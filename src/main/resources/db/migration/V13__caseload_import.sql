-- What the national return of children looked after (SSDA903) says beyond what is recorded here day by day, and how a
-- caseload comes in from it. Facts as in V2: written once, corrected by a row that supersedes it.

create table care.fact (
    id          bigint generated always as identity primary key,
    child_ref   text        not null,
    recorded_at timestamptz not null,
    recorded_by text        not null,
    supersedes  bigint unique
);
create index on care.fact (child_ref);

create table care.health_year (
    like care.fact including all,
    year_ends_on                date not null,
    convicted                   boolean,
    health_checked              boolean,
    immunisations_up_to_date    boolean,
    dentist_seen                boolean,
    health_assessed             boolean,
    substance_misuse            boolean,
    intervention_received       boolean,
    intervention_offered        boolean
);

create table care.leaver_status (
    like care.fact including all,
    birthday_on   date not null,
    in_touch      text,
    activity      text,
    accommodation text
);

create table care.asylum_seeker (
    like care.fact including all,
    known_on  date not null,
    ceased_on date
);

create table care.earlier_permanence (
    like care.fact including all,
    known_on  date not null,
    legal_order text,
    authority text,
    ordered   text
);

create table care.adoption_dates (
    like care.fact including all,
    decided_on            date not null,
    matched_on            date,
    by_foster_carer       boolean,
    adopters              integer,
    adopters_sex          text,
    adopters_legal_status text
);

create table care.adoption_plan (
    like care.fact including all,
    should_be_placed_on date not null,
    ceased_on           date,
    ceased_reason       text
);

create table care.motherhood (
    like care.fact including all,
    known_on      date not null,
    child_born_on date
);

create table care.worker_episode (
    like care.fact including all,
    started_on date not null,
    worker_id  text,
    ended_on   date,
    reason     text
);

do $$
declare
    fact text;
begin
    foreach fact in array array['health_year', 'leaver_status', 'asylum_seeker', 'earlier_permanence',
        'adoption_dates', 'adoption_plan', 'motherhood', 'worker_episode']
    loop
        execute format('alter table care.%1$I add foreign key (child_ref) references care.child,
                                              add foreign key (supersedes) references care.%1$I', fact);
    end loop;
end $$;
drop table care.fact;

-- Which child of the return is whose record here, and since when their work is ours.
create table care.ssda903_child (
    child_id      text primary key,
    child_ref     text        not null unique references care.child,
    brought_in_at timestamptz not null
);

-- Each row of a return that was taken, as it came, once. From these rows follows what the import wrote.
create table care.ssda903_row (
    child_id    text        not null references care.ssda903_child,
    digest      text        not null,
    sheet       text        not null,
    return_year integer     not null,
    cells       text[]      not null,
    file        text        not null,
    line        integer     not null,
    taken_at    timestamptz not null,
    primary key (child_id, digest)
);

-- By how many days every date of the imported returns was moved; decided by the first import.
create table care.ssda903_shift (
    one  boolean primary key default true check (one),
    days integer not null
);
-- The last return that still said it.
grant update (return_year) on care.ssda903_row to care_app;
