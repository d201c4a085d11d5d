-- Permanence: facts as in V2 and V8, written once, corrected by a row that supersedes it.

create table care.fact (
    id          bigint generated always as identity primary key,
    child_ref   text        not null,
    recorded_at timestamptz not null,
    recorded_by text        not null,
    supersedes  bigint unique
);
create index on care.fact (child_ref);

create table care.permanence_marks (
    like care.fact including all,
    marked_on     date    not null,
    sibling_group boolean not null,
    complex_needs boolean not null,
    why           text
);

create table care.permanence_option (
    like care.fact including all,
    weighed_on       date not null,
    option           text,
    childs_view      text,
    parents_view     text,
    carers_view      text,
    evidence_for     text,
    evidence_against text,
    realistic        boolean
);

create table care.permanence_plan (
    like care.fact including all,
    proposed_on      date not null,
    plan             text,
    alongside        text,
    attachment       text,
    stability        text,
    commitment       text,
    why              text,
    target_on        date,
    endorsed_on      date,
    agreed_on        date,
    agreed_by        text,
    days_to_decision integer,
    ended_on         date,
    outcome          text
);

create table care.permanence_step (
    like care.fact including all,
    done_on   date not null,
    kind      text,
    what      text,
    next_step text,
    next_by   text,
    next_on   date
);

create table care.adoption_event (
    like care.fact including all,
    happened_on date not null,
    kind        text,
    outcome     text,
    note        text
);

create table care.life_story (
    like care.fact including all,
    changed_on date not null,
    state      text,
    worker     text,
    ready_by   date,
    note       text
);

do $$
declare
    fact text;
begin
    foreach fact in array array['permanence_marks', 'permanence_option', 'permanence_plan', 'permanence_step',
        'adoption_event', 'life_story']
    loop
        execute format('alter table care.%1$I add foreign key (child_ref) references care.child,
                                              add foreign key (supersedes) references care.%1$I', fact);
    end loop;
end $$;
drop table care.fact;
