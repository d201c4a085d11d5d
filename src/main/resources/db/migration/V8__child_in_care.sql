-- Facts of a child in care. As in V2: written once, corrected by a row that supersedes it.

create table care.fact (
    id          bigint generated always as identity primary key,
    child_ref   text        not null,
    recorded_at timestamptz not null,
    recorded_by text        not null,
    supersedes  bigint unique
);
create index on care.fact (child_ref);

create table care.team_allocation (
    like care.fact including all,
    allocated_at timestamptz not null,
    team         text
);

create table care.review (
    like care.fact including all,
    held_on         date not null,
    participation   text,
    chaired_by      text,
    plan_meets_need boolean,
    plan_lawful     boolean,
    decisions       text,
    was_due_on      date,
    late_reason     text
);

create table care.visit (
    like care.fact including all,
    visited_at    timestamptz not null,
    kind          text,
    mode          text,
    seen          boolean,
    seen_alone    boolean,
    why_not_alone text,
    bedroom_seen  boolean,
    counts        boolean not null,
    concern       text,
    notes         text
);

create table care.health_request (
    like care.fact including all,
    requested_on    date not null,
    kind            text,
    proposed_mode   text,
    mode            text,
    override_reason text,
    our_state       text,
    trust_state     text,
    state_on        date,
    note            text
);

create table care.health_assessment (
    like care.fact including all,
    done_on                    date not null,
    kind                       text,
    mode                       text,
    done_by                    text,
    outcome                    text,
    gp_registered              boolean,
    dentist_seen               boolean,
    immunisations_up_to_date   boolean,
    education_health_care_plan boolean,
    plan                       text
);

create table care.strengths_questionnaire (
    like care.fact including all,
    completed_on date not null,
    score        integer,
    why_none     text
);

create table care.education_plan (
    like care.fact including all,
    completed_on       date not null,
    school             text,
    pupil_view         text,
    why_no_pupil_view  text,
    attendance_percent integer,
    excluded           boolean,
    special_needs      text,
    pupil_premium      text,
    targets            text,
    mentor             text,
    quality            text
);

create table care.school_place (
    like care.fact including all,
    changed_on date not null,
    change     text,
    school     text,
    note       text
);

create table care.missing_episode (
    like care.fact including all,
    started_at    timestamptz not null,
    kind          text,
    ended_at      timestamptz,
    risk_level    text,
    circumstances text
);

create table care.return_interview (
    like care.fact including all,
    offered_on  date not null,
    accepted    boolean,
    done_on     date,
    interviewer text,
    why_not     text,
    themes      text
);

create table care.worry (
    like care.fact including all,
    raised_on  date not null,
    kind       text,
    what       text,
    outcome    text,
    settled_on date
);

create table care.restriction (
    like care.fact including all,
    starts_at    timestamptz not null,
    kind         text,
    ends_at      timestamptz,
    ended_at     timestamptz,
    court        text,
    restrictions text,
    criteria     text
);

create table care.letter (
    like care.fact including all,
    written_on date not null,
    about      text,
    words      text
);

do $$
declare
    fact text;
begin
    foreach fact in array array['team_allocation', 'review', 'visit', 'health_request', 'health_assessment',
        'strengths_questionnaire', 'education_plan', 'school_place', 'missing_episode', 'return_interview',
        'worry', 'restriction', 'letter']
    loop
        execute format('alter table care.%1$I add foreign key (child_ref) references care.child,
                                              add foreign key (supersedes) references care.%1$I', fact);
    end loop;
end $$;
drop table care.fact;
