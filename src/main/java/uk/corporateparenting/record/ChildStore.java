package uk.corporateparenting.record;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.corporateparenting.record.Fact.Assessment;
import uk.corporateparenting.record.Fact.CareEpisode;
import uk.corporateparenting.record.Fact.ChildIdentity;
import uk.corporateparenting.record.Fact.ChildProfile;
import uk.corporateparenting.record.Fact.Decision;
import uk.corporateparenting.record.Fact.LegalStatus;
import uk.corporateparenting.record.Fact.Placement;
import uk.corporateparenting.record.Fact.Relationship;
import uk.corporateparenting.record.Fact.RiskAlert;
import uk.corporateparenting.record.Fact.SiblingMember;
import uk.corporateparenting.record.Fact.Visit;
import uk.corporateparenting.timescale.LondonTime;

/** Children, their siblings and households. */
@Component
class ChildStore {

    private static final List<Class<? extends Fact>> HEADER = List.of(ChildIdentity.class, ChildProfile.class,
            LegalStatus.class, CareEpisode.class, Placement.class, Relationship.class, RiskAlert.class,
            Assessment.class, Visit.class, Decision.class);

    private final JdbcClient jdbc;
    private final FactStore facts;
    private final Clock clock;

    ChildStore(JdbcClient jdbc, FactStore facts, Clock clock) {
        this.jdbc = jdbc;
        this.facts = facts;
        this.clock = clock;
    }

    String register(ChildIdentity child, String by) {
        String reference = jdbc.sql("""
                insert into care.child (recorded_at, recorded_by) values (:now, :by) returning reference""")
                .param("now", facts.now()).param("by", by).query(String.class).single();
        facts.add(reference, child, by, null);
        return reference;
    }

    List<String> references(int howMany, String by) {
        return jdbc.sql("""
                insert into care.child (recorded_at, recorded_by) select :now, :by from generate_series(1, :n)
                returning reference""")
                .param("now", facts.now()).param("by", by).param("n", howMany).query(String.class).list();
    }

    Optional<Child> child(String ref) {
        if (!FactStore.isReference(ref)) {
            return Optional.empty();
        }
        List<String> refs = facts.references(ref);
        String known = refs.get(0);
        Standing standing = new Standing(known, facts.current(refs, HEADER));
        Instant now = clock.instant();
        LocalDate today = LondonTime.day(now);
        List<Assessment> assessed = standing.all(Assessment.class).stream().filter(a -> a.seenOn() != null).toList();
        List<Visit> visited = standing.all(Visit.class).stream().filter(v -> v.counts()).toList();
        return standing.own(ChildIdentity.class).map(identity -> new Child(known,
                refs.subList(1, refs.size()), identity,
                standing.own(ChildProfile.class).orElse(null),
                standing.first(LegalStatus.class, s -> s.endedAt() == null && !s.startsAt().isAfter(now)),
                standing.first(CareEpisode.class, e -> e.endedOn() == null && !e.startedOn().isAfter(today)),
                standing.first(Placement.class, p -> p.endedAt() == null && !p.startsAt().isAfter(now)),
                standing.all(Relationship.class),
                standing.all(RiskAlert.class).stream()
                        .filter(a -> a.endedOn() == null || !a.endedOn().isBefore(today)).toList(),
                newest(assessed.stream(), visited.stream()),
                newest(assessed.stream().filter(a -> Boolean.TRUE.equals(a.seenAlone())),
                        visited.stream().filter(v -> Boolean.TRUE.equals(v.seenAlone()))),
                standing.all(Decision.class).stream().limit(3).toList(),
                siblings(refs)));
    }

    private static LocalDate newest(Stream<Assessment> assessed, Stream<Visit> visited) {
        return Stream.concat(assessed.map(Assessment::seenOn),
                        visited.map(visit -> LondonTime.day(visit.visitedAt())))
                .max(LocalDate::compareTo).orElse(null);
    }

    /** The facts that stand, newest first, of several kinds. */
    private record Standing(String known, List<Recorded<?>> facts) {

        <F extends Fact> List<F> all(Class<F> kind) {
            return facts.stream().map(Recorded::fact).filter(kind::isInstance).map(kind::cast).toList();
        }

        <F extends Fact> F first(Class<F> kind, Predicate<F> which) {
            return all(kind).stream().filter(which).findFirst().orElse(null);
        }

        /** What is known under the known reference goes before what came with an alias. */
        <F extends Fact> Optional<F> own(Class<F> kind) {
            return facts.stream().filter(f -> f.reference().equals(known)).map(Recorded::fact)
                    .filter(kind::isInstance).map(kind::cast).findFirst().or(() -> all(kind).stream().findFirst());
        }
    }

    /** Adds to the group whose members are all among these children, if there is one, so that linking twice is once. */
    void link(Collection<String> refs, String by) {
        if (refs.size() < 2) {
            return;
        }
        long group = jdbc.sql("""
                select m.group_id from care.sibling_member m
                where m.group_id in (select group_id from care.sibling_member where child_ref in (:refs))
                group by m.group_id having bool_and(m.child_ref in (:refs) and m.member)
                order by m.group_id limit 1""")
                .param("refs", refs).query(Long.class).optional().orElseGet(() -> jdbc.sql("""
                        insert into care.sibling_group (recorded_at, recorded_by) values (:now, :by) returning id""")
                        .param("now", facts.now()).param("by", by).query(Long.class).single());
        List<String> members = jdbc.sql("select child_ref from care.sibling_member where group_id = :group")
                .param("group", group).query(String.class).list();
        refs.stream().distinct().filter(ref -> !members.contains(ref))
                .forEach(ref -> facts.add(ref, new SiblingMember(clock.instant(), group, true, null), by, null));
    }

    List<SiblingHome> siblings(Collection<String> refs) {
        return jdbc.sql("""
                with member as (
                    select m.group_id, m.child_ref from care.sibling_member m
                    where m.member
                      and m.group_id in (select group_id from care.sibling_member where child_ref in (:refs))
                      and not exists (select from care.sibling_member s where s.supersedes = m.id)),
                sibling as (
                    select distinct care.known_as(m.child_ref) as reference
                    from member m join member mine on mine.group_id = m.group_id and mine.child_ref in (:refs)
                    where m.child_ref not in (:refs))
                select sibling.reference, i.given_name, i.family_name, i.date_of_birth, i.restricted,
                       coalesce(p.home, concat_ws(', ', i.address, i.postcode)) as lives_at
                from sibling cross join lateral care.identity_of(sibling.reference) i
                left join lateral (
                    select concat_ws(', ', p.carer_name, p.address, p.postcode) as home from care.placement p
                    where p.child_ref in (select care.references_of(sibling.reference))
                      and p.starts_at <= :now and p.ended_at is null
                      and not exists (select from care.placement s where s.supersedes = p.id)
                    order by p.starts_at desc, p.id desc limit 1) p on true
                where sibling.reference not in (:refs)
                order by i.date_of_birth, sibling.reference""")
                .param("refs", refs).param("now", facts.now())
                .query((row, n) -> new SiblingHome(row.getString("reference"),
                        Names.full(row.getString("given_name"), row.getString("family_name")),
                        row.getObject("date_of_birth", LocalDate.class), row.getString("lives_at"),
                        row.getBoolean("restricted")))
                .list();
    }

    Background background(String ref) {
        List<String> refs = facts.references(ref);
        return jdbc.sql("""
                with mine as (
                    select c.* from care.contact c
                    where c.id in (select contact_id from care.contact_child where child_ref in (:refs)))
                select (select count(*) from mine where received_at > :now - interval '12 months') as contacts,
                       (select count(*) from care.referral r
                        where r.child_ref in (:refs) and r.referred_at > :now - interval '12 months'
                          and not exists (select from care.referral s where s.supersedes = r.id)) as referrals,
                       exists (select from care.decision d
                               where d.child_ref in (:refs) and d.outcome = 'protection-plan'
                                 and not exists (select from care.decision s where s.supersedes = d.id)) as protected,
                       exists (select from care.care_episode e where e.child_ref in (:refs)) as looked_after,
                       (select count(*) from care.contact c
                        where c.id not in (select id from mine)
                          and lower(trim(c.person_alleged)) in (select lower(trim(person_alleged)) from mine)
                       ) as alleged""")
                .param("refs", refs).param("now", facts.now())
                .query((row, n) -> new Background(row.getInt("contacts"), row.getInt("referrals"),
                        row.getBoolean("protected"), row.getBoolean("looked_after"), siblings(refs), household(refs),
                        previousAddresses(refs), row.getInt("alleged")))
                .single();
    }

    /** Same postcode, and same address where both are known. */
    private List<Found> household(List<String> refs) {
        return found("""
                i.postcode = (select postcode from care.identity_of(:ref))
                and coalesce(lower(i.address) = (select lower(address) from care.identity_of(:ref)), true)
                and i.child_ref not in (:refs)""", Map.of("ref", refs.get(0), "refs", refs));
    }

    private List<String> previousAddresses(Collection<String> refs) {
        List<String> addresses = facts.current(refs, ChildIdentity.class).stream().map(Recorded::fact)
                .map(i -> Stream.of(i.address(), i.postcode()).filter(Objects::nonNull)
                        .reduce((address, postcode) -> address + ", " + postcode).orElse(""))
                .filter(address -> !address.isEmpty()).distinct().toList();
        return addresses.stream().skip(1).toList();
    }

    List<Found> search(String text) {
        String wanted = text == null ? "" : text.strip();
        if (!Rows.canKeep(wanted)) {
            return List.of();
        }
        if (wanted.matches("(?i)CH-[0-9]{6}")) {
            return found("i.child_ref in (select care.references_of(upper(:ref)))", Map.of("ref", wanted));
        }
        if (NhsNumber.isValid(NhsNumber.normalise(wanted))) {
            return found("i.nhs_number = :number", Map.of("number", NhsNumber.normalise(wanted)));
        }
        Optional<LocalDate> born = day(wanted);
        if (born.isPresent()) {
            return found("i.date_of_birth = :born", Map.of("born", born.get()));
        }
        String[] parts = Stream.of(Names.normalise(wanted).split("\\s+")).filter(part -> !part.isEmpty())
                .map(part -> "%" + part.replaceAll("([%_\\\\])", "\\\\$1") + "%").toArray(String[]::new);
        return parts.length == 0 ? List.of() : found("""
                (i.search_name like all (:parts)
                 or i.child_ref in (select child_ref from care.child_profile
                                    where lower(preferred_name) like all (:parts)))""",
                Map.of("parts", parts));
    }

    private static Optional<LocalDate> day(String text) {
        for (String pattern : List.of("uuuu-M-d", "d/M/uuuu")) {
            try {
                return Optional.of(LocalDate.parse(text,
                        DateTimeFormatter.ofPattern(pattern).withResolverStyle(ResolverStyle.STRICT)));
            } catch (DateTimeParseException notThisOne) {
                // the next pattern, or not a day
            }
        }
        return Optional.empty();
    }

    /** The children of whom an identity that stands, under any of their references, is one of these. */
    private List<Found> found(String which, Map<String, ?> params) {
        return jdbc.sql("""
                with hit as (
                    select distinct coalesce(care.known_as(m.known_ref), i.child_ref) as reference
                    from (select i.child_ref from care.child_identity i
                          where %s
                            and not exists (select from care.child_identity s where s.supersedes = i.id)
                          order by i.family_name, i.given_name, i.child_ref limit 200) i
                    left join care.current_match m on m.child_ref = i.child_ref)
                select hit.reference, now.given_name, now.family_name, now.date_of_birth, now.postcode, now.restricted
                from hit cross join lateral care.identity_of(hit.reference) now
                order by now.family_name, now.given_name, hit.reference limit 50""".formatted(which))
                .params(params)
                .query((row, n) -> new Found(row.getString("reference"),
                        Names.full(row.getString("given_name"), row.getString("family_name")),
                        row.getObject("date_of_birth", LocalDate.class), row.getString("postcode"),
                        row.getBoolean("restricted")))
                .list();
    }
}
