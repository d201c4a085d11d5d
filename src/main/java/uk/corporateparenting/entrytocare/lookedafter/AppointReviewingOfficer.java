package uk.corporateparenting.entrytocare.lookedafter;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import uk.corporateparenting.people.Caseload;
import uk.corporateparenting.people.Colleagues;
import uk.corporateparenting.people.Role;
import uk.corporateparenting.record.CareRecord;
import uk.corporateparenting.record.ChildVoice;
import uk.corporateparenting.record.Fact;
import uk.corporateparenting.record.SiblingHome;
import uk.corporateparenting.timescale.LondonTime;
import uk.corporateparenting.workflow.AsTheSystem;
import uk.corporateparenting.workflow.CaseTask;
import uk.corporateparenting.workflow.ChoiceWords;
import uk.corporateparenting.workflow.Facts;
import uk.corporateparenting.workflow.Markdown;
import uk.corporateparenting.workflow.Refused;
import uk.corporateparenting.workflow.Screen;
import uk.corporateparenting.workflow.TaskForm;

/** The child gets an independent reviewing officer (Children Act 1989, section 25A), shared with brothers and sisters. */
@Component
class AppointReviewingOfficer implements TaskForm<AppointReviewingOfficer.Answers>, ChoiceWords {

    record Answers(
            @NotNull(message = "Choose the reviewing officer.") String reviewingOfficer,
            String whyNotShared,
            @NotNull(message = "Say why this person.") String reason,
            LocalDate childToldOn,
            String childSays, String childSaysHow, String whyNoChildView) {
    }

    private final CareRecord record;
    private final Caseload caseload;
    private final IdentityService identity;
    private final AsTheSystem asTheSystem;
    private final Colleagues colleagues;

    AppointReviewingOfficer(CareRecord record, Caseload caseload, @Lazy IdentityService identity,
            AsTheSystem asTheSystem, Colleagues colleagues) {
        this.record = record;
        this.caseload = caseload;
        this.identity = identity;
        this.asTheSystem = asTheSystem;
        this.colleagues = colleagues;
    }

    @Override
    public Class<Answers> answers() {
        return Answers.class;
    }

    @Override
    public void show(CaseTask task, Screen screen) {
        Map<String, String> officers = officers();
        List<SiblingHome> siblings = record.siblings(task.childRef());
        screen.options("reviewingOfficers", officers.entrySet().stream()
                .map(o -> new Screen.Option(o.getKey(), o.getValue())).toList());
        screen.put("siblingOfficers", siblings.isEmpty() ? "None known." : siblings.stream()
                .map(s -> "- " + Markdown.plain((s.restricted() ? s.reference() : s.name()) + ": "
                        + caseload.personFor(s.reference(), Role.REVIEWING_OFFICER)
                                .map(id -> officers.getOrDefault(id, id)).orElse("none appointed")))
                .collect(Collectors.joining("\n")));
        siblingOfficers(task).stream().filter(officers::containsKey).findFirst()
                .ifPresent(shared -> screen.put("reviewingOfficer", shared));
    }

    @Override
    public String choicesFrom() {
        return "reviewingOfficers";
    }

    @Override
    public String words(String code) {
        return colleagues.name(code);
    }

    @Override
    public Facts submit(Answers a, CaseTask task) {
        LocalDate today = LondonTime.day(task.at());
        ChildVoice voice = new ChildVoice(a.childSays(), a.childSaysHow(), a.whyNoChildView());
        Set<String> siblings = siblingOfficers(task);
        Refused.on(ReviewingOfficerPolicy.problem(a.reviewingOfficer(), officers().keySet(), siblings, a.whyNotShared()));
        if (a.childToldOn() != null && a.childToldOn().isAfter(today)) {
            throw new Refused("The child cannot have been told in the future.");
        }
        Refused.on(voice.problem());
        record.add(task.childRef(), voice.heard(today, task.taskKey()), task.user());
        record.add(task.childRef(), new Fact.Decision(task.at(), task.taskKey(), a.reviewingOfficer(), a.reason(),
                a.whyNotShared(), siblings.stream().findFirst().orElse(null), null, task.user(),
                !siblings.isEmpty() && !siblings.contains(a.reviewingOfficer())), task.user());
        caseload.assign(task.childRef(), Role.REVIEWING_OFFICER, a.reviewingOfficer(), a.reason(), task.user());
        return Facts.none();
    }

    private Set<String> siblingOfficers(CaseTask task) {
        Set<String> officers = new TreeSet<>();
        record.siblings(task.childRef()).forEach(s ->
                caseload.personFor(s.reference(), Role.REVIEWING_OFFICER).ifPresent(officers::add));
        return officers;
    }

    /** By user id; whoever appoints need not be allowed to look people up in the engine. */
    private Map<String, String> officers() {
        Map<String, String> officers = new LinkedHashMap<>();
        asTheSystem.run(() -> identity.createUserQuery().memberOfGroup(Role.REVIEWING_OFFICER.group()).orderByUserId()
                .asc().list().forEach(user -> officers.put(user.getId(),
                        String.join(" ", List.of(text(user.getFirstName()), text(user.getLastName()),
                                "(" + user.getId() + ")")).strip())));
        return officers;
    }

    private static String text(String name) {
        return name == null ? "" : name;
    }
}
