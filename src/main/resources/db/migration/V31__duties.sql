-- Every piece of work somebody was or is asked to do: when it appeared, when it is due, when it was done. Kept beside the
-- engine, whose history goes; written in its transactions. No person and no words: a reference and codes only.
create table care.duty (
    task_id      text        primary key,
    process_id   text        not null,   -- the process instance of the task itself
    root_case    text        not null,   -- the case it belongs to
    process      text        not null,   -- the slug of its model's folder; of a shared model its own key
    model        text        not null,   -- the key of the process definition
    step         text        not null,   -- the id of the task in its model
    child_ref    text,                   -- of a meeting or a watch: that reference
    team         text,
    roles        text,                   -- slugs with commas
    clock        text,                   -- the row of the clock table, where the model names one
    created_at   timestamptz not null,
    due_at       timestamptz,
    warn_at      timestamptz,
    done_at      timestamptz,
    ended_at     timestamptz,
    how          text        check (how in ('done', 'cancelled')),
    working_days integer,                -- from its appearance until it was done
    check ((ended_at is null) = (how is null)),
    check ((done_at is not null) = coalesce(how = 'done', false))
);
create index duty_open on care.duty (team, due_at) include (process, model, step, created_at) where ended_at is null;
create index duty_open_step on care.duty (model, step) include (team, due_at) where ended_at is null;
create index duty_done on care.duty (done_at) include (process, model, step, team, due_at, working_days)
    where done_at is not null;
create index duty_child on care.duty (child_ref);
grant update on care.duty to care_app;

-- The days of the calendar with the number of working days up to and including each: the difference of two numbers is
-- the working days between two days. Written from the holidays and the council's closures, at each start and whenever a
-- closure is said.
create table care.working_day (
    day     date    primary key,
    number  integer not null,
    working boolean not null
);
create index working_day_number on care.working_day (number) where working;
grant update, delete on care.working_day to care_app;

-- For each day the last day of "within so many working days" of it, the day itself being day 0.
create function care.within_working_days(amount integer) returns table (day date, due date)
    language sql stable as $$
    select s.day, l.day from care.working_day s join care.working_day l on l.number = s.number + amount and l.working
$$;

-- Working days between two days; null before the calendar was written.
create function care.working_days_between(first_day date, last_day date) returns integer
    language sql stable as $$
    select l.number - f.number from care.working_day f, care.working_day l where f.day = first_day and l.day = last_day
$$;
