package uk.corporateparenting.leavingcarepathway;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import uk.corporateparenting.record.CareRecord;
import uk.corporateparenting.record.Fact.AdvisorOffer;
import uk.corporateparenting.record.Fact.CareEpisode;
import uk.corporateparenting.record.Fact.LeaverHome;
import uk.corporateparenting.record.Fact.LostContact;
import uk.corporateparenting.timescale.LondonTime;
import uk.corporateparenting.timescale.TriggerSource;

/** The dates of the record from which the clocks of the pathway count, read anew at each question. */
@Component
class PathwayDates implements TriggerSource {

    /** The starts of clocks that are read from the record and never from a case. */
    public static final Set<String> TRIGGERS = Set.of("eligibleOn", "leftCareOn", "previousPathwayReviewOn",
            "pathwayReviewDueOn", "leaverHomeStartedOn", "previousAdvisorContactOn", "previousAdvisorOfferOn",
            "leavingStatusChangesOn", "contactLostOn");

    private final LeaverStories stories;
    private final Map<String, Function<LeaverStory, Optional<LocalDate>>> dates;

    PathwayDates(LeaverStories stories) {
        this.stories = stories;
        this.dates = Map.of(
                "eligibleOn", story -> LeaverStatusPolicy.eligibleOn(story, stories.today()),
                "leftCareOn", story -> story.lastEpisode().map(CareEpisode::endedOn),
                "previousPathwayReviewOn", LeaverPolicy::lastReviewed,
                "pathwayReviewDueOn", LeaverPolicy::reviewDueOn,
                "leaverHomeStartedOn", story -> story.home().map(LeaverHome::movedInOn),
                "previousAdvisorContactOn", story -> LeaverPolicy.lastContact(story)
                        .map(contact -> LondonTime.day(contact.contactAt())),
                "previousAdvisorOfferOn", story -> story.offers().stream().findFirst().map(AdvisorOffer::offeredOn),
                "leavingStatusChangesOn", story -> Optional.of(LeaverStatusPolicy.changesOn(story, stories.today())),
                "contactLostOn", story -> story.lost().stream().filter(lost -> lost.foundOn() == null).findFirst()
                        .map(LostContact::lostOn));
    }

    @Override
    public Optional<Object> start(String trigger, String childRef) {
        return Optional.ofNullable(dates.get(trigger)).filter(known -> CareRecord.isReference(childRef))
                .flatMap(date -> date.apply(stories.of(childRef))).map(LocalDate::toString);
    }
}
