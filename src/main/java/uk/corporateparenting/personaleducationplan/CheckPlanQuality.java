package uk.corporateparenting.personaleducationplan;

import jakarta.validation.constraints.NotNull;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import uk.corporateparenting.incare.ChildrenInCare;
import uk.corporateparenting.people.Team;
import uk.corporateparenting.people.Teams;
import uk.corporateparenting.record.Area;
import uk.corporateparenting.record.CareRecord;
import uk.corporateparenting.record.Child;
import uk.corporateparenting.record.Fact;
import uk.corporateparenting.record.Fact.EducationPlan;
import uk.corporateparenting.record.Recorded;
import uk.corporateparenting.workflow.CaseTask;
import uk.corporateparenting.workflow.Facts;
import uk.corporateparenting.workflow.Refused;
import uk.corporateparenting.workflow.Screen;
import uk.corporateparenting.workflow.TaskForm;
import uk.corporateparenting.workflow.YesNo;

/** The virtual school's word on a plan: good, with a mentor where one helps, or back with what is missing. */
@Component
class CheckPlanQuality implements TaskForm<CheckPlanQuality.Answers> {

    static final String TASK = "checkPlanQuality";

    private static final String OUT_OF_BOROUGH = "out-of-borough";

    record Answers(
            @NotNull(message = "Say whether the plan is good enough.") YesNo good,
            String missing,
            String reason,
            YesNo mentorNeeded,
            String mentorArea,
            String mentor) {

        Optional<String> problem() {
            if (good == YesNo.NO) {
                return missing == null ? Optional.of("Say what is missing.") : Optional.empty();
            }
            if (mentorNeeded == null) {
                return Optional.of("Say whether a mentor would help.");
            }
            return YesNo.isYes(mentorNeeded) && (mentorArea == null || mentor == null)
                    ? Optional.of("Choose the area and the mentor.") : Optional.empty();
        }
    }

    private final CareRecord record;
    private final EducationPlans plans;
    private final Teams teams;
    private final ChildrenInCare children;

    CheckPlanQuality(CareRecord record, EducationPlans plans, Teams teams, ChildrenInCare children) {
        this.record = record;
        this.plans = plans;
        this.teams = teams;
        this.children = children;
    }

    @Override
    public Class<Answers> answers() {
        return Answers.class;
    }

    @Override
    public void show(CaseTask task, Screen screen) {
        String ref = task.childRef();
        List<Screen.Option> areas = new ArrayList<>(teams.all().stream()
                .map(team -> new Screen.Option(team.slug(), team.name())).toList());
        areas.add(new Screen.Option(OUT_OF_BOROUGH, "Out of borough"));
        screen.put("planToCheck", plans.toCheck(ref).map(plan -> EducationPlans.inFull(plan.fact()))
                        .orElse("No plan is on the record."))
                .options("mentorAreas", areas)
                .put("mentorArea", area(ref));
    }

    /** Children who live elsewhere have a mentor who travels to them; the others one of their own locality. */
    private String area(String ref) {
        return record.child(ref).map(Child::placement).map(Fact.Placement::area).filter(area -> area != Area.IN)
                .map(elsewhere -> OUT_OF_BOROUGH).orElseGet(() -> children.teamOf(ref));
    }

    @Override
    public Facts submit(Answers a, CaseTask task) {
        Refused.on(a.problem());
        String ref = task.childRef();
        boolean good = YesNo.isYes(a.good());
        Recorded<EducationPlan> checked = plans.toCheck(ref)
                .orElseThrow(() -> new Refused("No plan waits for your word. Open the task again."));
        EducationPlan plan = checked.fact();
        record.add(checked.reference(), new EducationPlan(plan.completedOn(), plan.school(), plan.pupilView(),
                plan.whyNoPupilView(), plan.attendancePercent(), plan.excluded(), plan.specialNeeds(),
                plan.pupilPremium(), plan.targets(), good ? mentor(a) : plan.mentor(),
                good ? EducationPolicy.GOOD : EducationPolicy.RETURNED), task.user(), checked.id());
        record.add(ref, new Fact.Decision(task.at(), TASK, good ? EducationPolicy.GOOD : EducationPolicy.RETURNED,
                good ? a.reason() : a.missing(), null, null, checked.recordedBy(), task.user(), false), task.user());
        return Facts.of("planGood", good);
    }

    private String mentor(Answers a) {
        if (!YesNo.isYes(a.mentorNeeded())) {
            return null;
        }
        return OUT_OF_BOROUGH.equals(a.mentorArea()) ? "Out of borough: " + a.mentor()
                : teams.all().stream().filter(team -> team.slug().equals(a.mentorArea())).findFirst().map(Team::name)
                        .orElseThrow(() -> new Refused("Choose the area of the mentor from the list."))
                        + ": " + a.mentor();
    }
}
