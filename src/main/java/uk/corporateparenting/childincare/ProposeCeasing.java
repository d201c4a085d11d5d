package uk.corporateparenting.childincare;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import uk.corporateparenting.incare.CareStories;
import uk.corporateparenting.incare.CareStory;
import uk.corporateparenting.incare.ChildrenInCare;
import uk.corporateparenting.record.CareRecord;
import uk.corporateparenting.record.ChildVoice;
import uk.corporateparenting.record.Fact.Decision;
import uk.corporateparenting.record.Fact.LegalStatus;
import uk.corporateparenting.record.LegalStatusCode;
import uk.corporateparenting.timescale.LondonTime;
import uk.corporateparenting.timescale.WorkingDays;
import uk.corporateparenting.workflow.Facts;
import uk.corporateparenting.workflow.Refused;
import uk.corporateparenting.workflow.Screen;
import uk.corporateparenting.workflow.StartForm;

/**
 * A worker proposes that a child ceases to be looked after. What cannot be is refused here, before anybody works on it.
 */
@Component
class ProposeCeasing implements StartForm<ProposeCeasing.Answers> {

    static final String KIND = "proposeCeasing";

    record Answers(
            String childRef, String otherReference,
            @NotNull(message = "Choose how care is to end.") CeasingRoute route,
            @NotNull(message = "Say from which day.") LocalDate endsOn,
            @NotNull(message = "Say why.") String reason,
            String childSays, String childSaysHow, String whyNoChildView) {
    }

    private final ChildrenInCare children;
    private final CareStories stories;
    private final CareRecord record;
    private final WorkingDays workingDays;

    ProposeCeasing(ChildrenInCare children, CareStories stories, CareRecord record, WorkingDays workingDays) {
        this.children = children;
        this.stories = stories;
        this.record = record;
        this.workingDays = workingDays;
    }

    @Override
    public Class<Answers> answers() {
        return Answers.class;
    }

    @Override
    public void show(Screen screen, String user) {
        children.show(screen, user);
    }

    @Override
    public Started submit(Answers a, String user, Instant at) {
        String ref = children.meant(a.childRef(), a.otherReference()).reference();
        CareStory story = stories.of(ref);
        LocalDate entered = story.episode().orElseThrow().startedOn();
        LocalDate born = story.bornOn().orElse(null);
        LegalStatusCode status = story.status().map(LegalStatus::code).orElse(null);
        Integer age = BirthdayPolicy.age(born, a.endsOn());
        ChildVoice voice = new ChildVoice(a.childSays(), a.childSaysHow(), a.whyNoChildView());
        LocalDate today = LondonTime.day(at);
        Refused.on(a.route() == CeasingRoute.DEATH ? EndReasonPolicy.dayProblem(a.endsOn(), entered, born, today)
                : EndReasonPolicy.plannedDayProblem(a.endsOn(), entered, born));
        Refused.on(CeasingPolicy.problem(a.route(), age, status));
        Refused.on(voice.problem());
        record.add(ref, voice.heard(today, KIND), user);
        record.add(ref, new Decision(at, KIND, a.route().code(), a.reason(), "From " + a.endsOn(), null, null, user,
                false), user);
        return new Started(ref, Facts.of("team", children.teamOf(ref)).and("ceasingRoute", a.route().code())
                .and("age", age).and("endPlannedOn", a.endsOn())
                .and("workingDaysLookedAfter", CeasingPolicy.workingDays(entered, a.endsOn(), workingDays::within))
                .and("underCareOrder", status != null && status.isOrder()));
    }
}
