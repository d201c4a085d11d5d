package uk.corporateparenting.record;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes and reads facts of every kind. */
@Component
class FactStore {

    /** Every kind of fact there is. */
    static final List<Class<? extends Fact>> KINDS = Stream.of(Fact.class.getPermittedSubclasses())
            .<Class<? extends Fact>>map(kind -> kind.asSubclass(Fact.class)).toList();

    private static final String UNKNOWN = "There is no child with this reference.";
    private static final String STANDS = "not exists (select from care.%1$s s where s.supersedes = f.id)";

    private final JdbcClient jdbc;
    private final Clock clock;

    FactStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    long add(String ref, Fact fact, String by, Long supersedes) {
        try {
            return jdbc.sql("""
                    insert into care.%1$s (child_ref, recorded_at, recorded_by, supersedes, %2$s)
                    select :ref, :now, :by, :supersedes, %2$s
                    from jsonb_populate_record(null::care.%1$s, cast(:fact as jsonb))
                    where exists (select from care.child where reference = :ref)
                      and (:supersedes is null or exists (select from care.%1$s where id = :supersedes
                                                          and child_ref in (select care.references_of(:ref))))
                    returning id""".formatted(Rows.table(fact.getClass()), Rows.columns(fact.getClass()))
                    .replace(":supersedes", "cast(:supersedes as bigint)"))
                    .param("ref", ref).param("now", now()).param("by", by).param("supersedes", supersedes)
                    .param("fact", Rows.write(fact)).query(Long.class).optional()
                    .orElseThrow(() -> new RecordProblem(supersedes == null ? UNKNOWN
                            : "What you correct is not on this child's record. Open the record again."));
        } catch (DuplicateKeyException e) {
            throw new RecordProblem("Somebody has changed this since you opened it. Open it again and look first.");
        }
    }

    void addAll(List<NewFact> many, String by) {
        many.stream().collect(Collectors.groupingBy(fact -> fact.fact().getClass(), LinkedHashMap::new,
                Collectors.toList())).forEach((kind, facts) -> addAll(kind, facts, by));
    }

    private void addAll(Class<? extends Fact> kind, List<NewFact> facts, String by) {
        String rows = facts.stream().map(fact -> "{\"ref\":\"%s\",\"supersedes\":%s,\"fact\":%s}"
                .formatted(known(fact.reference()), fact.supersedes(), Rows.write(fact.fact())))
                .collect(Collectors.joining(",", "[", "]"));
        String columns = Rows.columns(kind);
        try {
            int written = jdbc.sql("""
                    insert into care.%1$s (child_ref, recorded_at, recorded_by, supersedes, %2$s)
                    select n.one ->> 'ref', :now, :by, (n.one ->> 'supersedes')::bigint, %3$s
                    from jsonb_array_elements(cast(:rows as jsonb)) with ordinality n(one, place)
                    cross join lateral jsonb_populate_record(null::care.%1$s, n.one -> 'fact') f
                    where exists (select from care.child where reference = n.one ->> 'ref')
                      and (n.one ->> 'supersedes' is null
                           or exists (select from care.%1$s where id = (n.one ->> 'supersedes')::bigint
                                      and child_ref in (select care.references_of(n.one ->> 'ref'))))
                    order by n.place""".formatted(Rows.table(kind), columns,
                            Stream.of(columns.split(", ")).map(column -> "f." + column)
                                    .collect(Collectors.joining(", "))))
                    .param("now", now()).param("by", by).param("rows", rows).update();
            RecordProblem.unless(written == facts.size(), UNKNOWN);
        } catch (DuplicateKeyException e) {
            throw new RecordProblem("Somebody has changed this since you opened it. Open it again and look first.");
        }
    }

    private static String known(String ref) {
        RecordProblem.unless(isReference(ref), UNKNOWN);
        return ref;
    }

    static boolean isReference(String text) {
        return text != null && text.matches("CH-[0-9]{6}");
    }

    /** Every reference of the child, the one they are known by first. */
    List<String> references(String ref) {
        RecordProblem.unless(isReference(ref), UNKNOWN);
        return jdbc.sql("select r from care.references_of(:ref) r order by r <> care.known_as(:ref), r")
                .param("ref", ref).query(String.class).list();
    }

    /** One question for a whole list; few children's records are restricted. */
    Set<String> everRestricted(Collection<String> refs) {
        return Set.copyOf(jdbc.sql("""
                select distinct asked.ref from unnest(cast(? as text[])) asked(ref)
                cross join lateral care.references_of(asked.ref) same(ref)
                join care.child_identity i on i.child_ref = same.ref where i.restricted""")
                .param(refs.toArray(String[]::new)).query(String.class).list());
    }

    /** The facts of these kinds that stand, newest first. */
    List<Recorded<?>> current(Collection<String> refs, Collection<Class<? extends Fact>> kinds) {
        String all = kinds.stream().map(kind -> select(kind) + "and " + STANDS.formatted(Rows.table(kind)))
                .collect(Collectors.joining("\nunion all\n"));
        return jdbc.sql(all + " order by at desc, id desc").param("refs", refs)
                .<Recorded<?>>query((row, n) -> recorded(kind(row.getString("kind")), row.getLong("id"),
                        row.getString("child_ref"),
                        row.getObject("recorded_at", OffsetDateTime.class).toInstant(), row.getString("recorded_by"),
                        row.getObject("supersedes", Long.class), row.getString("fact")))
                .list();
    }

    @SuppressWarnings("unchecked")
    <F extends Fact> List<Recorded<F>> current(Collection<String> refs, Class<F> kind) {
        return current(refs, List.of(kind)).stream().map(recorded -> (Recorded<F>) recorded).toList();
    }

    Timeline timeline(Collection<String> refs) {
        String all = KINDS.stream().map(FactStore::select).collect(Collectors.joining("union all\n"));
        return new Timeline(jdbc.sql("""
                %s
                union all
                select 'contact', f.id, cc.child_ref, f.received_at, false, f.recorded_at, f.recorded_by, null, false,
                       to_jsonb(f)
                from care.contact f join care.contact_child cc on cc.contact_id = f.id where cc.child_ref in (:refs)
                order by at desc, recorded_at desc, id desc""".formatted(all))
                .param("refs", refs)
                .query((row, n) -> {
                    String kind = row.getString("kind");
                    Record fact = (Record) Rows.read(row.getString("fact"), kindOrContact(kind));
                    return new Timeline.Entry(row.getObject("at", OffsetDateTime.class).toInstant(),
                            row.getBoolean("whole_day"),
                            row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                            row.getString("recorded_by"), kind, row.getLong("id"), row.getString("child_ref"),
                            row.getBoolean("superseded"), Wording.title(fact), Wording.lines(fact));
                }).list());
    }

    private static String select(Class<? extends Fact> kind) {
        String column = Rows.snake(Rows.happened(kind).getName());
        boolean wholeDay = Rows.happened(kind).getType() != Instant.class;
        return """
                select '%1$s' as kind, f.id, f.child_ref, %2$s as at, %3$s as whole_day, f.recorded_at, f.recorded_by,
                       f.supersedes, exists (select from care.%1$s s where s.supersedes = f.id) as superseded,
                       to_jsonb(f) as fact
                from care.%1$s f where f.child_ref in (:refs)
                """.formatted(Rows.table(kind),
                wholeDay ? "(f." + column + "::timestamp at time zone 'Europe/London')" : "f." + column, wholeDay);
    }

    private static <F extends Fact> Recorded<F> recorded(Class<F> kind, long id, String ref, Instant at, String by,
            Long supersedes, String fact) {
        return new Recorded<>(id, ref, at, by, supersedes, Rows.read(fact, kind));
    }

    private static Class<? extends Fact> kind(String table) {
        return KINDS.stream().filter(kind -> Rows.table(kind).equals(table)).findFirst().orElseThrow();
    }

    private static Class<?> kindOrContact(String table) {
        return table.equals("contact") ? Contact.class : kind(table);
    }
}
