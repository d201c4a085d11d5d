package uk.corporateparenting.incare;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import uk.corporateparenting.record.CareRecord;
import uk.corporateparenting.record.Fact.CareEpisode;
import uk.corporateparenting.timescale.TriggerSource;

/**
 * The dates of the record from which the duties to a child in care count. Read anew at each question, so that a
 * correction moves every clock that counts from it.
 */
@Component
class CareDates implements TriggerSource {

    private static final Map<String, Function<CareStory, Optional<LocalDate>>> DATES = Map.of(
            "bornOn", CareStory::bornOn,
            "enteredCareOn", story -> story.episode().map(CareEpisode::startedOn),
            "firstReviewOn", story -> story.reviews().stream().reduce((newer, older) -> older).map(r -> r.heldOn()),
            "previousReviewOn", story -> story.reviews().stream().findFirst().map(r -> r.heldOn()),
            "placementStartedOn", story -> story.placement().map(p -> CareStory.day(p.startsAt())),
            "previousVisitOn", story -> story.lastVisit().map(v -> CareStory.day(v.visitedAt())),
            "orderMadeOn", story -> story.status().map(s -> CareStory.day(s.startsAt())),
            "previousHealthAssessmentOn", story -> story.healthAssessments().stream().findFirst().map(h -> h.doneOn()),
            "previousQuestionnaireOn", story -> story.questionnaires().stream().findFirst().map(q -> q.completedOn()),
            "previousEducationPlanOn", story -> story.educationPlans().stream().findFirst().map(p -> p.completedOn()));

    /** The starts of clocks that are read from the record and never from a case. */
    public static final Set<String> TRIGGERS = DATES.keySet();

    private final CareStories stories;

    CareDates(CareStories stories) {
        this.stories = stories;
    }

    @Override
    public Optional<Object> start(String trigger, String childRef) {
        return Optional.ofNullable(DATES.get(trigger)).filter(known -> CareRecord.isReference(childRef))
                .flatMap(date -> date.apply(stories.of(childRef)))
                .map(LocalDate::toString);
    }
}
