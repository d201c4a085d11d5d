package uk.corporateparenting.people;

import java.util.List;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import uk.corporateparenting.record.CareRecord;
import uk.corporateparenting.workflow.CaseTask;
import uk.corporateparenting.workflow.Refused;
import uk.corporateparenting.workflow.Screen;
import uk.corporateparenting.workflow.ScreenPart;

/** Keeps a task's form closed, too, where the child's record is for named people only. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class NamedPeopleOnly implements ScreenPart {

    private final NamedPeople named;
    private final Caseload caseload;
    private final CareRecord record;

    NamedPeopleOnly(NamedPeople named, Caseload caseload, CareRecord record) {
        this.named = named;
        this.caseload = caseload;
        this.record = record;
    }

    @Override
    public void show(CaseTask task, Screen screen) {
        // A meeting's work is about no child.
        if (!CareRecord.isReference(task.childRef())) {
            return;
        }
        List<String> references = record.references(task.childRef());
        boolean isClosed = !references.isEmpty()
                && named.now(references).filter(people -> !people.contains(task.user())).isPresent();
        if (isClosed && !caseload.holds(task.user(), references) && named.isRestricted(task.childRef())) {
            throw Refused.forbidden("This child's record is for named people only. Give the task back, or ask a service"
                    + " manager to name you.");
        }
    }

    @Override
    public boolean isForExtracts() {
        return true;
    }
}
