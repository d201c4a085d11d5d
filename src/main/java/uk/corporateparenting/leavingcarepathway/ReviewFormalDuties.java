package uk.corporateparenting.leavingcarepathway;

import jakarta.validation.constraints.NotNull;
import org.springframework.stereotype.Component;
import uk.corporateparenting.record.ChildVoice;
import uk.corporateparenting.record.Fact;
import uk.corporateparenting.record.HomeOption;
import uk.corporateparenting.timescale.LondonTime;
import uk.corporateparenting.workflow.CaseTask;
import uk.corporateparenting.workflow.Facts;
import uk.corporateparenting.workflow.Refused;
import uk.corporateparenting.workflow.Screen;
import uk.corporateparenting.workflow.TaskForm;
import uk.corporateparenting.workflow.YesNo;

/** At 21, or at the end of agreed education: what is owed, and whether an advisor is kept. */
@Component
class ReviewFormalDuties implements TaskForm<ReviewFormalDuties.Answers> {

    record Answers(
            @NotNull(message = "Say what the young person still needs.") String needs,
            @NotNull(message = "Say whether they want to keep an advisor.") YesNo keep,
            @NotNull(message = "Say why.") String reason,
            String instead,
            String childSays, String childSaysHow, String whyNoChildView) {

        ChildVoice voice() {
            return new ChildVoice(childSays, childSaysHow, whyNoChildView);
        }
    }

    /** The duty to help with Staying Put runs to 21 (Children Act 1989, section 23CZA). */
    private static final String STAYING_PUT_ENDS = "\n\n**Staying Put ends at 21:** agree with the young person and the"
            + " carers where they live from now on, and write it below.";

    private final LeaverStories stories;
    private final PathwayRecord kept;

    ReviewFormalDuties(LeaverStories stories, PathwayRecord kept) {
        this.stories = stories;
        this.kept = kept;
    }

    @Override
    public Class<Answers> answers() {
        return Answers.class;
    }

    @Override
    public void show(CaseTask task, Screen screen) {
        LeaverStory story = stories.of(task.childRef());
        screen.put("dutyWords", story.status().map(status -> "Status: **" + status.status().meaning() + "**, "
                + LeaverStatusPolicy.age(story, stories.today()) + " years old.").orElse("")
                + story.home().filter(home -> home.kind() == HomeOption.STAYING_PUT).map(home -> STAYING_PUT_ENDS)
                .orElse(""));
    }

    @Override
    public Facts submit(Answers a, CaseTask task) {
        boolean keep = YesNo.isYes(a.keep());
        if (!keep && a.instead() == null) {
            throw new Refused("Say where the young person can turn instead, and how they come back.");
        }
        kept.heard(task, a.voice());
        kept.add(task, new Fact.AdvisorOffer(LondonTime.day(task.at()), LeaverPolicy.FORMAL_DUTIES, keep, a.needs()));
        kept.decided(task, keep ? "advisor-kept" : "yearly-offer", a.reason(), a.instead());
        return Facts.of("helpWanted", keep);
    }
}
