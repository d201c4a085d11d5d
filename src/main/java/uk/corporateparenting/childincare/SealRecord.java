package uk.corporateparenting.childincare;

import jakarta.validation.constraints.NotNull;
import org.springframework.stereotype.Component;
import uk.corporateparenting.record.CareRecord;
import uk.corporateparenting.record.Child;
import uk.corporateparenting.record.Fact.ChildIdentity;
import uk.corporateparenting.workflow.CaseTask;
import uk.corporateparenting.workflow.Facts;
import uk.corporateparenting.workflow.Refused;
import uk.corporateparenting.workflow.TaskForm;
import uk.corporateparenting.workflow.YesNo;

/** The record of an adopted child is restricted. What leads to the new family is kept elsewhere. */
@Component
class SealRecord implements TaskForm<SealRecord.Answers> {

    record Answers(
            @NotNull(message = "Say where the adoption file is kept.") String adoptionFile,
            @NotNull(message = "Say whether anything here names the new family.") YesNo leadsNowhere) {
    }

    private final CareRecord record;
    private final Heard heard;

    SealRecord(CareRecord record, Heard heard) {
        this.record = record;
        this.heard = heard;
    }

    @Override
    public Class<Answers> answers() {
        return Answers.class;
    }

    @Override
    public Facts submit(Answers a, CaseTask task) {
        if (!YesNo.isYes(a.leadsNowhere())) {
            throw new Refused("Move what names the new family to the adoption file first, then seal the record.");
        }
        ChildIdentity identity = record.child(task.childRef()).map(Child::identity).orElseThrow();
        record.add(task.childRef(), new ChildIdentity(task.at(), identity.givenName(), identity.familyName(),
                identity.dateOfBirth(), identity.estimatedAge(), identity.expectedBirthOn(), identity.sex(),
                identity.ethnicity(), identity.nhsNumber(), identity.upn(), identity.address(), identity.postcode(),
                true), task.user());
        heard.decided(task, "sealed", "Adopted", "Adoption file: " + a.adoptionFile());
        return Facts.none();
    }
}
