package uk.corporateparenting.incare;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import uk.corporateparenting.record.CareRecord;
import uk.corporateparenting.record.Fact.CareEpisode;
import uk.corporateparenting.timescale.LondonTime;
import uk.corporateparenting.timescale.TriggerSource;

/**
 * The dates of the record from which the duties to a child in care count. Read anew at each question, so that a
 * correction moves every clock that counts from it.
 */
@Component
class CareDates implements TriggerSource {

    private static final Map<String, Function<CareStory, Optional<LocalDate>>> DATES = Map.ofEntries(
            Map.entry("bornOn", CareStory::bornOn),
            Map.entry("enteredCareOn", story -> story.episode().map(CareEpisode::startedOn)),
            Map.entry("firstReviewOn", story -> story.reviews().stream().reduce((newer, older) -> older).map(r -> r.heldOn())),
            Map.entry("previousReviewOn", story -> story.reviews().stream().findFirst().map(r -> r.heldOn())),
            Map.entry("placementStartedOn", story -> story.placement().map(p -> LondonTime.day(p.startsAt()))),
            Map.entry("previousVisitOn", story -> story.lastVisit().map(v -> LondonTime.day(v.visitedAt()))),
            Map.entry("orderMadeOn", story -> story.status().map(s -> LondonTime.day(s.startsAt()))),
            Map.entry("previousHealthAssessmentOn", story -> story.healthAssessments().stream().findFirst().map(h -> h.doneOn())),
            Map.entry("previousQuestionnaireOn", story -> story.questionnaires().stream().findFirst().map(q -> q.completedOn())),
            Map.entry("previousEducationPlanOn", story -> story.educationPlans().stream().findFirst().map(p -> p.completedOn())),
            Map.entry("shortBreakMustEndOn", ShortBreaks::mustEndOn));

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
