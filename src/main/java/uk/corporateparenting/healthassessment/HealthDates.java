package uk.corporateparenting.healthassessment;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import uk.corporateparenting.incare.CareStories;
import uk.corporateparenting.record.CareRecord;
import uk.corporateparenting.timescale.TriggerSource;

/** The day from which the first questionnaire is owed, from the record. */
@Component
class HealthDates implements TriggerSource {

    private static final String QUESTIONNAIRE_OWED_FROM = "questionnaireOwedFromOn";

    /** The starts of clocks that are read from the record and never from a case. */
    public static final Set<String> TRIGGERS = Set.of(QUESTIONNAIRE_OWED_FROM);

    private final CareStories stories;

    HealthDates(CareStories stories) {
        this.stories = stories;
    }

    @Override
    public Optional<Object> start(String trigger, String childRef) {
        if (!QUESTIONNAIRE_OWED_FROM.equals(trigger) || !CareRecord.isReference(childRef)) {
            return Optional.empty();
        }
        return QuestionnairePolicy.owedFrom(stories.of(childRef)).map(LocalDate::toString);
    }
}
