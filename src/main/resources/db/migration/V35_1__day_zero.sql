-- The number from which "within so many working days" of a day is counted: that of the day itself, or of the one before
-- where the council counts the day itself as the first. Written with the days, by the same rule as due dates.
alter table care.working_day add column day_zero integer;
update care.working_day set day_zero = number;
alter table care.working_day alter column day_zero set not null;

-- For each day the last day of "within so many working days" of it.
create or replace function care.within_working_days(amount integer) returns table (day date, due date)
    language sql stable as $$
    select s.day, l.day from care.working_day s join care.working_day l on l.number = s.day_zero + amount and l.working
$$;
