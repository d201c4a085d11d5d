package uk.corporateparenting.voices;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.corporateparenting.kpi.Scorecards;
import uk.corporateparenting.kpi.Scorecards.Heading;
import uk.corporateparenting.people.NamedPeople;
import uk.corporateparenting.record.CareRecord;
import uk.corporateparenting.record.EndReasonCode;
import uk.corporateparenting.record.Fact.CareEpisode;
import uk.corporateparenting.record.Fact.Quotation;
import uk.corporateparenting.record.Recorded;
import uk.corporateparenting.record.TakenBackBy;
import uk.corporateparenting.timescale.LondonTime;
import uk.corporateparenting.voices.KnownNames.Known;
import uk.corporateparenting.voices.QuotationPolicy.Candidate;
import uk.corporateparenting.workflow.Refused;

/**
 * The words that children and young people offer for the corporate parenting report: kept on their record, taken back
 * when they say so, printed without a name while they agree.
 */
@Component
@Transactional
@EnableConfigurationProperties(QuotationSettings.class)
public class Quotations {

    private final CareRecord record;
    private final NamedPeople named;
    private final KnownNames known;
    private final Scorecards scorecards;
    private final QuotationSettings settings;
    private final JdbcClient db;
    private final Clock clock;

    Quotations(CareRecord record, NamedPeople named, KnownNames known, Scorecards scorecards,
            QuotationSettings settings, JdbcClient db, Clock clock) {
        this.record = record;
        this.named = named;
        this.known = known;
        this.scorecards = scorecards;
        this.settings = settings;
        this.db = db;
        this.clock = clock;
    }

    /** The outcomes of which somebody can speak, in the order of the report. */
    public List<Heading> outcomes() {
        return scorecards.all().get(0).headings();
    }

    /** For how many months an agreement lasts. */
    public int months() {
        return settings.months();
    }

    /** Why a report never quotes this child, whatever is on the record; nothing where it may. */
    public Optional<String> whyNever(String childRef) {
        List<CareEpisode> care = care(childRef);
        if (care.isEmpty()) {
            return Optional.of("The report quotes children in care and young people who were in care. This child was"
                    + " not.");
        }
        if (care.stream().anyMatch(time -> time.endReason() == EndReasonCode.E2)) {
            return Optional.of("This child has died. Their words are not printed in a report.");
        }
        return named.isRestricted(childRef)
                ? Optional.of("This record is restricted. Words of this child are not printed in a report.")
                : Optional.empty();
    }

    /** The quotations of a child as they stand, the latest first. */
    public List<Recorded<Quotation>> of(String childRef) {
        return record.current(childRef, Quotation.class);
    }

    /** Keeps the words of a child who agreed to be quoted. */
    public void offer(String childRef, Offer offer, String by) {
        LocalDate today = LondonTime.day(clock.instant());
        Refused.on(whyNever(childRef));
        Refused.on(QuotationPolicy.problem(offer, outcomes().stream().map(Heading::id).toList(), care(childRef).stream()
                .map(CareEpisode::startedOn).min(LocalDate::compareTo).orElseThrow(), today, settings.months()));
        String words = offer.words().strip();
        Refused.on(leadsToTheChild(childRef, words));
        if (of(childRef).stream().map(Recorded::fact).anyMatch(one -> one.takenBackOn() == null
                && one.words().equals(words))) {
            throw new Refused("These words are on the record already.");
        }
        record.add(childRef, new Quotation(offer.saidOn(), words, offer.outcome(), offer.askedBy().strip(),
                offer.agreedOn(), offer.agreedHow(), QuotationPolicy.printUntil(offer, settings.months()), null, null),
                by);
    }

    /** The words are printed no more, from this moment on. */
    public void takeBack(String childRef, long id, TakenBackBy who, String by) {
        if (who == null) {
            throw new Refused("Say who takes the words back.");
        }
        Quotation said = of(childRef).stream().filter(one -> one.id() == id && one.fact().takenBackOn() == null)
                .findFirst().map(Recorded::fact)
                .orElseThrow(() -> new Refused("These words are taken back already. Open the page again."));
        record.add(childRef, said.takenBack(LondonTime.day(clock.instant()), who), by, id);
    }

    /**
     * What a report of the whole council may print now of what was said in a period, by outcome. Nobody is quoted
     * twice.
     *
     * @param outcomes those the report is about
     */
    public Map<String, List<Quoted>> printable(LocalDate from, LocalDate to, Collection<String> outcomes) {
        List<Candidate> chosen = QuotationPolicy.choose(candidates(from, to, outcomes), settings.perOutcome(),
                one -> whyNever(one.ref()).isEmpty() && leadsToTheChild(one.ref(), one.words()).isEmpty());
        Map<Speaker, Integer> ages = chosen.isEmpty() ? Map.of() : ages(to);
        Map<String, List<Quoted>> printed = new LinkedHashMap<>();
        chosen.forEach(one -> {
            Speaker speaker = record.child(one.ref()).map(child -> Speaker.of(child.ageOn(one.saidOn())))
                    .filter(age -> ages.getOrDefault(age, 0) >= QuotationPolicy.FEW).orElse(Speaker.ANY);
            printed.computeIfAbsent(one.outcome(), any -> new ArrayList<>()).add(new Quoted(one.words(), speaker));
        });
        return printed;
    }

    private List<CareEpisode> care(String childRef) {
        return record.current(childRef, CareEpisode.class).stream().map(Recorded::fact).toList();
    }

    /** Asked again before it is printed: a name may have become known since. */
    private Optional<String> leadsToTheChild(String childRef, String words) {
        Known names = known.of(childRef);
        return QuotationPolicy.leadsToTheChild(words, names.people(), names.schools());
    }

    private List<Candidate> candidates(LocalDate from, LocalDate to, Collection<String> outcomes) {
        return db.sql("""
                select q.id, care.known_as(q.child_ref), q.outcome, q.words, q.said_on
                from care.quotation q
                where q.said_on between :from and :to and q.outcome in (:outcomes) and q.print_until >= :today
                  and q.taken_back_on is null
                  and not exists (select from care.quotation s where s.supersedes = q.id)
                order by q.said_on desc, q.id desc""")
                .param("from", from).param("to", to).param("outcomes", outcomes)
                .param("today", LondonTime.day(clock.instant()))
                .query((row, n) -> new Candidate(row.getLong(1), row.getString(2), row.getString(3), row.getString(4),
                        row.getObject(5, LocalDate.class))).list();
    }

    /** How many are looked after or leaving care on a day in the whole council, by what a report would say of them. */
    private Map<Speaker, Integer> ages(LocalDate day) {
        Map<Speaker, Integer> ages = new EnumMap<>(Speaker.class);
        db.sql("""
                with alias as (
                    select distinct m.child_ref, care.known_as(m.child_ref) as ref from care.current_match m),
                status as (
                    select distinct on (l.child_ref) l.child_ref, l.status from care.leaving_care_status l
                    where l.decided_on <= :day
                      and not exists (select from care.leaving_care_status s where s.supersedes = l.id)
                    order by l.child_ref, l.decided_on desc, l.id desc),
                somebody as (
                    select e.child_ref from care.care_episode e
                    where e.started_on <= :day and (e.ended_on is null or e.ended_on > :day)
                      and not exists (select from care.care_episode s where s.supersedes = e.id)
                    union
                    select s.child_ref from status s where s.status in ('eligible', 'relevant', 'former-relevant')),
                born as (
                    select distinct on (i.child_ref) i.child_ref, i.date_of_birth from care.child_identity i
                    where not exists (select from care.child_identity s where s.supersedes = i.id)
                    order by i.child_ref, i.known_at desc, i.id desc),
                one as (
                    select distinct coalesce(a.ref, s.child_ref) as ref
                    from somebody s left join alias a on a.child_ref = s.child_ref)
                select extract(year from age(:day, b.date_of_birth))::integer, count(*)
                from one join born b on b.child_ref = one.ref and b.date_of_birth <= :day group by 1"""
                .replace(":day", "cast(:day as date)")).param("day", day)
                .query((RowCallbackHandler) row -> ages.merge(Speaker.of(row.getInt(1)), row.getInt(2), Integer::sum));
        return ages;
    }
}
