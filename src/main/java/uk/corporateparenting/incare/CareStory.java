package uk.corporateparenting.incare;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import uk.corporateparenting.record.Fact;
import uk.corporateparenting.record.Fact.CareEpisode;
import uk.corporateparenting.record.Fact.ChildIdentity;
import uk.corporateparenting.record.Fact.EducationPlan;
import uk.corporateparenting.record.Fact.HealthAssessment;
import uk.corporateparenting.record.Fact.LegalStatus;
import uk.corporateparenting.record.Fact.Placement;
import uk.corporateparenting.record.Fact.Review;
import uk.corporateparenting.record.Fact.StrengthsQuestionnaire;
import uk.corporateparenting.record.Fact.TeamAllocation;
import uk.corporateparenting.record.Fact.Visit;
import uk.corporateparenting.record.LegalStatusCode;
import uk.corporateparenting.record.PlaceChangeReason;
import uk.corporateparenting.timescale.LondonTime;

/**
 * What of a child's record decides which duty falls due when. Lists are newest first and hold only what stands; days
 * are London days. Reviews, visits, assessments and plans are those of the present time in care.
 *
 * @param episode the time in care that runs, else the last one; empty before any
 */
public record CareStory(String childRef, Optional<ChildIdentity> identity, Optional<CareEpisode> episode,
        List<LegalStatus> statuses, List<Placement> placements, List<Review> reviews, List<Visit> visits,
        List<HealthAssessment> healthAssessments, List<StrengthsQuestionnaire> questionnaires,
        List<EducationPlan> educationPlans, Optional<String> team) {

    static final List<Class<? extends Fact>> KINDS = List.of(ChildIdentity.class, CareEpisode.class, LegalStatus.class,
            Placement.class, Review.class, Visit.class, HealthAssessment.class, StrengthsQuestionnaire.class,
            EducationPlan.class, TeamAllocation.class);

    /** From facts that stand, newest first. */
    static CareStory of(String childRef, List<? extends Fact> facts) {
        Optional<CareEpisode> episode = all(facts, CareEpisode.class, e -> e.endedOn() == null).stream().findFirst()
                .or(() -> all(facts, CareEpisode.class, e -> true).stream().findFirst());
        LocalDate since = episode.map(CareEpisode::startedOn).orElse(LocalDate.MIN);
        return new CareStory(childRef, all(facts, ChildIdentity.class, i -> true).stream().findFirst(), episode,
                all(facts, LegalStatus.class, s -> true), homes(all(facts, Placement.class, p -> true)),
                all(facts, Review.class, r -> !r.heldOn().isBefore(since)),
                all(facts, Visit.class, v -> !LondonTime.day(v.visitedAt()).isBefore(since)),
                all(facts, HealthAssessment.class, h -> !h.doneOn().isBefore(since)),
                all(facts, StrengthsQuestionnaire.class, q -> !q.completedOn().isBefore(since)),
                all(facts, EducationPlan.class, p -> !p.completedOn().isBefore(since)),
                all(facts, TeamAllocation.class, t -> true).stream().findFirst().map(TeamAllocation::team));
    }

    /**
     * A change of status only is no other home: the child lives with the same carers since their first day there. A stay
     * for some days is a home of its own.
     */
    private static List<Placement> homes(List<Placement> all) {
        return all.stream().filter(home -> next(home, all).isEmpty())
                .map(home -> home.from(first(home, all).startsAt(), home.place())).toList();
    }

    private static Optional<Placement> next(Placement home, List<Placement> all) {
        return all.stream().filter(later -> isSameHome(home, later)).findFirst();
    }

    private static Placement first(Placement home, List<Placement> all) {
        return all.stream().filter(before -> isSameHome(before, home)).findFirst()
                .map(before -> first(before, all)).orElse(home);
    }

    private static boolean isSameHome(Placement before, Placement after) {
        return before.changeReason() == PlaceChangeReason.PLACE && before.startsAt().isBefore(after.startsAt())
                && after.startsAt().equals(before.endedAt()) && !isTemporary(before) && !isTemporary(after);
    }

    private static boolean isTemporary(Placement home) {
        return home.place() != null && home.place().name().startsWith("T");
    }

    private static <F extends Fact> List<F> all(List<? extends Fact> facts, Class<F> kind, Predicate<F> which) {
        return facts.stream().filter(kind::isInstance).map(kind::cast).filter(which).toList();
    }

    public boolean isInCare() {
        return episode.isPresent() && episode.get().endedOn() == null;
    }

    public Optional<LocalDate> bornOn() {
        return identity.map(ChildIdentity::dateOfBirth);
    }

    /** Where the child lives now. */
    public Optional<Placement> placement() {
        return placements.stream().filter(p -> p.endedAt() == null).findFirst();
    }

    /** The legal status that stands now. */
    public Optional<LegalStatus> status() {
        return statuses.stream().filter(s -> s.endedAt() == null).findFirst();
    }

    /** Short breaks are owed fewer duties (Care Planning, Placement and Case Review Regulations 2010, reg 48). */
    public boolean isShortBreaks() {
        return status().map(LegalStatus::code)
                .filter(code -> code == LegalStatusCode.V3 || code == LegalStatusCode.V4).isPresent();
    }

    /**
     * The last visit to the child in the present placement that fulfils the duty; for short breaks, each of which is a
     * placement of its own, in their whole series.
     */
    public Optional<Visit> lastVisit() {
        if (isShortBreaks()) {
            return visits.stream().filter(Visit::counts).findFirst();
        }
        return placement().flatMap(here -> visits.stream()
                .filter(visit -> visit.counts() && !visit.visitedAt().isBefore(here.startsAt())).findFirst());
    }
}
