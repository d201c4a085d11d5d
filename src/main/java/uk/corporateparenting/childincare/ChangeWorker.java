package uk.corporateparenting.childincare;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.springframework.stereotype.Component;
import uk.corporateparenting.incare.ChildrenInCare;
import uk.corporateparenting.people.Caseload;
import uk.corporateparenting.people.Role;
import uk.corporateparenting.record.CareRecord;
import uk.corporateparenting.record.Fact.Decision;
import uk.corporateparenting.workflow.Facts;
import uk.corporateparenting.workflow.Refused;
import uk.corporateparenting.workflow.Screen;
import uk.corporateparenting.workflow.StartForm;

/**
 * Another person becomes the child's worker, and the child's open work goes with it. Every change is one more for the
 * child, so it needs a reason that can be defended; the record counts them.
 */
@Component
class ChangeWorker implements StartForm<ChangeWorker.Answers> {

    static final String KIND = "changeWorker";

    private static final Set<Role> ROLES = EnumSet.of(Role.SOCIAL_WORKER, Role.PERSONAL_ADVISOR, Role.REVIEWING_OFFICER,
            Role.SUPERVISING_SOCIAL_WORKER);

    record Answers(
            String childRef, String otherReference,
            @NotNull(message = "Say in which role.") @Pattern(regexp = "social-worker|personal-advisor"
                    + "|reviewing-officer|supervising-social-worker", message = "Say in which role.") String role,
            @NotNull(message = "Choose who takes over.") String worker,
            @NotNull(message = "Say what kind of reason it is.") @Pattern(regexp = "MANAGE|FCONTA|LEFTRL|ORGRST|TSPROC"
                    + "|ABSENC|CHCHAN|PCCHAN|SWDIED|OTHERS", message = "Say what kind of reason it is.")
            String kindOfReason,
            @NotNull(message = "Say why, so that it can be explained to the child.") String reason) {
    }

    private final ChildrenInCare children;
    private final CareRecord record;
    private final Caseload caseload;
    private final Workforce workforce;

    ChangeWorker(ChildrenInCare children, CareRecord record, Caseload caseload, Workforce workforce) {
        this.children = children;
        this.record = record;
        this.caseload = caseload;
        this.workforce = workforce;
    }

    @Override
    public Class<Answers> answers() {
        return Answers.class;
    }

    @Override
    public void show(Screen screen, String user) {
        children.show(screen, user);
        screen.options("workers", workforce.options(ROLES));
    }

    @Override
    public Started submit(Answers a, String user, Instant at) {
        String ref = children.meant(a.childRef(), a.otherReference()).reference();
        Role role = Role.of(a.role());
        String team = children.teamOf(ref);
        String before = caseload.workers(record.references(ref)).get(role);
        if (a.worker().equals(before)) {
            throw new Refused("This person does it for the child already.");
        }
        if (!workforce.holding(role, team).containsKey(a.worker())) {
            throw new Refused(role.isTeamRole() ? "Choose somebody who holds this role in the child's team."
                    : "Choose somebody who holds this role.");
        }
        record.add(ref, new Decision(at, KIND, a.worker(), a.reason(), String.join("; ",
                role.plainName(), "reason " + a.kindOfReason(), before == null ? "the first one" : "after " + before,
                "change number " + caseload.count(ref, role)), null, null, user, false), user);
        caseload.assign(ref, role, a.worker(), a.reason(), user);
        return new Started(ref, Facts.of("team", team));
    }
}
