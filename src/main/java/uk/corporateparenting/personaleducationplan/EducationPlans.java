package uk.corporateparenting.personaleducationplan;

import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import uk.corporateparenting.incare.CareTime;
import uk.corporateparenting.record.CareRecord;
import uk.corporateparenting.record.Child;
import uk.corporateparenting.record.Fact;
import uk.corporateparenting.record.Fact.EducationPlan;
import uk.corporateparenting.record.Recorded;
import uk.corporateparenting.workflow.Markdown;

/** The plans on the record, and the one that is being worked on. */
@Component
class EducationPlans {

    private final CareRecord record;

    EducationPlans(CareRecord record) {
        this.record = record;
    }

    /** The plan that waits for the virtual school's word. */
    Optional<Recorded<EducationPlan>> toCheck(String ref) {
        return newest(ref, plan -> EducationPolicy.TO_CHECK.equals(plan.quality()));
    }

    /** The plan that was sent back and is written anew. */
    Optional<Recorded<EducationPlan>> returned(String ref) {
        return newest(ref, plan -> EducationPolicy.RETURNED.equals(plan.quality()));
    }

    /** The school as the last plan or the record of the child has it; null where neither does. */
    String school(String ref) {
        return newest(ref, plan -> plan.school() != null).map(plan -> plan.fact().school())
                .or(() -> record.child(ref).map(Child::profile).map(Fact.ChildProfile::school)).orElse(null);
    }

    /** The last plan in words, for the screen. */
    String words(String ref) {
        return newest(ref, plan -> true).map(Recorded::fact).map(plan -> "#### The last plan\n\n" + inFull(plan))
                .orElse("No plan has been written in this council's care yet.");
    }

    static String inFull(EducationPlan plan) {
        return String.join("\n",
                "- " + CareTime.words(plan.completedOn()) + ", " + said(plan.school()),
                "- Attendance: " + (plan.attendancePercent() == null ? "not given"
                        : plan.attendancePercent() + " percent") 
                        + (Boolean.TRUE.equals(plan.excluded()) ? ", suspended or excluded" : ""),
                "- Special needs: " + needs(plan.specialNeeds()),
                "- Pupil premium: " + said(plan.pupilPremium()),
                "- Targets: " + said(plan.targets()),
                "- The pupil's view: " + view(plan),
                "- Mentor: " + said(plan.mentor()));
    }

    private static String needs(String code) {
        return switch (code == null ? "" : code) {
            case "none" -> "none";
            case "support" -> "support at school";
            case "plan" -> "education, health and care plan";
            case "asked-for" -> "a plan is asked for";
            default -> said(code);
        };
    }

    private static String view(EducationPlan plan) {
        return switch (plan.pupilView() == null ? "" : plan.pupilView()) {
            case "written" -> "in writing or drawing";
            case "in-person" -> "they were there";
            case "none" -> "missing: " + said(plan.whyNoPupilView());
            default -> "not given";
        };
    }

    private static String said(String words) {
        return words == null ? "none" : Markdown.plain(words);
    }

    private Optional<Recorded<EducationPlan>> newest(String ref, Predicate<EducationPlan> which) {
        return record.current(ref, EducationPlan.class).stream().filter(plan -> which.test(plan.fact())).findFirst();
    }
}
