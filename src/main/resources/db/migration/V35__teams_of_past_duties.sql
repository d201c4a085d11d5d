-- Whose work past duties were, where the child was never given to a team because they never came into care: the team of
-- the case's other work, else the one that covers where the child lives, as the front door chose it.
update care.duty d set team = coalesce(
    (select o.team from care.duty o where o.root_case = d.root_case and o.team is not null
     order by o.created_at desc, o.task_id limit 1),
    (select min(t.slug) from care.team t where i.outward = any (t.outward_codes)),
    (select t.slug from care.team t where t.is_default))
from (select distinct on (c.child_ref) c.child_ref,
             regexp_replace(upper(regexp_replace(c.postcode, '\s', '', 'g')), '^(.{2,}).{3}$', '\1') as outward
      from care.child_identity c order by c.child_ref, c.known_at desc, c.id desc) i
where i.child_ref = d.child_ref and d.team is null and d.roles is null and d.ended_at is not null;
