package uk.corporateparenting.childincare;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import uk.corporateparenting.incare.CareStories;
import uk.corporateparenting.incare.ShortBreaks;
import uk.corporateparenting.record.ChildVoice;
import uk.corporateparenting.timescale.LondonTime;
import uk.corporateparenting.workflow.CaseTask;
import uk.corporateparenting.workflow.Facts;
import uk.corporateparenting.workflow.Refused;
import uk.corporateparenting.workflow.Screen;
import uk.corporateparenting.workflow.TaskForm;

/** A short break is about to run over what the law allows (regulation 48). */
@Component
class SettleShortBreak implements TaskForm<SettleShortBreak.Answers> {

    record Answers(
            @NotNull(message = "Say what will happen.") @Pattern(regexp = "ends|stays", message = "Say what will happen.")
            String outcome,
            LocalDate endsOn,
            @NotNull(message = "Say how, and what was agreed with whom.") String reason,
            String childSays, String childSaysHow, String whyNoChildView) {
    }

    private final CareStories stories;
    private final Heard heard;

    SettleShortBreak(CareStories stories, Heard heard) {
        this.stories = stories;
        this.heard = heard;
    }

    @Override
    public Class<Answers> answers() {
        return Answers.class;
    }

    @Override
    public void show(CaseTask task, Screen screen) {
        screen.put("lastLawfulDay", ShortBreaks.of(stories.of(task.childRef()), LondonTime.day(task.at())).mustEndOn()
                .map(LondonTime::inWords).orElse("not known"));
    }

    @Override
    public Facts submit(Answers a, CaseTask task) {
        if ("ends".equals(a.outcome()) && a.endsOn() == null) {
            throw new Refused("Give the day on which the break ends.");
        }
        ShortBreaks breaks = ShortBreaks.of(stories.of(task.childRef()), LondonTime.day(task.at()));
        if (a.endsOn() != null && breaks.mustEndOn().filter(last -> a.endsOn().isAfter(last)).isPresent()) {
            throw new Refused("The break would be over the limit by then: end it sooner, or settle how the child stays.");
        }
        heard.voice(task, new ChildVoice(a.childSays(), a.childSaysHow(), a.whyNoChildView()));
        heard.decided(task, a.outcome(), a.reason(), (a.endsOn() == null ? "" : "Ends on " + a.endsOn() + ". ")
                + breaks.thisYear() + " days in the last 12 months");
        return Facts.none();
    }
}
