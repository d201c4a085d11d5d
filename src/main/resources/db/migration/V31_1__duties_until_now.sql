-- The duties from before the book was kept: what is open, and what the engine still knows of what is over. Whose work it
-- was is known of open work; of what is over, the team the child belongs to now. Repeating it adds nothing.
insert into care.duty (task_id, process_id, root_case, process, model, step, child_ref, team, roles, created_at, due_at,
                       warn_at)
select t.id_, t.proc_inst_id_, coalesce(i.root_proc_inst_id_, t.proc_inst_id_),
       case split_part(d.resource_name_, '/', 2) when 'shared' then d.key_
            else split_part(d.resource_name_, '/', 2) end,
       d.key_, t.task_def_key_, i.business_key_,
       coalesce(g.team, (select v.text_ from public.act_ru_variable v
                         where v.proc_inst_id_ = t.proc_inst_id_ and v.name_ = 'team' limit 1)),
       g.roles, t.create_time_ at time zone 'UTC', t.due_date_ at time zone 'UTC', t.follow_up_date_ at time zone 'UTC'
from public.act_ru_task t
join public.act_re_procdef d on d.id_ = t.proc_def_id_
join public.act_ru_execution i on i.id_ = t.proc_inst_id_
left join lateral (
    select string_agg(distinct split_part(l.group_id_, '.', 2), ',') as roles,
           max(nullif(split_part(l.group_id_, '.', 1), 'council')) as team
    from public.act_ru_identitylink l
    where l.task_id_ = t.id_ and l.type_ = 'candidate' and l.group_id_ like '%.%') g on true
on conflict do nothing;

insert into care.duty (task_id, process_id, root_case, process, model, step, child_ref, team, created_at, due_at, warn_at,
                       done_at, ended_at, how)
select h.id_, h.proc_inst_id_, coalesce(h.root_proc_inst_id_, h.proc_inst_id_),
       case split_part(d.resource_name_, '/', 2) when 'shared' then d.key_
            else split_part(d.resource_name_, '/', 2) end,
       d.key_, h.task_def_key_, i.business_key_,
       (select f.team from care.team_allocation f where f.child_ref = i.business_key_
        order by f.allocated_at desc, f.id desc limit 1),
       h.start_time_ at time zone 'UTC', h.due_date_ at time zone 'UTC', h.follow_up_date_ at time zone 'UTC',
       case when h.delete_reason_ = 'completed' then h.end_time_ at time zone 'UTC' end,
       h.end_time_ at time zone 'UTC',
       case when h.delete_reason_ = 'completed' then 'done' else 'cancelled' end
from public.act_hi_taskinst h
join public.act_re_procdef d on d.id_ = h.proc_def_id_
left join public.act_hi_procinst i on i.id_ = h.proc_inst_id_
where h.end_time_ is not null
on conflict do nothing;
