package uk.corporateparenting.leavingcarepathway;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.springframework.stereotype.Component;
import uk.corporateparenting.record.Fact;
import uk.corporateparenting.record.Recorded;
import uk.corporateparenting.timescale.LondonTime;
import uk.corporateparenting.workflow.CaseTask;
import uk.corporateparenting.workflow.Facts;
import uk.corporateparenting.workflow.Markdown;
import uk.corporateparenting.workflow.Screen;
import uk.corporateparenting.workflow.TaskForm;

/** What the district answered, or the chase for it. */
@Component
class ChaseHousing implements TaskForm<ChaseHousing.Answers> {

    record Answers(
            @NotNull(message = "Say what the district answered.")
            @Pattern(regexp = "home|waiting|refused", message = "Say what the district answered.") String answer,
            @NotNull(message = "Say what exactly was said, and by whom.") String words) {
    }

    private final PathwayRecord kept;

    ChaseHousing(PathwayRecord kept) {
        this.kept = kept;
    }

    @Override
    public Class<Answers> answers() {
        return Answers.class;
    }

    @Override
    public void show(CaseTask task, Screen screen) {
        screen.put("referralWords", kept.last(task, Fact.HousingReferral.class).map(Recorded::fact).map(r -> "#### "
                + Markdown.plain(r.district()) + ", referred on " + LondonTime.inWords(r.referredOn()) + "\n\n"
                + Markdown.plain(r.why()) + (r.answer() == null ? "" : "\n\nLast: " + Markdown.plain(r.answer())))
                .orElse("No referral is on the record."));
    }

    @Override
    public Facts submit(Answers a, CaseTask task) {
        kept.last(task, Fact.HousingReferral.class).ifPresent(referral -> {
            Fact.HousingReferral r = referral.fact();
            kept.continued(task, referral, new Fact.HousingReferral(r.referredOn(), r.district(), r.why(), a.answer(),
                    LondonTime.day(task.at()), a.words()));
        });
        return Facts.of("housingAnswer", a.answer());
    }
}
