package uk.corporateparenting.missingfromcare;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.springframework.stereotype.Component;
import uk.corporateparenting.record.CareRecord;
import uk.corporateparenting.record.Fact;
import uk.corporateparenting.record.Fact.MissingEpisode;
import uk.corporateparenting.record.Recorded;
import uk.corporateparenting.timescale.LondonTime;
import uk.corporateparenting.workflow.CaseTask;
import uk.corporateparenting.workflow.Facts;
import uk.corporateparenting.workflow.Markdown;
import uk.corporateparenting.workflow.Screen;
import uk.corporateparenting.workflow.TaskForm;
import uk.corporateparenting.workflow.YesNo;

/** What was done today to find the child; comes back each day until they are back, and at once says that they are. */
@Component
class KeepLooking implements TaskForm<KeepLooking.Answers> {

    record Answers(
            @NotNull(message = "Say whether the child is back.") YesNo childBack,
            @NotNull(message = "Say what was done to find the child.") String done,
            @NotNull(message = "Say how high the risk is now.") @Pattern(regexp = "low|medium|high",
                    message = "Choose how high the risk is now.") String riskLevel,
            String policeReference,
            String toldSince) {
    }

    private final MissingEpisodes episodes;
    private final CareRecord record;

    KeepLooking(MissingEpisodes episodes, CareRecord record) {
        this.episodes = episodes;
        this.record = record;
    }

    @Override
    public Class<Answers> answers() {
        return Answers.class;
    }

    @Override
    public void show(CaseTask task, Screen screen) {
        MissingEpisode episode = episodes.of(task).fact();
        screen.put("missingSince", LondonTime.inWords(episode.startedAt()));
        screen.put("missingStory", Markdown.plain(episode.circumstances()));
        screen.put("riskLevel", episode.riskLevel());
    }

    @Override
    public Facts submit(Answers a, CaseTask task) {
        Recorded<MissingEpisode> kept = episodes.of(task);
        MissingEpisode before = kept.fact();
        long id = a.riskLevel().equals(before.riskLevel()) ? kept.id() : episodes.continued(task, kept,
                new MissingEpisode(before.startedAt(), before.kind(), null, a.riskLevel(), before.circumstances()));
        given(task, a.policeReference() == null ? null : "police, reference " + a.policeReference());
        given(task, a.toldSince());
        return Facts.of("childBack", YesNo.isYes(a.childBack())).and("missingEpisodeId", id);
    }

    private void given(CaseTask task, String to) {
        if (to != null) {
            record.add(task.childRef(), new Fact.DocumentGiven(LondonTime.day(task.at()), ReportMissing.NOTICE, "spoken",
                    to, task.user(), null), task.user());
        }
    }
}
