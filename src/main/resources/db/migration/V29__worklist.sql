-- What somebody did of late, for what they wait for now.
create index form_submitted_by on care.form_submitted (submitted_by, submitted_at desc);

-- The earlier work is due, the higher its priority. New tasks get it as they come up; these were there before.
update public.act_ru_task set priority_ = case when due_date_ is null then 0
    else 10000000 - floor(extract(epoch from due_date_) / 3600)::integer end;
