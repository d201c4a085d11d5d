package uk.corporateparenting.record;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.corporateparenting.record.Fact.ChildIdentity;
import uk.corporateparenting.record.Fact.ChildMatch;

/** Finds who may be the same child, and keeps what people decided about it. */
@Component
class MatchStore {

    private final JdbcClient jdbc;
    private final FactStore facts;
    private final Clock clock;

    MatchStore(JdbcClient jdbc, FactStore facts, Clock clock) {
        this.jdbc = jdbc;
        this.facts = facts;
        this.clock = clock;
    }

    List<LikelyMatch> likely(String ref) {
        List<String> refs = facts.references(ref);
        Map<String, LikelyMatch> best = facts.current(refs, ChildIdentity.class).stream()
                .map(Recorded::fact).flatMap(mine -> candidates(mine, refs).stream()
                        .map(other -> compare(mine, other.reference(), other.identity())))
                .filter(match -> match.score() > 0)
                .collect(Collectors.toMap(LikelyMatch::reference, match -> match,
                        BinaryOperator.maxBy(Comparator.comparingInt(LikelyMatch::score))));
        return best.values().stream().sorted(Comparator.comparingInt(LikelyMatch::score).reversed()
                .thenComparing(LikelyMatch::reference)).toList();
    }

    private record Candidate(String reference, ChildIdentity identity) {
    }

    private List<Candidate> candidates(ChildIdentity mine, List<String> refs) {
        return jdbc.sql("""
                select coalesce(care.known_as(m.known_ref), i.child_ref) as reference, to_jsonb(i) as identity
                from care.child_identity i left join care.current_match m on m.child_ref = i.child_ref
                where (i.nhs_number = :nhs or i.date_of_birth = cast(:born as date) or i.postcode = :postcode)
                  and i.child_ref not in (:refs)
                  and not exists (select from care.child_identity s where s.supersedes = i.id)""")
                .param("nhs", mine.nhsNumber()).param("born", mine.dateOfBirth()).param("postcode", mine.postcode())
                .param("refs", refs)
                .query((row, n) -> new Candidate(row.getString("reference"),
                        Rows.read(row.getString("identity"), ChildIdentity.class)))
                .list();
    }

    private static LikelyMatch compare(ChildIdentity mine, String reference, ChildIdentity other) {
        Resemblance resemblance = Resemblance.of(mine, other);
        return new LikelyMatch(reference, Names.full(other.givenName(), other.familyName()), other.dateOfBirth(),
                other.postcode(), other.restricted(), resemblance.score(), resemblance.reasons());
    }

    void match(String temporaryRef, String knownRef, String reason, String by) {
        oneAtATime();
        String known = facts.references(knownRef).get(0);
        RecordProblem.unless(exists(known), "There is no child with this reference.");
        RecordProblem.unless(!facts.references(temporaryRef).contains(known), "These are already one child.");
        Optional<Recorded<ChildMatch>> last = last(temporaryRef);
        RecordProblem.unless(last.isEmpty() || last.get().fact().knownRef() == null,
                "This reference is already matched to another child. Undo that match first.");
        facts.add(temporaryRef, new ChildMatch(clock.instant(), known, reason), by,
                last.map(Recorded::id).orElse(null));
    }

    void unmatch(String temporaryRef, String reason, String by) {
        oneAtATime();
        Recorded<ChildMatch> last = last(temporaryRef).filter(match -> match.fact().knownRef() != null)
                .orElseThrow(() -> new RecordProblem("This reference is not matched to another child."));
        facts.add(temporaryRef, new ChildMatch(clock.instant(), null, reason), by, last.id());
    }

    private boolean exists(String ref) {
        return jdbc.sql("select exists (select from care.child where reference = :ref)").param("ref", ref)
                .query(Boolean.class).single();
    }

    private Optional<Recorded<ChildMatch>> last(String ref) {
        return facts.current(List.of(ref), ChildMatch.class).stream().findFirst();
    }

    /** Two matches at once could otherwise make a circle of aliases. */
    private void oneAtATime() {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('care.child_match'))").query((row, n) -> true).single();
    }
}
