package uk.corporateparenting.returns;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import uk.corporateparenting.people.Teams;
import uk.corporateparenting.record.CareRecord;
import uk.corporateparenting.record.EndReasonCode;
import uk.corporateparenting.record.Fact;
import uk.corporateparenting.record.Fact.CareEpisode;
import uk.corporateparenting.record.Fact.ChildIdentity;
import uk.corporateparenting.record.Fact.LeaverStatus;
import uk.corporateparenting.record.Fact.LeavingCareStatus;
import uk.corporateparenting.record.Fact.LegalStatus;
import uk.corporateparenting.record.Fact.Placement;
import uk.corporateparenting.record.Fact.TeamAllocation;
import uk.corporateparenting.record.LeaverStatusCode;
import uk.corporateparenting.record.Recorded;
import uk.corporateparenting.returns.Changes.Change;
import uk.corporateparenting.returns.ChildStory.InCare;
import uk.corporateparenting.workflow.Cases;
import uk.corporateparenting.workflow.Facts;
import uk.corporateparenting.workflow.Messages;
import uk.corporateparenting.workflow.Replanning;

/**
 * What follows from a return for the work that runs: a child's case begins or ends with their time in care, and whoever
 * waits hears of a move and of a new legal status by the same messages as when the product itself did it. Nothing
 * follows from what the record knew already.
 */
@Component
class WorkFollows {

    static final String PROCESS = "child-in-care";
    static final String LOOKED_AFTER = "child.looked-after";
    static final String CARE_ENDED = "care.ended";
    static final String CLOSING_BEGUN = "closing.begun";
    static final String PLACEMENT_ENDED = "placement.ended";
    static final String PLACEMENT_STARTED = "placement.started";
    static final String LEGAL_STATUS_CHANGED = "legal-status.changed";

    private static final String PATHWAY = "leaving-care-pathway";
    private static final String STATUS_OWED = "leaving-care.status-owed";
    private static final String DIED = "young-person.died";
    private static final int PATHWAY_AGE = 16;
    private static final String PERMANENCE = "permanency-planning";
    private static final String PERMANENCE_OWED = "permanence.owed";
    /** Permanence is not owed to a child who lives with their family. */
    private static final Set<String> SHORT_BREAKS = Set.of("V3", "V4");
    private static final String WAY_IN = "imported";
    private static final String ENDED = "ended-in-return";
    private static final String COUNTED_ANEW = "A later return was brought in";
    private static final List<EndReasonCode> ADOPTED = List.of(EndReasonCode.E11, EndReasonCode.E12);

    private final CareRecord record;
    private final Teams teams;
    private final Cases cases;
    private final Messages messages;
    private final Replanning replanning;

    WorkFollows(CareRecord record, Teams teams, Cases cases, Messages messages, Replanning replanning) {
        this.record = record;
        this.teams = teams;
        this.cases = cases;
        this.messages = messages;
        this.replanning = replanning;
    }

    /** Of a child who is new here: true if a case was started. */
    boolean begin(String ref, Optional<InCare> now) {
        now.ifPresent(care -> start(ref, care));
        return now.isPresent();
    }

    /**
     * Of a young person whom a return tells of as a care leaver: the pathway begins where none runs, and where it was
     * over, if the return says something new.
     */
    void leaver(String ref, Collection<Fact> facts, Changes changes, LocalDate today, String by) {
        Optional<LeaverStatusCode> status = LeaverTold.status(facts, today);
        if (status.isEmpty() || cases.open(PATHWAY, ref).isPresent()) {
            return;
        }
        boolean isKnown = record.latest(ref, LeavingCareStatus.class).isPresent();
        if (isKnown && changes.of(LeaverStatus.class).isEmpty()) {
            return;
        }
        if (!isKnown) {
            record.add(ref, new LeavingCareStatus(today, status.get(), status.get(), LeaverTold.WHY, null), by);
        }
        cases.start(PATHWAY, STATUS_OWED, ref, Facts.of("team", team(ref)));
    }

    /** Of a child who was brought in before: true if a case was started. */
    boolean goOn(String ref, Optional<InCare> now, Changes changes, String by) {
        Optional<CareEpisode> ended = changes.of(CareEpisode.class).stream()
                .filter(time -> time.before() != null && time.before().endedOn() == null)
                .map(Change::after).filter(time -> time.endedOn() != null).findFirst();
        ended.ifPresent(time -> end(ref, time));
        boolean isOpen = cases.open(PROCESS, ref).isPresent();
        if (!isOpen && now.isPresent() && record.current(ref, CareEpisode.class).stream()
                .anyMatch(time -> time.fact().endedOn() == null)) {
            start(ref, now.get());
            return true;
        }
        if (isOpen && !changes.isEmpty()) {
            status(ref, changes);
            move(ref, changes);
            replanning.replan(ref, COUNTED_ANEW, by);
        }
        return false;
    }

    private void start(String ref, InCare now) {
        String team = teams.teamFor(now.homePostcode());
        cases.start(PROCESS, LOOKED_AFTER, ref, Facts.of("legalBasis", now.status().code())
                .and("enteredCareOn", now.since().toString()).and("team", team)
                .and("wayIn", WAY_IN).and("broughtIn", true));
        if (!SHORT_BREAKS.contains(now.status().code())) {
            plan(ref, now, team);
        }
    }

    /** The planning of an earlier time in care is open until it hears that this time has ended. */
    private void plan(String ref, InCare now, String team) {
        if (cases.open(PERMANENCE, ref).isEmpty()) {
            cases.start(PERMANENCE, PERMANENCE_OWED, ref, Facts.of("team", team));
        } else {
            messages.send("permanence-owed:" + ref + ":" + now.since(), PERMANENCE_OWED, ref, Facts.of("team", team));
        }
    }

    private void end(String ref, CareEpisode time) {
        boolean wasFollowed = cases.open(PROCESS, ref).isPresent();
        cases.endWithCare(ref, ENDED);
        String team = team(ref);
        String once = ref + ":" + time.endedOn();
        messages.announce("care-ended:" + once, CARE_ENDED, ref, Facts.of("endReason", time.endReason().code())
                .and("endedOn", time.endedOn()).and("team", team));
        if (time.endReason() == EndReasonCode.E2) {
            messages.send("young-person-died:" + once, DIED, ref, Facts.of("team", team));
        } else if (isOnThePathway(ref, time.endedOn())) {
            messages.send("leaving-care-status-owed:" + once, STATUS_OWED, ref, Facts.of("team", team));
        }
        if (wasFollowed && time.endReason() != EndReasonCode.E2) {
            messages.send("closing:" + once, CLOSING_BEGUN, ref, Facts.of("team", team)
                    .and("closing", ADOPTED.contains(time.endReason()) ? "seal" : "letter"));
        }
    }

    private boolean isOnThePathway(String ref, LocalDate on) {
        return record.child(ref).map(child -> child.ageOn(on)).filter(age -> age >= PATHWAY_AGE).isPresent();
    }

    private void status(String ref, Changes changes) {
        changes.of(LegalStatus.class).stream().filter(status -> status.before() == null)
                .map(Change::after).filter(status -> status.endedAt() == null).findFirst()
                .ifPresent(status -> messages.send("legal-status-changed:" + ref + ":" + status.startsAt() + ":"
                        + status.code().code(), LEGAL_STATUS_CHANGED, ref, Facts.of("legalBasis",
                        status.code().code())));
    }

    /** Of several moves the last one counts: duties are owed where the child lives now. */
    private void move(String ref, Changes changes) {
        List<Change<Placement>> homes = changes.of(Placement.class);
        Optional<Instant> left = homes.stream()
                .filter(home -> home.before() != null && home.before().endedAt() == null)
                .map(home -> home.after().endedAt()).filter(at -> at != null).findFirst();
        Optional<Instant> movedIn = homes.stream().filter(home -> home.before() == null).map(Change::after)
                .filter(home -> home.endedAt() == null).map(Placement::startsAt).findFirst();
        left.or(() -> movedIn).ifPresent(at -> messages.send("placement-ended:" + ref + ":" + movedIn.orElse(at),
                PLACEMENT_ENDED, ref, Facts.none()));
        movedIn.ifPresent(at -> messages.send("placement-started:" + ref + ":" + at, PLACEMENT_STARTED, ref,
                Facts.none()));
    }

    private String team(String ref) {
        return record.latest(ref, TeamAllocation.class).map(Recorded::fact).map(TeamAllocation::team)
                .orElseGet(() -> teams.teamFor(record.latest(ref, ChildIdentity.class).map(Recorded::fact)
                        .map(ChildIdentity::postcode).orElse(null)));
    }
}
