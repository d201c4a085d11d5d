-- Facts of a young person who prepares to leave care, or has left it. As in V8: written once, corrected by a row that
-- supersedes it.

create table care.fact (
    id          bigint generated always as identity primary key,
    child_ref   text        not null,
    recorded_at timestamptz not null,
    recorded_by text        not null,
    supersedes  bigint unique
);
create index on care.fact (child_ref);

create table care.leaving_care_status (
    like care.fact including all,
    decided_on    date not null,
    status        text,
    proposed      text,
    on_what_facts text,
    reason        text
);

create table care.pathway_need (
    like care.fact including all,
    planned_on  date not null,
    area        text,
    need        text,
    own_words   text,
    contingency text,
    state       text
);

create table care.pathway_action (
    like care.fact including all,
    planned_on date not null,
    area       text,
    action     text,
    owner      text,
    due_on     date,
    state      text,
    state_on   date,
    note       text
);

create table care.pathway_plan (
    like care.fact including all,
    planned_on     date not null,
    approved_on    date,
    approved_by    text,
    agreed         boolean,
    why_not_agreed text,
    own_words      text,
    contingency    text
);

create table care.pathway_review (
    like care.fact including all,
    held_on       date not null,
    chaired_by    text,
    who_was_there text,
    outcome       text,
    decisions     text,
    was_due_on    date,
    late_reason   text
);

create table care.agreed_education (
    like care.fact including all,
    agreed_on date not null,
    programme text,
    ends_on   date
);

create table care.independence_list (
    like care.fact including all,
    looked_at_on          date not null,
    national_insurance    text,
    bank_account          text,
    identity_document     text,
    immigration_status    text,
    saving                text,
    education_health_care text,
    adult_social_care     text,
    independence_award    text,
    local_offer           text,
    note                  text
);

create table care.home_plan (
    like care.fact including all,
    planned_on        date not null,
    option            text,
    detail            text,
    setting_up_pounds integer,
    setting_up_plan   text,
    at_risk           boolean,
    approved_by       text
);

create table care.leaver_home (
    like care.fact including all,
    moved_in_on  date not null,
    kind         text,
    address      text,
    postcode     text,
    checked      boolean,
    why_suitable text
);

create table care.advisor_contact (
    like care.fact including all,
    contact_at    timestamptz not null,
    mode          text,
    at_home       boolean,
    in_touch      text,
    activity      text,
    accommodation text,
    how_often     text,
    concern       text,
    notes         text
);

create table care.housing_referral (
    like care.fact including all,
    referred_on date not null,
    district    text,
    why         text,
    state       text,
    state_on    date,
    answer      text
);

create table care.lost_contact (
    like care.fact including all,
    lost_on  date not null,
    steps    text,
    found_on date,
    outcome  text
);

create table care.advisor_offer (
    like care.fact including all,
    offered_on date not null,
    kind       text,
    wanted     boolean,
    words      text
);

do $$
declare
    fact text;
begin
    foreach fact in array array['leaving_care_status', 'pathway_need', 'pathway_action', 'pathway_plan',
        'pathway_review', 'agreed_education', 'independence_list', 'home_plan', 'leaver_home', 'advisor_contact',
        'housing_referral', 'lost_contact', 'advisor_offer']
    loop
        execute format('alter table care.%1$I add foreign key (child_ref) references care.child,
                                              add foreign key (supersedes) references care.%1$I', fact);
    end loop;
end $$;
drop table care.fact;
