package uk.corporateparenting.incare;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;
import uk.corporateparenting.Council;
import uk.corporateparenting.people.Caseload;
import uk.corporateparenting.people.Role;
import uk.corporateparenting.record.Area;
import uk.corporateparenting.record.CareRecord;
import uk.corporateparenting.record.Ethnicity;
import uk.corporateparenting.record.Fact;
import uk.corporateparenting.record.LegalStatusCode;
import uk.corporateparenting.record.NeedCode;
import uk.corporateparenting.record.PlaceCode;
import uk.corporateparenting.record.ProviderCode;
import uk.corporateparenting.record.Sex;
import uk.corporateparenting.simulation.UsualAnswers;

/** Children in care for tests, as the front door leaves them on the record; Tom is their social worker. */
@Component
public class LookedAfter {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final AtomicInteger CHILDREN = new AtomicInteger();

    private final CareRecord record;
    private final Caseload caseload;
    private final Council council;
    private final RuntimeService runtime;
    private final RepositoryService repository;
    private final FormService forms;
    private final IdentityService identity;
    private final UsualAnswers usual;

    LookedAfter(CareRecord record, Caseload caseload, Council council, RuntimeService runtime,
            RepositoryService repository, FormService forms, IdentityService identity, UsualAnswers usual) {
        this.record = record;
        this.caseload = caseload;
        this.council = council;
        this.runtime = runtime;
        this.repository = repository;
        this.forms = forms;
        this.identity = identity;
        this.usual = usual;
    }

    /** A child in an unrelated foster home under section 20 since that day. */
    public String child(LocalDate bornOn, LocalDate enteredOn) {
        return child(bornOn, enteredOn, PlaceCode.U6, LegalStatusCode.V2);
    }

    public String child(LocalDate bornOn, LocalDate enteredOn, PlaceCode place, LegalStatusCode basis) {
        int number = CHILDREN.incrementAndGet();
        Instant entered = enteredOn.atTime(12, 0).atZone(LONDON).toInstant();
        String ref = record.register(new Fact.ChildIdentity(entered, "Robin" + number, "Care" + number, bornOn, null,
                null, Sex.F, Ethnicity.WBRI, null, null, null, "LE2 7LX", false), "tom");
        record.add(ref, new Fact.LegalStatus(entered, basis, null, null, null, null), "tom");
        record.add(ref, new Fact.CareEpisode(enteredOn, basis, NeedCode.N1, "grace", "Not safe at home", null, null),
                "tom");
        record.add(ref, new Fact.Placement(entered, place,
                place == PlaceCode.P1 ? ProviderCode.PR0 : ProviderCode.PR1, "The Bakers", "1 Mill Lane", "LE2 1AA",
                place == PlaceCode.P1 ? null : "SC123456", null, Area.IN, null, false, null, null, null), "tom");
        record.add(ref, new Fact.TeamAllocation(entered, "north"), "tom");
        caseload.assign(ref, Role.SOCIAL_WORKER, "tom", "Has known the child longest", "grace");
        return ref;
    }

    /** A model runs for the child, as it would when called; answers the instance. */
    public String runs(String processKey, String childRef, Object... variables) {
        Map<String, Object> all = new HashMap<>(Map.of("team", "north"));
        for (int i = 0; i < variables.length; i += 2) {
            all.put((String) variables[i], variables[i + 1]);
        }
        identity.setAuthentication("admin", java.util.List.of("camunda-admin"));
        try {
            String id = runtime.createProcessInstanceByKey(processKey).businessKey(childRef).setVariables(all).execute()
                    .getId();
            council.settle(childRef);
            return id;
        } finally {
            identity.clearAuthentication();
        }
    }

    /** Somebody submits the start form of a process with its usual answers, some of them changed (null: left out). */
    public void starts(String user, String processKey, String formId, String childRef, Object... special) {
        Map<String, Object> answers = with(usual.of(formId, childRef), special);
        String definition = repository.createProcessDefinitionQuery().processDefinitionKey(processKey).latestVersion()
                .singleResult().getId();
        council.as(user, () -> forms.submitStartForm(definition, answers));
        council.settle(childRef);
    }

    /** The first person whose work it is completes the task with its usual answers, some of them changed. */
    public void does(String childRef, String task, Object... special) {
        doesAs(council.mayDo(council.task(childRef, task)).get(0), childRef, task, special);
    }

    public void doesAs(String user, String childRef, String task, Object... special) {
        String formId = UsualAnswers.formOf(task);
        council.complete(user, childRef, task, with(usual.of(formId, childRef), special));
    }

    private static Map<String, Object> with(Map<String, Object> usual, Object... special) {
        Map<String, Object> answers = new HashMap<>(usual);
        for (int i = 0; i < special.length; i += 2) {
            if (special[i + 1] == null) {
                answers.remove((String) special[i]);
            } else {
                answers.put((String) special[i], special[i + 1]);
            }
        }
        return answers;
    }
}
