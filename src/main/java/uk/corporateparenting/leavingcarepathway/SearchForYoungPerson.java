package uk.corporateparenting.leavingcarepathway;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;
import uk.corporateparenting.record.Fact;
import uk.corporateparenting.record.Recorded;
import uk.corporateparenting.timescale.LondonTime;
import uk.corporateparenting.workflow.CaseTask;
import uk.corporateparenting.workflow.Facts;
import uk.corporateparenting.workflow.Markdown;
import uk.corporateparenting.workflow.Refused;
import uk.corporateparenting.workflow.Screen;
import uk.corporateparenting.workflow.TaskForm;
import uk.corporateparenting.workflow.YesNo;

/** A further try to find a young person who is not in touch. */
@Component
class SearchForYoungPerson implements TaskForm<SearchForYoungPerson.Answers> {

    record Answers(
            @NotNull(message = "Say what you tried.") String tried,
            @NotNull(message = "Say whether there is contact again.") YesNo found,
            LocalDate foundOn, String foundHow,
            @Pattern(regexp = "none|some|high", message = "Say how worried you are.") String worry,
            @Pattern(regexp = LeaverRisks.PATTERN, message = "Say what the greatest risk is.") String riskReason,
            String nextStep) {
    }

    private final PathwayRecord kept;
    private final LeaverRisks risks;

    SearchForYoungPerson(PathwayRecord kept, LeaverRisks risks) {
        this.kept = kept;
        this.risks = risks;
    }

    @Override
    public Class<Answers> answers() {
        return Answers.class;
    }

    @Override
    public void show(CaseTask task, Screen screen) {
        screen.put("searchWords", lost(task).map(Recorded::fact).map(search -> "#### Not in touch since "
                + LondonTime.inWords(search.lostOn()) + "\n\n" + Markdown.plain(search.steps())).orElse("Not in touch."));
    }

    @Override
    public Facts submit(Answers a, CaseTask task) {
        boolean found = YesNo.isYes(a.found());
        if (found && (a.foundOn() == null || a.foundHow() == null)) {
            throw new Refused("Say since when there is contact, and how the young person is.");
        }
        if (!found && (a.nextStep() == null || a.worry() == null)) {
            throw new Refused("Say how worried you are, and what is tried next.");
        }
        Refused.on(LondonTime.happened("The contact", a.foundOn(), task.at()));
        Refused.on(found ? Optional.empty() : ContactPolicy.worry(a.worry(), a.tried(), a.riskReason()));
        lost(task).ifPresent(search -> {
            Fact.LostContact s = search.fact();
            kept.continued(task, search, new Fact.LostContact(s.lostOn(), s.steps() + "\n"
                    + LondonTime.inWords(LondonTime.day(task.at())) + ": " + a.tried()
                    + (found ? "" : " Next: " + a.nextStep()), a.foundOn(), a.foundHow()));
        });
        if (!found && "high".equals(a.worry())) {
            risks.high(task, a.riskReason());
        }
        return Facts.of("youngPersonFound", found);
    }

    private Optional<Recorded<Fact.LostContact>> lost(CaseTask task) {
        return kept.all(task, Fact.LostContact.class).stream().filter(s -> s.fact().foundOn() == null).findFirst();
    }
}
