package uk.corporateparenting.childincare;

import java.time.Clock;
import java.time.LocalDate;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;
import uk.corporateparenting.incare.CareStories;
import uk.corporateparenting.incare.CareStory;
import uk.corporateparenting.incare.ShortBreaks;
import uk.corporateparenting.people.Caseload;
import uk.corporateparenting.people.Role;
import uk.corporateparenting.record.CareRecord;
import uk.corporateparenting.record.Fact.CareEpisode;
import uk.corporateparenting.record.Fact.Consent;
import uk.corporateparenting.record.Fact.Decision;
import uk.corporateparenting.record.Recorded;
import uk.corporateparenting.timescale.LondonTime;
import uk.corporateparenting.timescale.StatutoryClock;

/** What the gateways of the spine ask the record. Nothing of it is kept by a case, so a correction counts at once. */
@Component
public class SpineRule {

    private final CareRecord record;
    private final CareStories stories;
    private final Caseload caseload;
    private final StatutoryClock due;
    private final Clock clock;

    SpineRule(CareRecord record, CareStories stories, Caseload caseload, StatutoryClock due, Clock clock) {
        this.record = record;
        this.stories = stories;
        this.caseload = caseload;
        this.due = due;
        this.clock = clock;
    }

    public boolean hasSocialWorker(DelegateExecution execution) {
        return caseload.workers(record.references(ref(execution))).containsKey(Role.SOCIAL_WORKER);
    }

    /** Health, learning and the questionnaire: not owed to a child on short breaks (regulation 48). */
    public boolean owesFullDuties(DelegateExecution execution) {
        return !isShortBreaks(execution);
    }

    public boolean isShortBreaks(DelegateExecution execution) {
        return ShortBreaks.are(story(execution));
    }

    public boolean isBreakRunning(DelegateExecution execution) {
        return isShortBreaks(execution) && story(execution).placement().isPresent();
    }

    public boolean isStayByAgreement(DelegateExecution execution) {
        return Section20StayPolicy.isByAgreement(story(execution));
    }

    public boolean isWithoutPlan(DelegateExecution execution) {
        String ref = ref(execution);
        return Section20StayPolicy.isWithoutPlan(story(execution),
                record.current(ref, Consent.class).stream().map(Recorded::fact).toList(),
                record.current(ref, Decision.class).stream().map(Recorded::fact).toList(),
                LondonTime.day(clock.instant()));
    }

    /** Whether an age was not reached yet when care began; what had passed by then is not made up for. */
    public boolean isAhead(DelegateExecution execution, String birthdayClock) {
        LocalDate birthday = LondonTime.day(due.dueFor(execution, birthdayClock).dueAt());
        return story(execution).episode().map(CareEpisode::startedOn)
                .map(entered -> BirthdayPolicy.isAhead(birthday, entered)).orElse(true);
    }

    /** Whether the day on which care ends lies ahead. */
    public boolean isDayAhead(DelegateExecution execution) {
        return LocalDate.parse((String) execution.getVariable("endedOn")).isAfter(LondonTime.day(clock.instant()));
    }

    private CareStory story(DelegateExecution execution) {
        return stories.of(ref(execution));
    }

    private static String ref(DelegateExecution execution) {
        return execution.getProcessBusinessKey();
    }
}
