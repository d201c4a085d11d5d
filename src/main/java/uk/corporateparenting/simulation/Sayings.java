package uk.corporateparenting.simulation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import uk.corporateparenting.people.Caseload;
import uk.corporateparenting.people.Colleagues;
import uk.corporateparenting.people.Role;
import uk.corporateparenting.record.AgreedHow;
import uk.corporateparenting.record.CareRecord;
import uk.corporateparenting.record.Child;
import uk.corporateparenting.record.TakenBackBy;
import uk.corporateparenting.timescale.LondonTime;
import uk.corporateparenting.voices.Offer;
import uk.corporateparenting.voices.Quotations;
import uk.corporateparenting.workflow.Refused;

/** A few made-up children in care let the report print something they said; one takes it back. */
@Component
class Sayings {

    private static final int GROWN_UP = 18;
    private static final List<Saying> ALL = List.of(
            new Saying("care-leavers", 16, 5, AgreedHow.WROTE, false, "Ask me what I can do by myself, not only what I still"
                    + " need help with. I cook better than you think."),
            new Saying("homes", 10, 17, AgreedHow.SAID, false, "It took a while, but it feels like my room now. The dog"
                    + " sleeps outside my door."),
            new Saying("attainment", 10, 9, AgreedHow.THROUGH_ADVOCATE, false, "I used to walk out of maths. Now somebody"
                    + " sits with me for ten minutes and I stay."),
            new Saying("mental-health", 10, 12, AgreedHow.SAID, true, "I do not want to tell it all again to a new"
                    + " person."));

    private final Quotations quotations;
    private final CareRecord record;
    private final Caseload caseload;
    private final Colleagues colleagues;
    private final Clock clock;

    Sayings(Quotations quotations, CareRecord record, Caseload caseload, Colleagues colleagues, Clock clock) {
        this.quotations = quotations;
        this.record = record;
        this.caseload = caseload;
        this.colleagues = colleagues;
        this.clock = clock;
    }

    private record Saying(String outcome, int from, int daysAgo, AgreedHow agreed, boolean back, String words) {
    }

    /** The first of these children to whom it fits says it, each child one thing. */
    void said(List<String> references) {
        Set<String> heard = new HashSet<>();
        for (Saying saying : ALL) {
            LocalDate on = LondonTime.day(clock.instant()).minusDays(saying.daysAgo());
            references.stream().filter(ref -> !heard.contains(ref)).filter(ref -> fits(ref, saying, on))
                    .filter(ref -> says(ref, saying, on)).findFirst().ifPresent(heard::add);
        }
    }

    private boolean fits(String ref, Saying saying, LocalDate on) {
        Optional<Child> child = record.child(ref);
        Integer age = child.map(known -> known.ageOn(on)).orElse(null);
        return age != null && age >= saying.from() && age < GROWN_UP && child.orElseThrow().isLookedAfter();
    }

    private boolean says(String ref, Saying saying, LocalDate on) {
        Optional<String> worker = caseload.personFor(ref, Role.SOCIAL_WORKER);
        if (worker.isEmpty()) {
            return false;
        }
        try {
            quotations.offer(ref, new Offer(saying.words(), on, saying.outcome(), colleagues.name(worker.get()), on,
                    saying.agreed(), true, null), worker.get());
            if (saying.back()) {
                quotations.takeBack(ref, quotations.of(ref).get(0).id(), TakenBackBy.CHILD, worker.get());
            }
            return true;
        } catch (Refused notThisOne) {
            return false;
        }
    }
}
