-- Facts of the high-risk panels. As in V8.

create table care.panel_referral (
    id          bigint generated always as identity primary key,
    child_ref   text        not null references care.child,
    recorded_at timestamptz not null,
    recorded_by text        not null,
    supersedes  bigint unique references care.panel_referral,
    referred_on date not null,
    what_worries text,
    risks text,
    tried text,
    best_placed text,
    immediate_danger boolean,
    urgent boolean,
    young_person_knows boolean
);
create index on care.panel_referral (child_ref);

create table care.panel_screening (
    id          bigint generated always as identity primary key,
    child_ref   text        not null references care.child,
    recorded_at timestamptz not null,
    recorded_by text        not null,
    supersedes  bigint unique references care.panel_screening,
    screened_on date not null,
    for_the_panel boolean,
    urgent boolean,
    for_agencies text,
    reason text
);
create index on care.panel_screening (child_ref);

create table care.panel_contribution (
    id          bigint generated always as identity primary key,
    child_ref   text        not null references care.child,
    recorded_at timestamptz not null,
    recorded_by text        not null,
    supersedes  bigint unique references care.panel_contribution,
    given_on date not null,
    agency text,
    silent boolean,
    knows text,
    risk_seen text,
    offers text,
    may_be_told boolean,
    chased text
);
create index on care.panel_contribution (child_ref);

create table care.panel_hearing (
    id          bigint generated always as identity primary key,
    child_ref   text        not null references care.child,
    recorded_at timestamptz not null,
    recorded_by text        not null,
    supersedes  bigint unique references care.panel_hearing,
    heard_on date not null,
    told boolean,
    told_on date,
    why_not_told text,
    sharing_basis text,
    basis_why text
);
create index on care.panel_hearing (child_ref);

create table care.panel_decision (
    id          bigint generated always as identity primary key,
    child_ref   text        not null references care.child,
    recorded_at timestamptz not null,
    recorded_by text        not null,
    supersedes  bigint unique references care.panel_decision,
    decided_on date not null,
    meeting text,
    outcome text,
    rating text,
    lead_professional text,
    lead_agency text,
    reason text
);
create index on care.panel_decision (child_ref);

create table care.panel_action (
    id          bigint generated always as identity primary key,
    child_ref   text        not null references care.child,
    recorded_at timestamptz not null,
    recorded_by text        not null,
    supersedes  bigint unique references care.panel_action,
    agreed_on date not null,
    meeting text,
    what text,
    owner text,
    due_on date,
    result text,
    done_on date,
    outcome text
);
create index on care.panel_action (child_ref);

create table care.police_call_out (
    id          bigint generated always as identity primary key,
    child_ref   text        not null references care.child,
    recorded_at timestamptz not null,
    recorded_by text        not null,
    supersedes  bigint unique references care.police_call_out,
    called_at timestamptz not null,
    home text,
    called_by text,
    what_happened text,
    arrested boolean,
    ten_points text,
    learned text,
    youth_justice_told_on date
);
create index on care.police_call_out (child_ref);
