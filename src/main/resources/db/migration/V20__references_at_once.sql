-- The same answers as before. Each call of a function written in SQL is planned anew, and nearly every question to the
-- record asks for these two; PL/pgSQL plans once a session. And hardly any child ever had a second reference.

create or replace function care.known_as(ref text) returns text
    language plpgsql stable strict as $$
begin
    if not exists (select from care.current_match m where m.child_ref = ref) then
        return ref;
    end if;
    return (
        with recursive walk as (
            select ref as reference
            union
            select m.known_ref from walk w join care.current_match m on m.child_ref = w.reference)
        select w.reference from walk w
        where not exists (select from care.current_match m where m.child_ref = w.reference));
end
$$;

create or replace function care.references_of(ref text) returns setof text
    language plpgsql stable rows 2 as $$
begin
    return query
        with recursive walk as (
            select care.known_as(ref) as reference
            union
            select m.child_ref from walk w join care.current_match m on m.known_ref = w.reference)
        select walk.reference from walk;
end
$$;
