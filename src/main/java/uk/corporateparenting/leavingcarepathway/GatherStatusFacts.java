package uk.corporateparenting.leavingcarepathway;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import uk.corporateparenting.record.Fact.LeavingCareStatus;
import uk.corporateparenting.record.LeaverStatusCode;
import uk.corporateparenting.workflow.Facts;

/** Reads from the record what both tables are asked with, and the status that stands so far. */
@Component
class GatherStatusFacts implements JavaDelegate {

    private final LeaverStories stories;

    GatherStatusFacts(LeaverStories stories) {
        this.stories = stories;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String ref = execution.getProcessBusinessKey();
        LeaverFacts facts = stories.facts(ref);
        execution.setVariables(Facts.of("age", facts.age()).and("daysSinceFourteen", facts.daysSinceFourteen())
                .and("lookedAfterAtSixteen", facts.lookedAfterAtSixteen()).and("lookedAfterNow", facts.lookedAfterNow())
                .and("detainedAtSixteen", facts.detainedAtSixteen())
                .and("homeSixMonthsSettled", facts.homeSixMonthsSettled())
                .and("specialGuardianship", facts.specialGuardianship()).and("inEducation", facts.inEducation())
                .and("agreedEducation", facts.agreedEducation()).and("wantsAdvisor", facts.wantsAdvisor())
                .and("leavingCareStatus", stories.of(ref).status().map(LeavingCareStatus::status)
                        .orElse(LeaverStatusCode.NONE).code()).asMap());
    }
}
