package uk.corporateparenting.missingfromcare;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Instant;
import java.time.LocalDateTime;
import org.springframework.stereotype.Component;
import uk.corporateparenting.record.ChildVoice;
import uk.corporateparenting.record.Fact.MissingEpisode;
import uk.corporateparenting.record.Recorded;
import uk.corporateparenting.screen.Decisions;
import uk.corporateparenting.timescale.LondonTime;
import uk.corporateparenting.workflow.CaseTask;
import uk.corporateparenting.workflow.Facts;
import uk.corporateparenting.workflow.Refused;
import uk.corporateparenting.workflow.Screen;
import uk.corporateparenting.workflow.TaskForm;
import uk.corporateparenting.workflow.YesNo;

/** The child is back: when, where, whether the police saw that they are safe and well, and what the child says. */
@Component
class RecordReturn implements TaskForm<RecordReturn.Answers> {

    record Answers(
            @NotNull(message = "Say when the child came back.") LocalDateTime returned,
            @NotNull(message = "Say where the child is now.") @Pattern(
                    regexp = "placement|family|police|hospital|elsewhere", message = "Choose where the child is now.")
            String returnedTo,
            @NotNull(message = "Say where the child had been, or that they did not tell.") String whereabouts,
            @NotNull(message = "Say whether the police saw that the child is safe and well.") YesNo safeAndWellCheck,
            String whyNoCheck,
            @NotNull(message = "Say whether the child was harmed.") YesNo harmed,
            String harm,
            @NotNull(message = "Say whether there is a sign of exploitation.") YesNo exploitationSign,
            String signs,
            String childSays, String childSaysHow, String whyNoChildView) {

        ChildVoice voice() {
            return new ChildVoice(childSays, childSaysHow, whyNoChildView);
        }
    }

    private final MissingEpisodes episodes;
    private final Decisions decided;

    RecordReturn(MissingEpisodes episodes, Decisions decided) {
        this.episodes = episodes;
        this.decided = decided;
    }

    @Override
    public Class<Answers> answers() {
        return Answers.class;
    }

    @Override
    public void show(CaseTask task, Screen screen) {
        screen.put("missingSince", LondonTime.inWords(episodes.of(task).fact().startedAt()));
    }

    @Override
    public Facts submit(Answers a, CaseTask task) {
        Recorded<MissingEpisode> kept = episodes.of(task);
        MissingEpisode before = kept.fact();
        Instant returned = LondonTime.at(a.returned());
        Refused.on(MissingPolicy.returned(before.startedAt(), returned, task.at()));
        say(a.safeAndWellCheck(), YesNo.NO, a.whyNoCheck(), "Say why the police have not seen the child.");
        say(a.harmed(), YesNo.YES, a.harm(), "Say how the child was harmed.");
        say(a.exploitationSign(), YesNo.YES, a.signs(), "Say what the sign of exploitation is.");
        decided.heard(task, a.voice());
        long id = episodes.continued(task, kept, new MissingEpisode(before.startedAt(), before.kind(), returned,
                before.riskLevel(), before.circumstances() + "\nBack: " + a.whereabouts()
                        + (a.harm() == null ? "" : "\nHarm: " + a.harm())
                        + (a.signs() == null ? "" : "\nSigns of exploitation: " + a.signs())));
        return Facts.of("missingEpisodeId", id).and("returnedAt", returned)
                .and("episodesInNinetyDays", MissingPolicy.episodesInNinetyDays(before.startedAt(),
                        episodes.starts(task.childRef())))
                .and("missingOverADay", MissingPolicy.overADay(before.startedAt(), returned))
                .and("exploitationSign", YesNo.isYes(a.exploitationSign()))
                .and("discussionHeld", episodes.discussedSince(task.childRef(), before.startedAt()));
    }

    private static void say(YesNo answer, YesNo asks, String words, String sentence) {
        if (answer == asks && words == null) {
            throw new Refused(sentence);
        }
    }
}
