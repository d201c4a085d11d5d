package uk.corporateparenting.people;

import java.util.Collection;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.springframework.stereotype.Component;
import uk.corporateparenting.record.CareRecord;
import uk.corporateparenting.record.Fact.ChildIdentity;
import uk.corporateparenting.record.Recorded;
import uk.corporateparenting.workflow.AsTheSystem;
import uk.corporateparenting.workflow.SubmittedForms;

/**
 * Who may see a child's record. The worker on the child's caseload and whoever has open work for the child always may;
 * those who have completed work for the child and the managers of the child's team and of the council may unless the
 * record is restricted. Once people are named for a restricted record, only they and the workers on the caseload may.
 * Nobody else: administrators administer, they read no child's record, whatever else they are.
 */
@Component
public class ChildSight {

    private static final String TEAM = "team";
    private static final List<Role> TEAM_MANAGERS = List.of(Role.DUTY_MANAGER, Role.TEAM_MANAGER);
    private static final List<Role> COUNCIL_MANAGERS = List.of(Role.SERVICE_MANAGER, Role.DIRECTOR);

    private final CareRecord record;
    private final Caseload caseload;
    private final NamedPeople named;
    private final SubmittedForms submitted;
    private final TaskService tasks;
    private final RuntimeService runtime;
    private final Teams teams;
    private final AsTheSystem asTheSystem;

    ChildSight(CareRecord record, Caseload caseload, NamedPeople named, SubmittedForms submitted, TaskService tasks,
               RuntimeService runtime, Teams teams, AsTheSystem asTheSystem) {
        this.record = record;
        this.caseload = caseload;
        this.named = named;
        this.submitted = submitted;
        this.tasks = tasks;
        this.runtime = runtime;
        this.teams = teams;
        this.asTheSystem = asTheSystem;
    }

    /**
     * @param user     a user id
     * @param groups   the groups that user holds
     * @param childRef any reference of a child, in the form of one
     */
    public boolean maySee(String user, Collection<String> groups, String childRef) {
        if (groups.contains(Role.ADMIN.group()) || !groups.contains(Role.STAFF.group())) {
            return false;
        }
        List<Recorded<ChildIdentity>> identities = record.current(childRef, ChildIdentity.class);
        if (identities.isEmpty()) {
            return false;
        }
        List<String> references = record.references(childRef);
        if (caseload.holds(user, references)) {
            return true;
        }
        if (NamedPeople.isRestricted(identities)) {
            return named.now(references).map(people -> people.contains(user))
                    .orElseGet(() -> hasOpenWork(user, groups, references));
        }
        return hasOpenWork(user, groups, references) || submitted.anyBy(user, references)
                || manages(groups, references, identities);
    }

    /**
     * Whether a list of somebody's own open work may tell this child from others by initials. A restricted record says
     * none, except to the workers on the caseload and to those who are named.
     *
     * @param childRef a reference of a child for whom that user has open work
     */
    public boolean mayTellApart(String user, Collection<String> groups, String childRef) {
        if (groups.contains(Role.ADMIN.group()) || !groups.contains(Role.STAFF.group())
                || !CareRecord.isReference(childRef)) {
            return false;
        }
        List<Recorded<ChildIdentity>> identities = record.current(childRef, ChildIdentity.class);
        if (!NamedPeople.isRestricted(identities)) {
            return !identities.isEmpty();
        }
        List<String> references = record.references(childRef);
        return caseload.holds(user, references)
                || named.now(references).filter(people -> people.contains(user)).isPresent();
    }

    /** Asked of the engine without anybody's wider rights, so that a right to all tasks opens no record. */
    private boolean hasOpenWork(String user, Collection<String> groups, List<String> references) {
        String[] refs = references.toArray(String[]::new);
        return asTheSystem(() -> tasks.createTaskQuery().processInstanceBusinessKeyIn(refs)
                .taskInvolvedUser(user).count() > 0
                || tasks.createTaskQuery().processInstanceBusinessKeyIn(refs)
                .taskCandidateGroupIn(List.copyOf(groups)).includeAssignedTasks().count() > 0);
    }

    private boolean manages(Collection<String> groups, List<String> references,
                            List<Recorded<ChildIdentity>> identities) {
        if (COUNCIL_MANAGERS.stream().anyMatch(role -> groups.contains(role.group()))) {
            return true;
        }
        List<String> managed = teams.all().stream().map(Team::slug)
                .filter(team -> TEAM_MANAGERS.stream().anyMatch(role -> groups.contains(role.group(team)))).toList();
        return !managed.isEmpty() && managed.stream().anyMatch(team -> isWith(team, references, identities));
    }

    /**
     * The team that works with the child; where no case is open, the one that worked with them last. Where the child
     * lives counts only for whom nobody here has worked with: an adopted child lives where nobody needs to know.
     */
    private boolean isWith(String team, List<String> references, List<Recorded<ChildIdentity>> identities) {
        if (asTheSystem(() -> references.stream().anyMatch(ref -> runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(ref).variableValueEquals(TEAM, team).count() > 0))) {
            return true;
        }
        boolean isWithAnother = asTheSystem(() -> references.stream().anyMatch(ref ->
                runtime.createProcessInstanceQuery().processInstanceBusinessKey(ref).count() > 0));
        return !isWithAnother && lastTeams(references, identities).contains(team);
    }

    private List<String> lastTeams(List<String> references, List<Recorded<ChildIdentity>> identities) {
        List<String> last = caseload.lastTeams(references);
        return !last.isEmpty() ? last : submitted.newestBy(references).stream().map(caseload::teamsOf)
                .filter(found -> !found.isEmpty()).findFirst()
                .orElseGet(() -> List.of(teams.teamFor(postcode(references.get(0), identities))));
    }

    private static String postcode(String knownRef, List<Recorded<ChildIdentity>> newestFirst) {
        return newestFirst.stream().filter(known -> known.reference().equals(knownRef)).findFirst()
                .orElse(newestFirst.get(0)).fact().postcode();
    }

    private boolean asTheSystem(BooleanSupplier question) {
        AtomicBoolean answer = new AtomicBoolean();
        asTheSystem.run(() -> answer.set(question.getAsBoolean()));
        return answer.get();
    }
}
