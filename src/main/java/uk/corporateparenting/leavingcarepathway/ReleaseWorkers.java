package uk.corporateparenting.leavingcarepathway;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;
import uk.corporateparenting.people.Caseload;
import uk.corporateparenting.people.Role;

/** Nothing is owed any more: who worked with the young person has no more reason to see their record. */
@Component
class ReleaseWorkers implements ExecutionListener {

    private static final int ADULT = 18;
    private static final String ENDED = "Nothing is owed any more";
    private static final String SYSTEM = "system";

    private final Caseload caseload;
    private final LeaverStories stories;

    ReleaseWorkers(Caseload caseload, LeaverStories stories) {
        this.caseload = caseload;
        this.stories = stories;
    }

    @Override
    public void notify(DelegateExecution execution) {
        String ref = execution.getProcessBusinessKey();
        caseload.release(ref, Role.PERSONAL_ADVISOR, ENDED, SYSTEM);
        if (LeaverStatusPolicy.age(stories.of(ref), stories.today()) >= ADULT) {
            caseload.release(ref, Role.SOCIAL_WORKER, ENDED, SYSTEM);
        }
    }
}
