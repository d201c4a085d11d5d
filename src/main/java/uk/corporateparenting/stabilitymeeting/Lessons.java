package uk.corporateparenting.stabilitymeeting;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import uk.corporateparenting.people.Caseload;
import uk.corporateparenting.people.Role;
import uk.corporateparenting.people.RoleHolders;
import uk.corporateparenting.record.CareRecord;
import uk.corporateparenting.record.Fact;
import uk.corporateparenting.workflow.CaseTask;
import uk.corporateparenting.workflow.Refused;

/** What the end of a placement taught, theme by theme; from somebody who had no part in it. */
@Component
class Lessons {

    static final String THEMES = "listened-to|belonging|safety|conflict|school|family-time|friends|health|identity|"
            + "matching|support-to-carers|worker|goodbye|other";

    /** A theme as a code, good or a concern, and the words. */
    record Lesson(String theme, String tone, String words) {
    }

    private final CareRecord record;
    private final Caseload caseload;
    private final RoleHolders holders;

    Lessons(CareRecord record, Caseload caseload, RoleHolders holders) {
        this.record = record;
        this.caseload = caseload;
        this.holders = holders;
    }

    void refuseWhoTookPart(CaseTask task) {
        Refused.on(StabilityPolicy.independent(caseload.holds(task.user(), record.references(task.childRef())),
                holders.has(task.user(), Role.TEAM_MANAGER.group(task.text("team")))));
    }

    static boolean any(List<Lesson> lessons) {
        return lessons.stream().anyMatch(lesson -> lesson.theme() != null);
    }

    void keep(CaseTask task, String source, LocalDate on, List<Lesson> lessons) {
        Refused.on(StabilityPolicy.themes(lessons.stream().map(one -> new String[] {one.theme(), one.tone()})));
        lessons.stream().filter(one -> one.theme() != null).forEach(one -> record.add(task.childRef(),
                new Fact.PlacementLesson(on, source, one.theme(), one.tone(), one.words()), task.user()));
    }
}
