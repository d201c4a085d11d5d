package uk.corporateparenting.personaleducationplan;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;
import uk.corporateparenting.incare.CareStories;
import uk.corporateparenting.incare.CareStory;
import uk.corporateparenting.incare.CareTime;
import uk.corporateparenting.record.CareRecord;
import uk.corporateparenting.record.ChildVoice;
import uk.corporateparenting.record.Fact;
import uk.corporateparenting.record.Fact.EducationPlan;
import uk.corporateparenting.record.Recorded;
import uk.corporateparenting.timescale.LondonTime;
import uk.corporateparenting.workflow.CaseTask;
import uk.corporateparenting.workflow.Facts;
import uk.corporateparenting.workflow.Markdown;
import uk.corporateparenting.workflow.Refused;
import uk.corporateparenting.workflow.Screen;
import uk.corporateparenting.workflow.TaskForm;
import uk.corporateparenting.workflow.YesNo;

/** The plan of a term, by social worker and designated teacher, with the pupil's own view or why it is missing. */
@Component
class WriteEducationPlan implements TaskForm<WriteEducationPlan.Answers> {

    record Answers(
            @NotNull(message = "Say when the meeting took place.") LocalDate meetingOn,
            @NotNull(message = "Name the school, or say that there is none.") String school,
            @NotNull(message = "Name the designated teacher.") String designatedTeacher,
            @Min(value = 0, message = "Attendance is between 0 and 100 percent.")
            @Max(value = 100, message = "Attendance is between 0 and 100 percent.") Integer attendance,
            @NotNull(message = "Say whether the child was suspended or excluded.") YesNo excluded,
            @NotNull(message = "Say whether the child has special needs.") @Pattern(
                    regexp = "none|support|plan|asked-for", 
                    message = "Say whether the child has special needs.") String specialNeeds,
            @NotNull(message = "Say what the pupil premium is spent on.") String pupilPremium,
            @NotNull(message = "Write the targets.") String targets,
            @NotNull(message = "Say how the pupil gave their view.") @Pattern(regexp = "written|in-person|none",
                    message = "Say how the pupil gave their view.") String pupilView,
            String whyNoPupilView,
            String childSays, String childSaysHow, String whyNoChildView) {

        boolean hasView() {
            return !"none".equals(pupilView);
        }

        Optional<String> problem() {
            if (hasView()) {
                return childSays == null ? Optional.of("Write what the pupil said.") : Optional.empty();
            }
            return whyNoPupilView == null ? Optional.of("Say why the pupil's view is missing.") : Optional.empty();
        }

        ChildVoice voice() {
            return new ChildVoice(childSays, childSaysHow, whyNoChildView == null ? whyNoPupilView : whyNoChildView);
        }
    }

    private final CareRecord record;
    private final CareStories stories;
    private final EducationPlans plans;

    WriteEducationPlan(CareRecord record, CareStories stories, EducationPlans plans) {
        this.record = record;
        this.stories = stories;
        this.plans = plans;
    }

    @Override
    public Class<Answers> answers() {
        return Answers.class;
    }

    @Override
    public void show(CaseTask task, Screen screen) {
        String ref = task.childRef();
        screen.put("planWords", plans.words(ref)).put("school", plans.school(ref)).put("missingWords", "");
        plans.returned(ref).map(Recorded::fact).ifPresent(plan -> screen
                .put("missingWords", record.current(ref, Fact.Decision.class).stream().map(Recorded::fact)
                        .filter(d -> CheckPlanQuality.TASK.equals(d.kind())).findFirst()
                        .map(d -> Markdown.plain(d.reason())).orElse("see the notes"))
                .put("meetingOn", plan.completedOn().toString()).put("attendance", plan.attendancePercent())
                .put("excluded", Boolean.TRUE.equals(plan.excluded()) ? "yes" : "no")
                .put("specialNeeds", plan.specialNeeds()).put("pupilPremium", plan.pupilPremium())
                .put("targets", plan.targets()).put("pupilView", plan.pupilView())
                .put("whyNoPupilView", plan.whyNoPupilView()));
    }

    @Override
    public Facts submit(Answers a, CaseTask task) {
        String ref = task.childRef();
        CareStory story = stories.of(ref);
        Refused.on(CareTime.happenedInCare("The meeting", a.meetingOn(), story, LondonTime.day(task.at())));
        Refused.on(a.problem());
        Refused.on(a.voice().problem());
        EducationPlan plan = new EducationPlan(a.meetingOn(), a.school(), a.pupilView(),
                a.hasView() ? null : a.whyNoPupilView(), a.attendance(), YesNo.known(a.excluded()), a.specialNeeds(),
                a.pupilPremium(), a.targets() + "\nDesignated teacher: " + a.designatedTeacher(), null,
                EducationPolicy.TO_CHECK);
        plans.returned(ref).ifPresentOrElse(before -> record.add(before.reference(), plan, task.user(), before.id()),
                () -> record.add(ref, plan, task.user()));
        record.add(ref, a.voice().heard(a.meetingOn(), task.taskKey()), task.user());
        return Facts.none();
    }
}
