package uk.corporateparenting.healthassessment;

import org.springframework.stereotype.Component;
import uk.corporateparenting.incare.ChildrenInCare;
import uk.corporateparenting.record.CareRecord;
import uk.corporateparenting.record.Fact;
import uk.corporateparenting.workflow.CaseTask;
import uk.corporateparenting.workflow.Cases;
import uk.corporateparenting.workflow.Facts;

/** Refers a child for mental health help. While a referral waits for its answer, another reason joins it. */
@Component
class MentalHealthReferrals {

    static final String REFERRED = "mental-health-referral";

    private final CareRecord record;
    private final Cases cases;
    private final ChildrenInCare children;

    MentalHealthReferrals(CareRecord record, Cases cases, ChildrenInCare children) {
        this.record = record;
        this.cases = cases;
        this.children = children;
    }

    void refer(CaseTask task, String reason) {
        String ref = task.childRef();
        record.add(ref, new Fact.Decision(task.at(), REFERRED, "referred", reason, null, null, null, task.user(),
                false), task.user());
        if (cases.open(HealthAssessment.REFERRAL, ref).isEmpty()) {
            cases.start(HealthAssessment.REFERRAL, HealthAssessment.MENTAL_HEALTH_REFERRED, ref,
                    Facts.of("team", children.teamOf(ref)));
        }
    }
}
