package uk.corporateparenting.lookedafterreview;

import org.springframework.stereotype.Component;
import uk.corporateparenting.incare.ChildrenInCare;
import uk.corporateparenting.people.LineOfManagement;
import uk.corporateparenting.record.CareRecord;
import uk.corporateparenting.workflow.CaseTask;
import uk.corporateparenting.workflow.Refused;

/** What is the reviewing officer's to do is done by nobody who works on the child's case or manages those who do. */
@Component
class Independence {

    private final LineOfManagement line;
    private final CareRecord record;
    private final ChildrenInCare children;

    Independence(LineOfManagement line, CareRecord record, ChildrenInCare children) {
        this.line = line;
        this.record = record;
        this.children = children;
    }

    void demand(CaseTask task) {
        demand(task.user(), task.childRef());
    }

    void demand(String user, String childRef) {
        if (line.includes(user, record.references(childRef), children.teamOf(childRef))) {
            throw Refused.forbidden("The reviewing officer stands outside the line of management, and you are in it for "
                    + "this child: somebody else has to do this.");
        }
    }
}
