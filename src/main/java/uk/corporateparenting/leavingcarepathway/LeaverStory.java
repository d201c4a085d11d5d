package uk.corporateparenting.leavingcarepathway;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import uk.corporateparenting.record.Fact;
import uk.corporateparenting.record.Fact.AdvisorContact;
import uk.corporateparenting.record.Fact.AdvisorOffer;
import uk.corporateparenting.record.Fact.AgreedEducation;
import uk.corporateparenting.record.Fact.CareEpisode;
import uk.corporateparenting.record.Fact.ChildIdentity;
import uk.corporateparenting.record.Fact.HomePlan;
import uk.corporateparenting.record.Fact.LeaverHome;
import uk.corporateparenting.record.Fact.LeaverStatus;
import uk.corporateparenting.record.Fact.LeavingCareStatus;
import uk.corporateparenting.record.Fact.LegalStatus;
import uk.corporateparenting.record.Fact.LostContact;
import uk.corporateparenting.record.Fact.PathwayPlan;
import uk.corporateparenting.record.Fact.PathwayReview;
import uk.corporateparenting.record.Fact.Placement;

/**
 * What of a record decides which duties are owed to a young person leaving care. Lists are newest first.
 *
 * @param returned what the national return said around each birthday
 */
record LeaverStory(String childRef, LocalDate bornOn, List<CareEpisode> episodes, List<LegalStatus> statuses,
        List<Placement> placements, List<LeavingCareStatus> decided, List<PathwayPlan> plans,
        List<PathwayReview> reviews, List<AdvisorContact> contacts, List<LeaverHome> homes, List<HomePlan> homePlans,
        List<AgreedEducation> education, List<AdvisorOffer> offers, List<LostContact> lost,
        List<LeaverStatus> returned) {

    static final List<Class<? extends Fact>> KINDS = List.of(ChildIdentity.class, CareEpisode.class, LegalStatus.class,
            Placement.class, LeavingCareStatus.class, PathwayPlan.class, PathwayReview.class, AdvisorContact.class,
            LeaverHome.class, HomePlan.class, AgreedEducation.class, AdvisorOffer.class, LostContact.class,
            LeaverStatus.class);

    static LeaverStory of(String childRef, List<? extends Fact> facts) {
        return new LeaverStory(childRef, all(facts, ChildIdentity.class).stream().findFirst()
                .map(ChildIdentity::dateOfBirth).orElse(null), all(facts, CareEpisode.class),
                all(facts, LegalStatus.class), all(facts, Placement.class), all(facts, LeavingCareStatus.class),
                all(facts, PathwayPlan.class), all(facts, PathwayReview.class), all(facts, AdvisorContact.class),
                all(facts, LeaverHome.class), all(facts, HomePlan.class), all(facts, AgreedEducation.class),
                all(facts, AdvisorOffer.class), all(facts, LostContact.class),
                all(facts, LeaverStatus.class));
    }

    private static <F extends Fact> List<F> all(List<? extends Fact> facts, Class<F> kind) {
        return facts.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    /** The status that stands. */
    Optional<LeavingCareStatus> status() {
        return decided.stream().findFirst();
    }

    Optional<LeaverHome> home() {
        return homes.stream().findFirst();
    }

    /** The time in care that runs, else the last one. */
    Optional<CareEpisode> lastEpisode() {
        return episodes.stream().filter(e -> e.endedOn() == null).findFirst().or(() -> episodes.stream().findFirst());
    }

    boolean isInCare() {
        return episodes.stream().anyMatch(e -> e.endedOn() == null);
    }
}
