package uk.corporateparenting.personaleducationplan;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import uk.corporateparenting.incare.CareTime;
import uk.corporateparenting.record.CareRecord;
import uk.corporateparenting.record.Fact;
import uk.corporateparenting.workflow.CaseTask;
import uk.corporateparenting.workflow.Facts;
import uk.corporateparenting.workflow.Screen;
import uk.corporateparenting.workflow.TaskForm;

/** The first plan is begun: who, when, and how the pupil wants to take part. */
@Component
class BeginEducationPlan implements TaskForm<BeginEducationPlan.Answers> {

    record Answers(
            @NotNull(message = "Name the school, or say that there is none yet.") String school,
            @NotNull(message = "Name the designated teacher.") String designatedTeacher,
            @NotNull(message = "Say when the meeting will be.") LocalDate meetingOn,
            @NotNull(message = "Say how the pupil wants to take part.") @Pattern(regexp = "come|part|write"
                    + "|somebody-else|not-at-all|too-young", message = "Say how the pupil wants to take part.")
            String pupilWish) {
    }

    private final CareRecord record;
    private final EducationPlans plans;

    BeginEducationPlan(CareRecord record, EducationPlans plans) {
        this.record = record;
        this.plans = plans;
    }

    @Override
    public Class<Answers> answers() {
        return Answers.class;
    }

    @Override
    public void show(CaseTask task, Screen screen) {
        screen.put("planWords", plans.words(task.childRef())).put("school", plans.school(task.childRef()));
    }

    @Override
    public Facts submit(Answers a, CaseTask task) {
        record.add(task.childRef(), new Fact.Decision(task.at(), task.taskKey(), "begun",
                "Meeting on " + CareTime.words(a.meetingOn()) + " with " + a.designatedTeacher() + ", " + a.school(),
                "How the pupil takes part: " + a.pupilWish().replace('-', ' '), null, null, task.user(), false),
                task.user());
        return Facts.none();
    }
}
