package uk.corporateparenting.leavingcarepathway;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.springframework.stereotype.Component;
import uk.corporateparenting.record.Coded;
import uk.corporateparenting.record.Fact;
import uk.corporateparenting.record.LeaverStatusCode;
import uk.corporateparenting.timescale.LondonTime;
import uk.corporateparenting.workflow.CaseTask;
import uk.corporateparenting.workflow.Facts;
import uk.corporateparenting.workflow.Markdown;
import uk.corporateparenting.workflow.Refused;
import uk.corporateparenting.workflow.Screen;
import uk.corporateparenting.workflow.TaskForm;
import uk.corporateparenting.workflow.YesNo;

/** A manager confirms what the table proposes, or corrects it with a reason. */
@Component
class ConfirmLeaverStatus implements TaskForm<ConfirmLeaverStatus.Answers> {

    record Answers(
            @NotNull(message = "Choose the status.")
            @Pattern(regexp = "eligible|relevant|former-relevant|qualifying|none", message = "Choose the status.")
            String status,
            String reason,
            @NotNull(message = "Say whether the young person has been told.") YesNo told,
            String whyNotTold) {
    }

    private final LeaverStories stories;
    private final LeaverStatusTable table;
    private final PathwayRecord kept;

    ConfirmLeaverStatus(LeaverStories stories, LeaverStatusTable table, PathwayRecord kept) {
        this.stories = stories;
        this.table = table;
        this.kept = kept;
    }

    @Override
    public Class<Answers> answers() {
        return Answers.class;
    }

    @Override
    public void show(CaseTask task, Screen screen) {
        LeaverFacts facts = stories.facts(task.childRef());
        LeaverStatusCode proposed = table.proposed(facts);
        String before = stories.of(task.childRef()).status()
                .map(last -> "\n\nSo far: **" + last.status().meaning() + "**, decided on "
                        + LondonTime.inWords(last.decidedOn()) + ".").orElse("");
        screen.put("statusWords", "#### The table proposes: " + proposed.meaning() + "\n\n- "
                + Markdown.plain(table.words(facts)).replace("  \n  ", "\n- ") + before)
                .put("status", proposed.code());
    }

    @Override
    public Facts submit(Answers a, CaseTask task) {
        LeaverFacts facts = stories.facts(task.childRef());
        LeaverStatusCode proposed = table.proposed(facts);
        LeaverStatusCode status = Coded.of(LeaverStatusCode.class, a.status());
        if (status != proposed && a.reason() == null) {
            throw new Refused("Say why the status is another than the table says.");
        }
        if (!YesNo.isYes(a.told()) && a.whyNotTold() == null) {
            throw new Refused("Say who tells the young person, and when.");
        }
        String words = table.words(facts);
        kept.add(task, new Fact.LeavingCareStatus(LondonTime.day(task.at()), status, proposed, words, a.reason()));
        kept.decided(task, status.code(), a.reason() == null ? "As the table says" : a.reason(), words,
                proposed.code());
        kept.given(task, "leaving-care-status", "spoken", null, YesNo.isYes(a.told()) ? null : a.whyNotTold());
        return Facts.of("leavingCareStatus", status.code());
    }
}
